import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appears, attempt } from './patience.ts';
import type { Tree } from './tree.ts';
import { Workbench } from './workbench.ts';

describe('correcting a document', () => {
  let workbench: Workbench;
  let tree: Tree;

  before(async () => {
    workbench = await Workbench.openSeeds();
    await workbench.openFile('001_e9e6f547ac829196.txt');
    tree = await workbench.openView('Tifa', 'Documents');
  });
  after(() => workbench?.close());

  const corrections = async () => JSON.parse(await readFile(join(workbench.folder, '.tifa', 'corrections.json'), 'utf8'));

  it('sets the place by pinyin initials', async () => {
    await workbench.runCommand('Tifa: Set Document Place…');
    await workbench.quickInput.fill('wxs');
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '无锡市' }).first().waitFor();
    await workbench.screenshot('set-place');
    await workbench.screenshot('../walkthrough/correct', { x: 200, y: 0, width: 880, height: 440 });
    await workbench.page.keyboard.press('Enter');
    await tree.row('江苏省').filter({ hasText: '2' }).waitFor();
    assert.equal((await corrections())['001_e9e6f547ac829196.txt'].region, '320200');
  });

  it('sets the date as it is typed', async () => {
    await workbench.runCommand('Tifa: Set Document Date…');
    await workbench.quickInput.fill('2021年5月6日');
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '2021-05-06' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.runCommand('Tifa: Group Documents by Date');
    await tree.row('2021').waitFor();
    assert.equal((await corrections())['001_e9e6f547ac829196.txt'].date, '2021-05-06');
  });

  it('shows in a hover on the first line what is claimed and why', async () => {
    const hover = await workbench.editor.hover('全市传达学习贯彻', /2021-05-06/);
    assert.match(hover, /2023-04-18/);
    await workbench.screenshot('evidence-hover');
  });

  it('takes a document dragged onto a month as a correction of its date', async () => {
    await tree.row('2021 · May').waitFor();
    await tree.row('全市传达学习贯彻').dragTo(tree.row('2024'));
    await tree.row('2021').waitFor({ state: 'detached' });
    assert.equal((await corrections())['001_e9e6f547ac829196.txt'].date, '2024-03');
  });

  it('sets the date of several documents that are selected in the tree', async () => {
    await workbench.runCommand('Tifa: Group Documents by Region');
    for (const place of ['广东省', '广州市', '南沙区', '深圳市', '宝安区']) await tree.expand(place);
    // A row that is drawn anew at this moment takes no click. The tree selects the document of the editor, which must not come between the two clicks.
    await attempt('the document is opened', async (timeout) => {
      await tree.row('3月14日').click();
      return appears(workbench.page.locator('.tab.active[data-resource-name^="000_"]'), timeout);
    });
    await tree.selected('3月14日').waitFor();
    await tree.row('深圳寶安區召開').click({ modifiers: ['Control'] });
    await tree.selected('3月14日').waitFor();
    await tree.selected('深圳寶安區召開').waitFor();
    await workbench.chooseInMenu(tree.row('深圳寶安區召開'), 'Set Document Date…');
    await workbench.quickInput.fill('2019-10');
    await workbench.quickInput.accept('2019-10');
    await tree.row('3月14日').filter({ hasText: '2019-10' }).waitFor();
    const written = await corrections();
    assert.deepEqual([written['000_c1fc9f09edae6034.txt'].date, written['002_1d53f1de36bc0505.txt'].date], ['2019-10', '2019-10']);
  });

  it('sets the title, and takes it back where the answer is empty', async () => {
    await workbench.openFile('001_e9e6f547ac829196.txt');
    await workbench.runCommand('Tifa: Set Document Title…');
    await workbench.quickInput.answer('某次干部大会');
    for (const place of ['江苏省', '无锡市']) await tree.expand(place);
    await tree.row('某次干部大会').waitFor();
    await workbench.runCommand('Tifa: Set Document Title…');
    await workbench.quickInput.answer('');
    await tree.row('全市传达学习贯彻').waitFor();
  });

  it('shows only uncertain documents, and opens one after the other', async () => {
    await workbench.runCommand('Tifa: Show Uncertain Documents Only');
    await tree.row('2023').waitFor({ state: 'detached' });
    await workbench.runCommand('Tifa: Open Next Document');
    await workbench.page.locator('.tab.active[data-resource-name^="000_"], .tab.active[data-resource-name^="004_"]').waitFor();
  });
});
