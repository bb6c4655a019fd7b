import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tree } from './tree.ts';
import { Workbench } from './workbench.ts';

describe('the Phrases view', () => {
  let workbench: Workbench;
  let tree: Tree;

  before(async () => {
    workbench = await Workbench.openSeeds();
    await (await workbench.openView('Tifa', 'Documents')).rows();
    tree = await workbench.openView('Tifa', 'Phrases');
    // Who looks at phrases folds the documents away. A click further right would meet the buttons that appear there.
    await workbench.page.locator('.sidebar .pane-header[aria-label^="Documents"]').click({ position: { x: 40, y: 8 } });
    await tree.row('Discovered').waitFor();
  });
  afterEach(async () => {
    const isFiltered = await workbench.page.locator('.sidebar .pane-header').filter({ hasText: '“' }).count();
    if (isFiltered) await workbench.runCommand('Tifa: Clear Phrase Filter');
  });
  after(() => workbench?.close());

  const pack = () => readFile(join(workbench.folder, '.tifa', 'phrases', 'phrases.txt'), 'utf8');
  /** A group unfolds before its phrases are there. */
  const phraseRow = () => workbench.page.locator('.sidebar [role="treeitem"][aria-level="2"]').first();

  /** Waits until the tree follows, which the title of the view does not tell: all queries here leave one group out. */
  async function filter(query: string): Promise<void> {
    await tree.row('Party building').waitFor();
    await workbench.runCommand('Tifa: Filter Phrases…');
    await workbench.quickInput.answer(query);
    await workbench.page
      .locator('.sidebar .pane-header')
      .filter({ hasText: `“${query}”` })
      .waitFor();
    await tree.row('Party building').waitFor({ state: 'detached' });
  }

  it('shows phrases by group, with the documents and the line of each', async () => {
    await tree.expand('Economy');
    const row = tree.row('5 of 5 · 2022–2025 · high-quality');
    await row.waitFor();
    assert.match((await row.getAttribute('aria-label')) ?? '', /^高质量发展, 5 of 5 documents, 5 places, high-quality development/);
    await tree.expand('5 of 5 · 2022–2025 · high-quality');
    await tree.row('2022-10-26').waitFor();
    await tree.expand('Variants');
    // Its description names the variants too: what is looked for stands below it.
    const variant = workbench.page.locator('.sidebar [role="treeitem"][aria-level="4"]').filter({ hasText: '推动高质量发展' });
    await variant.locator('.highlight').filter({ hasText: '推动' }).waitFor();
    await workbench.screenshot('phrases-view');
    await tree.click('2023-04-18');
    await workbench.page.locator('.tab.active[data-resource-name^="001_"]').waitFor();
    await workbench.statusItem('5 selected').waitFor();
    await tree.click('Economy');
  });

  it('accepts a discovered phrase into the pack with one click', async () => {
    await tree.expand('Discovered');
    await phraseRow().waitFor();
    const discovered = (await tree.rows()).find(({ level }) => level === 2)?.label ?? '';
    const row = tree.row(discovered);
    await row.hover();
    await row.locator('.action-label[aria-label^="Add Phrase to Pack"]').click();
    await workbench.notification(`“${discovered}” was added to .tifa/phrases/phrases.txt.`).waitFor();
    assert.equal(await pack(), `${discovered}\n`);
    await tree.expand('phrases');
    await tree.row(discovered).waitFor();
    await tree.click('Discovered');
  });

  it('is filtered by pinyin initials while one types', async () => {
    await workbench.runCommand('Tifa: Filter Phrases…');
    await workbench.quickInput.fill('xzscl');
    await tree.row('Economy').waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Escape');
    await tree.row('Economy').waitFor();
    await filter('xzscl');
    await tree.expand('Industry and technology');
    await tree.row('新质生产力').waitFor();
    await workbench.screenshot('phrases-filtered');
    await workbench.runCommand('Tifa: Clear Phrase Filter');
    await tree.row('Economy').waitFor();
  });

  it('is sorted as one says', async () => {
    await filter('高质量发展');
    await tree.expand('Economy');
    const phrases = async () => {
      const rows = await tree.rows();
      const from = rows.findIndex(({ label }) => label === 'Economy') + 1;
      const next = rows.findIndex(({ level }, index) => index >= from && level === 1);
      return rows.slice(from, next < 0 ? rows.length : next).filter(({ level }) => level === 2);
    };
    await phraseRow().waitFor();
    assert.equal((await phrases())[0]?.label, '高质量发展');
    await workbench.runCommand('Tifa: Sort Phrases…');
    const items = workbench.page.locator('.quick-input-list .monaco-list-row');
    await items.filter({ hasText: 'By how characteristic they are' }).filter({ hasText: 'as now' }).waitFor();
    await workbench.screenshot('sort-phrases');
    await items.filter({ hasText: 'By first seen, the earliest first' }).click();
    await workbench.runCommand('Tifa: Sort Phrases…');
    await items.filter({ hasText: 'By first seen, the earliest first' }).filter({ hasText: 'as now' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    const years = (await phrases()).map(({ description }) => /· (\d{4})/.exec(description)?.[1]);
    assert.deepEqual(years, [...years].sort());
  });

  it('ignores a phrase, and takes that back with the button of the message', async () => {
    await filter('新质生产力');
    await tree.expand('Industry and technology');
    const row = tree.labelled('新质生产力');
    await workbench.chooseInMenu(row, 'Ignore Phrase', () => workbench.screenshot('phrase-menu'));
    const message = '“新质生产力” is ignored from now on.';
    await workbench.notification(message).hover();
    await row.waitFor({ state: 'detached' });
    await workbench.answerNotification(message, 'Undo');
    await row.waitFor();
  });

  it('adds what is selected, with its English and group', async () => {
    await workbench.openFile('001_e9e6f547ac829196.txt');
    await workbench.editor.select('干部大会');
    await workbench.runCommand('Tifa: Add Selection to Phrases…');
    await workbench.quickInput.answer('meeting of officials');
    await workbench.quickInput.fill('会议');
    await workbench.quickInput.accept('new group');
    await workbench.notification('“干部大会” was added to .tifa/phrases/phrases.txt.').waitFor();
    assert.match(await pack(), /干部大会\tmeeting of officials\t\t会议\n$/);
    await filter('干部大会');
    await tree.expand('会议');
    await tree.row('干部大会').filter({ hasText: 'meeting of officials' }).waitFor();
    await workbench.screenshot('add-phrase');
  });
});
