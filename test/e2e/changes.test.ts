import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { EditorPage } from './editor-page.ts';
import type { Tree } from './tree.ts';
import { twoYears } from './two-years.ts';
import { Workbench } from './workbench.ts';

/** A page beside the side bar. */
const PAGE = { x: 348, y: 70, width: 932, height: 706 };
const SETS = '2024 : 2021–2023';

describe('what changed, in the Phrases view', () => {
  let workbench: Workbench;
  let tree: Tree;

  before(async () => {
    const folder = await twoYears();
    workbench = await Workbench.open(folder);
    await rm(folder, { recursive: true });
    await workbench.statusItem('Tifa: 24 documents').waitFor();
    await showPhrases();
  });
  after(() => workbench?.close());

  /** With the documents folded away. */
  async function showPhrases(): Promise<void> {
    await (await workbench.openView('Tifa', 'Documents')).rows();
    tree = await workbench.openView('Tifa', 'Phrases');
    const header = workbench.page.locator('.sidebar .pane-header[aria-label^="Documents"]');
    if ((await header.getAttribute('aria-expanded')) === 'true') await header.click({ position: { x: 40, y: 8 } });
  }

  const described = (text: string) => workbench.page.locator('.sidebar .pane-header').filter({ hasText: text });

  /** The labels of the rows of documents below a set, of which there are as many as it says. */
  async function documentsBelow(set: string, count: number): Promise<string[]> {
    const rows = workbench.page.locator('.sidebar [role="treeitem"][aria-level="4"]');
    await tree.expand(set);
    await rows.nth(count - 1).waitFor();
    assert.equal(await rows.count(), count);
    return (await tree.rows()).filter(({ level }) => level === 4).map(({ label }) => label);
  }

  it('stands against another set after one choice', async () => {
    await workbench.runCommand('Tifa: Show Changes…');
    await workbench.screenshot('choose-sets');
    await workbench.quickInput.pick(SETS);
    await described(SETS).waitFor();
    await tree.row('Rising').waitFor();
    const groups = (await tree.rows()).map(({ label, description }) => `${label} ${description}`);
    assert.deepEqual(groups, ['New 1 · 1 A', 'Rising 1 · 1 A', 'Falling 1 · 1 A', 'Vanished 1 · 1 A']);
  });

  const kinds: readonly (readonly [group: string, phrase: string, counts: string, sides: readonly (readonly [string, number])[]])[] = [
    ['New', '高质量发展', '11 of 12 : 0 of 12 · A', [['2024', 11]]],
    [
      'Rising',
      '营商环境',
      '11 of 12 : 2 of 12 · A',
      [
        ['2024', 11],
        ['2021–2023', 2],
      ],
    ],
    [
      'Falling',
      '共同富裕',
      '2 of 12 : 11 of 12 · A',
      [
        ['2024', 2],
        ['2021–2023', 11],
      ],
    ],
    ['Vanished', '科学发展观', '0 of 12 : 11 of 12 · A', [['2021–2023', 11]]],
  ];
  for (const [group, phrase, counts, sides] of kinds) {
    it(`lists just the documents behind each count, and leads to the passage: ${group}`, async () => {
      await tree.expand(group);
      await tree.row(counts).waitFor();
      await tree.expand(counts);
      for (const [set, count] of sides) {
        const side = `${set}${count} of 12`;
        const labels = await documentsBelow(side, count);
        const years = set === '2024' ? '2024' : '2023';
        assert.ok(labels.every((label) => label.startsWith(years) && label.includes(phrase)));
        await workbench.screenshot(`changes-${group.toLowerCase()}`);
        assert.match(await tree.hover(`${years}-03-01`), /▏[·▂▄▆█]{24}▕ once, at \d+% of the text/);
        await tree.click(`${years}-03-01`);
        await workbench.page.locator(`.tab.active[data-resource-name="${years}-01.txt"]`).waitFor();
        await workbench.statusItem(`${phrase.length} selected`).waitFor();
        await tree.click(side);
      }
      await tree.click(group);
    });
  }

  it('tells in the tooltip how surely', async () => {
    await tree.expand('Rising');
    const tooltip = await tree.hover('11 of 12 : 2 of 12');
    assert.match(tooltip, /In 11 of 12 documents of 2024, 2 of 12 of 2021–2023: rising/);
    assert.match(tooltip, /p [=<] [\d.]+, rate of false discoveries q [=<] [\d.]+ · 6 : 2 places/);
    assert.match(tooltip, /First seen in this library: 2023-03-01/);
    assert.ok(!/because/i.test(tooltip));
    await tree.click('Rising');
  });

  it('is still filtered by name', async () => {
    await workbench.runCommand('Tifa: Filter Phrases…');
    await workbench.quickInput.answer('yshj');
    await described('“yshj”').waitFor();
    await tree.row('New').waitFor({ state: 'detached' });
    assert.deepEqual(
      (await tree.rows()).map(({ label }) => label),
      ['Rising'],
    );
    await workbench.runCommand('Tifa: Clear Phrase Filter');
    await tree.row('New').waitFor();
  });

  it('is told by the hover over a phrase, with the documents of each year', async () => {
    await workbench.openFile('2024-01.txt');
    const hover = await workbench.editor.hover('营商环境', /In 11 of 12 documents of 2024, 2 of 12 of 2021–2023: rising \(well shown\)/);
    assert.match(hover, /2023 to 2024 \S+ \(2023: 2 of 12, 2024: 11 of 12\)/);
    await workbench.screenshot('hover-change');
  });

  it('is told by the page Overview, from where each phrase leads to its passages and its trend', async () => {
    const overview = new EditorPage(workbench.page);
    await workbench.runCommand('Tifa: Show Overview');
    const line = overview.find('.headed').filter({ hasText: 'New' }).locator('li').filter({ hasText: '高质量发展' });
    await line.filter({ hasText: '11 of 12 documents of 2024, 0 of 12 of 2021–2023' }).waitFor();
    await line.scrollIntoViewIfNeeded();
    await workbench.page.mouse.move(PAGE.x / 2, PAGE.y + PAGE.height / 2);
    await workbench.page.locator('.workbench-hover').first().waitFor({ state: 'hidden' });
    await workbench.screenshot('overview', PAGE);
    assert.deepEqual(await overview.violations(), []);
    await line.locator('button').first().click();
    await workbench.editor.shows(/11 occurrences in 11 documents/);
    await workbench.page.keyboard.press('Control+W');
    await line.getByText('Trend').click();
    await overview.button('Add Phrase…').click();
    await workbench.quickInput.answer('营商环境；共同富裕');
    await overview.mark('periods', /^共同富裕, 2024: 2 of 12 documents/).waitFor();
    await workbench.screenshot('trend', PAGE);
    await workbench.runCommand('View: Close All Editors');
  });

  it('is there after a reload', async () => {
    await workbench.reload('phrases.against');
    await showPhrases();
    await described(SETS).waitFor();
    await tree.row('Rising').waitFor();
    await tree.expand('Rising');
    await tree.row('11 of 12 : 2 of 12 · A').waitFor();
  });

  it('gives way to the phrases of the library', async () => {
    await workbench.runCommand('Tifa: Show the Phrases of the Library Again');
    await tree.row('Economy').waitFor();
    await described(SETS).waitFor({ state: 'detached' });
    assert.equal(await tree.row('Rising').count(), 0);
  });

  it('ranks all phrases by their change, and by when they were first seen', async () => {
    await workbench.runCommand('Tifa: Sort Phrases…');
    await workbench.quickInput.pick('By first seen in this library, the newest first');
    await tree.expand('Economy');
    const first = () => workbench.page.locator('.sidebar [role="treeitem"][aria-level="2"]').first();
    await first().filter({ hasText: '高质量发展' }).waitFor();
    await workbench.runCommand('Tifa: Sort Phrases…');
    await workbench.quickInput.pick('By change in the newest full year, the surest first');
    await first().filter({ hasText: '高质量发展' }).waitFor();
  });
});
