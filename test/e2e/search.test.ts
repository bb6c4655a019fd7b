import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './patience.ts';
import type { Tree } from './tree.ts';
import { Workbench } from './workbench.ts';

describe('search', () => {
  let workbench: Workbench;
  let tree: Tree;

  before(async () => {
    workbench = await Workbench.open();
    tree = await workbench.openView('Tifa', 'Documents');
    await workbench.statusItem('Tifa: 5 documents').waitFor();
  });
  after(() => workbench?.close());

  const press = (key: string) => workbench.page.keyboard.press(key);
  const row = (text: string) => workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first();
  const title = (text: string | RegExp) => workbench.page.locator('.quick-input-title').filter({ hasText: text });
  const activeTab = (start: string) => workbench.page.locator(`.tab.active[data-resource-name^="${start}"]`);

  async function search(query: string): Promise<void> {
    await workbench.runCommand('Tifa: Search…');
    await workbench.quickInput.fill(query);
  }

  /** Clicks a button in the title bar of the pick. */
  async function clickButton(name: string): Promise<void> {
    // Over the field the mouse would open a hover that covers the buttons.
    await workbench.page.mouse.move(700, 650);
    await workbench.page.locator(`.quick-input-titlebar [aria-label^="${name}"]`).click();
  }

  it('groups what it finds by document, the most relevant first, and opens it at the hit', async () => {
    await search('新質生產力');
    await row('大灣區新質生產力孵化地').waitFor();
    await row('2025-03-14 · 广东省广州市南沙区').waitFor();
    await press('Enter');
    await activeTab('003_').waitFor();
    await workbench.page.locator('.editor-group-container.active .selected-text').first().waitFor();
  });

  it('takes filters, and orders by a button', async () => {
    await search('高質量發展 place:广东 date:..2023');
    await title(/in 2 documents · (.* · )?by relevance/).waitFor();
    await clickButton('Order by Date');
    await title(/in 2 documents · (.* · )?newest first/).waitFor();
    assert.match((await workbench.quickInput.picks())[0] ?? '', /全市传达/);
    await workbench.screenshot('search');
    await workbench.screenshot('../walkthrough/search', { x: 200, y: 0, width: 880, height: 440 });
    await clickButton('Order by Relevance');
    await title('by relevance').waitFor();
    await press('Escape');
  });

  it('lists all occurrences of a document on request', async () => {
    await search('发展 place:中山');
    await row('more in this document').click();
    await row('more in this document').waitFor({ state: 'detached' });
    await press('Escape');
  });

  it('proposes places, and says what it does not understand', async () => {
    await search('发展 place:广');
    await row('place:广东省').click();
    await workbench.quickInput.proposes(/^发展 place:广东省/);
    await title('in 3 documents').waitFor();
    await workbench.quickInput.fill('发展 date:某年');
    await row('Not a date').waitFor();
    await press('Escape');
  });

  it('shows what one moves over, and Escape brings back what was open', async () => {
    await workbench.openFile('004_033037928346e11e.txt');
    const before = await workbench.page.locator('.tab').count();
    await search('高质量发展');
    await title('in 5 documents').waitFor();
    for (let step = 0; step < 3; step++) await press('ArrowDown');
    await activeTab('002_').waitFor();
    await workbench.page.locator('.editor-group-container.active .selected-text').first().waitFor();
    await press('Escape');
    await activeTab('004_').waitFor();
    await workbench.page.locator('.tab').nth(before).waitFor({ state: 'detached' });
  });

  it('shows what it finds as a concordance', async () => {
    await search('高质量发展 place:广东');
    await title('in 3 documents').waitFor();
    await clickButton('Show as Concordance');
    await workbench.page.locator('.tab.active').filter({ hasText: '高质量发展 place' }).waitFor();
    await press('Control+F4');
  });

  it('offers recent searches again', async () => {
    await search('党代会');
    await title('in 1 document').waitFor();
    await press('Enter');
    await activeTab('002_').waitFor();
    await workbench.runCommand('Tifa: Search…');
    await row('党代会').click();
    await title('in 1 document').waitFor();
    await press('Escape');
  });

  it('searches for what is selected', async () => {
    await workbench.openFile('001_e9e6f547ac829196.txt');
    await workbench.editor.select('全市传达学习贯彻');
    await workbench.runCommand('Tifa: Search for Selection');
    await title('occurrence').waitFor();
    assert.equal(await workbench.page.locator('.quick-input-widget input.input').inputValue(), '全市传达学习贯彻');
    await press('Escape');
  });

  it('keeps a saved search as a folder that follows the library', async () => {
    await workbench.runCommand('View: Close All Editors');
    await search('高质量发展 place:广东');
    await title('in 3 documents').waitFor();
    await clickButton('Save This Search');
    await title('Name of the Search').waitFor();
    await workbench.quickInput.answer('广东的高质量发展');
    await tree.row('Saved Searches').waitFor();
    await tree.expand('Saved Searches');
    await tree.expand('广东的高质量发展');
    await until('its documents stand below it', async () => {
      const first = (await tree.rows()).slice(0, 3).map(({ label, description }) => `${label} ${description}`);
      return ['Saved Searches 1', '广东的高质量发展 3', '2025-03-14 3月14日'].every((text, index) =>
        first[index]?.startsWith(text.slice(0, 12)),
      );
    });
    await writeFile(join(workbench.folder, 'new.txt'), '2024年5月6日,广东省湛江市召开高质量发展大会。');
    await tree.row('广东的高质量发展').filter({ hasText: '4' }).waitFor();
    await workbench.page.locator('.sidebar').hover();
    await workbench.screenshot('saved-searches');
  });

  it('renames, edits and deletes a saved search', async () => {
    await workbench.runCommand('Tifa: Rename Saved Search…');
    await workbench.quickInput.pick('广东的高质量发展');
    await title('Name of the Search').waitFor();
    await workbench.quickInput.answer('沿海城市');
    await tree.row('沿海城市').waitFor();
    await workbench.runCommand('Tifa: Edit Query of Saved Search…');
    await workbench.quickInput.pick('沿海城市');
    await title('Edit the Query').waitFor();
    await workbench.quickInput.answer('place:湛江');
    await tree.row('沿海城市').filter({ hasText: '1' }).waitFor();
    await workbench.runCommand('Tifa: Delete Saved Search');
    await workbench.quickInput.pick('沿海城市');
    await tree.row('Saved Searches').waitFor({ state: 'detached' });
  });

  it('narrows the tree while one types, and Escape brings everything back', async () => {
    await workbench.runCommand('Tifa: Filter Documents…');
    await workbench.quickInput.fill('place:江苏');
    await tree.row('江西省').waitFor({ state: 'detached' });
    await tree.row('江苏省').waitFor();
    await press('Escape');
    await tree.row('江西省').waitFor();
    await workbench.runCommand('Tifa: Filter Documents…');
    await workbench.quickInput.fill('wxgxq');
    await row('Show 1 document').click();
    await tree.row('江西省').waitFor({ state: 'detached' });
    await workbench.page.locator('.sidebar .pane-header .description').filter({ hasText: 'wxgxq' }).waitFor({ state: 'attached' });
    await workbench.runCommand('Tifa: Clear Document Filter');
    await tree.row('江西省').waitFor();
  });
});
