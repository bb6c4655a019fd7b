import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './patience.ts';
import { Workbench } from './workbench.ts';

const FILE = '002_1d53f1de36bc0505.txt';

const DOUBTFUL =
  '书记姜卫东讲话。\n推动晋祠泉早日实现稳定复流。\n形成高水位的有利条件，续建临江亲水平台。\n柜台业务全部恢复。\n不能找借口拖延。\n';

describe('conversion', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.openSeeds();
  });
  after(() => workbench?.close());

  it('of a document is written after a preview, and one undo takes it back', async () => {
    const { page, editor } = workbench;
    await workbench.openFile(FILE);
    await editor.click('深圳寶安區召開');
    await workbench.runCommand('Tifa: Convert to Simplified');
    const preview = page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row').nth(2).waitFor();
    await preview.locator('.monaco-list-row').filter({ hasText: '深圳' }).first().click();
    await page.locator('.multiDiffEditor .editor.modified .view-lines').filter({ hasText: '深圳宝安区' }).first().waitFor();
    await workbench.screenshot('conversion-preview');
    await workbench.applyPreview();
    await page.locator(`.tab.active[data-resource-name="${FILE}"]`).waitFor();
    await editor.shows('深圳宝安区召开七届二次党代会');
    await workbench.screenshot('converted');
    await page.keyboard.press('Control+Z');
    await editor.shows('深圳寶安區召開七屆二次黨代會');
  });

  it('is shown beside a document, and follows what is typed', async () => {
    const { page, editor } = workbench;
    await workbench.openFile('001_e9e6f547ac829196.txt');
    await workbench.runCommand('Tifa: Open Converted View');
    const view = page.locator('.editor-group-container:not(.active) .view-lines');
    await view.filter({ hasText: '高質量發展' }).waitFor();
    await workbench.highlights.within(view).filter({ hasText: '高質量發展' }).first().waitFor();
    await workbench.screenshot('converted-view');
    await editor.click('中山高质量发展');
    await page.keyboard.press('Home');
    await page.keyboard.insertText('发改委');
    await view.filter({ hasText: '發改委' }).waitFor();
    await page.keyboard.press('Control+Z');
    await view.filter({ hasText: '發改委' }).waitFor({ state: 'detached' });
  });

  it('of a folder writes copies and leaves the files alone', async () => {
    const { page, folder, quickInput } = workbench;
    const before = await readFile(join(folder, FILE), 'utf8');
    const row = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: FILE });
    await page.keyboard.press('Control+Shift+E');
    await row.waitFor();
    await workbench.chooseInSubmenu(row, 'Convert Script', 'Convert to Simplified');
    await quickInput.pick('Write copies into converted/简体');
    await workbench.notification('One file was converted').waitFor();
    const copy = await readFile(join(folder, 'converted', '简体', FILE), 'utf8');
    assert.match(copy, /深圳宝安区召开七届二次党代会/);
    await until('the file is as it was', async () => (await readFile(join(folder, FILE), 'utf8')) === before);
  });

  it('of files that are selected in the explorer is previewed together, reported, and undone', async () => {
    const { page, folder, editor, quickInput } = workbench;
    const files = { '甲.txt': '發展經濟\n改革開放\n', '乙.txt': '幹部下鄉\n' };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const row = (name: string) => page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name });
    await page.keyboard.press('Control+Shift+E');
    await row('甲.txt').click();
    await row('乙.txt').click({ modifiers: ['Control'] });
    await workbench.chooseInSubmenu(row('乙.txt'), 'Convert Script', 'Convert to Simplified');
    await quickInput.pick('Change the files themselves…');
    await page.locator('.bulk-edit-panel .monaco-list-row').filter({ hasText: '乙.txt' }).first().waitFor();
    await workbench.screenshot('conversion-preview-files');
    await workbench.applyPreview();
    await workbench.answerNotification('2 files were converted.', 'Show Report');
    await editor.shows('Converted');
    await workbench.openFile('甲.txt');
    await editor.shows('发展经济');
    await editor.click('发展经济');
    await page.keyboard.press('Control+Z');
    await editor.shows('發展經濟');
  });

  it('beside a document scrolls with it, either way', async () => {
    const { page, folder } = workbench;
    const lines = Array.from({ length: 200 }, (_, index) => `第${index + 1}行，发展经济。`);
    await writeFile(join(folder, '长文.txt'), lines.join('\n'));
    await workbench.openFile('长文.txt');
    await workbench.runCommand('Tifa: Open Converted View');
    const shown = (text: string) => page.locator('.editor-group-container .view-lines').filter({ hasText: text });
    await shown('第1行，發展經濟。').waitFor();
    await page.keyboard.press('Control+End');
    await shown('第200行，發展經濟。').waitFor();
    await page.keyboard.press('Control+2');
    await page.keyboard.press('Control+Home');
    await shown('第1行，发展经济。').waitFor();
    await page.keyboard.press('Control+1');
  });

  it('lists what is doubtful, the most doubtful first, and changes what somebody chooses', async () => {
    const { page, folder, editor, quickInput } = workbench;
    await writeFile(join(folder, '存疑.txt'), DOUBTFUL);
    await workbench.openFile('存疑.txt');
    await editor.click('卫东讲话');
    await workbench.runCommand('Tifa: Convert to Traditional (OpenCC Standard)');
    await workbench.applyPreview();
    await workbench.answerNotification('characters are doubtful', 'Review');
    const places = await listedPlaces(workbench);
    assert.ok(places.length >= 3, places.join('\n'));
    await page.keyboard.press('ArrowDown');
    await page.locator('.squiggly-info').first().waitFor();
    await workbench.screenshot('doubtful-characters');
    await quickInput.pick(places.find((place) => place.includes('衛東講話')) ?? '');
    await quickInput.pick('Write 薑 here');
    await editor.shows('書記薑衛東講話');
    await until('one place less is listed', async () => (await listedPlaces(workbench)).length === places.length - 1);
    await page.keyboard.press('Escape');
  });
});

/** The doubtful places that are listed, without what speaks for their readings. */
async function listedPlaces({ quickInput }: Workbench): Promise<string[]> {
  return (await quickInput.picks()).filter((label) => label.includes('【'));
}
