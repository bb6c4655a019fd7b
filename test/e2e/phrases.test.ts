import assert from 'node:assert/strict';
import { Workbench } from './workbench.ts';

describe('phrases in the editor', function () {
  this.timeout(120_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
    await workbench.statusItem('Tifa: 5 documents').waitFor();
  });
  after(() => workbench?.close());

  it('hovers over a phrase with inline pinyin as it stands', async () => {
    await workbench.openFile('000_c1fc9f09edae6034.txt');
    await workbench.highlight().waitFor();
    const hover = await workbench.editor.hover('助推廣東高質(zhì)量發(fā)展');
    assert.match(hover, /high-quality/);
    assert.match(hover, /of 5 documents/);
    await workbench.screenshot('phrase-hover');
  });

  it('goes to another document by a link of the hover', async () => {
    await workbench.editor.hover('新質(zhì)生產(chǎn)力');
    await workbench.page.locator('.monaco-resizable-hover .monaco-hover:visible a').filter({ hasText: '2024-03-18' }).first().click();
    await workbench.page.locator('.tab.active[data-resource-name^="003_"]').waitFor();
  });

  it('draws highlights, and turns them off and on', async () => {
    const drawn = workbench.highlight();
    await workbench.openFile('001_e9e6f547ac829196.txt');
    await drawn.waitFor();
    await workbench.runCommand('Tifa: Toggle Phrase Highlights');
    await drawn.waitFor({ state: 'detached' });
    await workbench.runCommand('Tifa: Toggle Phrase Highlights');
    await drawn.waitFor();
  });
});

describe('conversion and cleaning', function () {
  this.timeout(120_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
    await workbench.statusItem('Tifa: 5 documents').waitFor();
  });
  after(() => workbench?.close());

  it('converts a document by the palette, and one undo takes it back', async () => {
    await workbench.openFile('002_1d53f1de36bc0505.txt');
    await workbench.editor.click('深圳寶安區召開');
    await workbench.runCommand('Tifa: Convert to Simplified');
    await workbench.page.locator('.view-line').filter({ hasText: '深圳宝安区召开七届二次党代会' }).first().waitFor();
    await workbench.screenshot('converted');
    await workbench.page.keyboard.press('Control+Z');
    await workbench.page.locator('.view-line').filter({ hasText: '深圳寶安區召開七屆二次黨代會' }).first().waitFor();
  });

  it('cleans a document after a preview', async () => {
    await workbench.openFile('004_033037928346e11e.txt');
    await workbench.editor.click('10月26日上午');
    await workbench.runCommand('Tifa: Clean Document');
    await workbench.page
      .locator('.quick-input-widget')
      .filter({ hasText: 'What to remove or repair' })
      .or(workbench.page.locator('.quick-input-list'))
      .first()
      .waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.monaco-diff-editor').waitFor();
    await workbench.page.locator('.notification-list-item').filter({ hasText: 'Clean this document as shown?' }).waitFor();
    await workbench.screenshot('clean-preview');
    await workbench.page.locator('.notification-list-item .monaco-button').filter({ hasText: 'Apply' }).click();
    await workbench.page.locator('.tab.active[data-resource-name^="004_"]').waitFor();
    await workbench.page.locator('.view-line').filter({ hasText: '經開區召開全區領導干部會議' }).first().waitFor();
    await workbench.page.locator('.view-line').filter({ hasText: '(jīng)' }).first().waitFor({ state: 'detached' });
  });

  it('offers a quick fix for inline pinyin', async () => {
    await workbench.openFile('000_c1fc9f09edae6034.txt');
    await workbench.page.locator('.view-line .squiggly-inline-unnecessary').first().waitFor();
    await workbench.editor.click('南沙區(qū)委常委會');
    await workbench.page.keyboard.press('Home');
    for (let step = 0; step < 9; step++) await workbench.page.keyboard.press('ArrowRight');
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget').filter({ hasText: 'Remove all inline pinyin in this file' }).waitFor();
    await workbench.screenshot('quick-fix');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.view-line').filter({ hasText: '南沙區委常委會、南沙開發區(自貿區南沙片區)黨工委' }).first().waitFor();
  });
});
