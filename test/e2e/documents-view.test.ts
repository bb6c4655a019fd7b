import assert from 'node:assert/strict';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './patience.ts';
import type { Tree } from './tree.ts';
import { Workbench } from './workbench.ts';

describe('the Documents view', () => {
  let workbench: Workbench;
  let tree: Tree;

  before(async () => {
    workbench = await Workbench.open();
    tree = await workbench.openView('Tifa', 'Documents');
    await workbench.statusItem('Tifa: 5 documents').waitFor();
  });
  after(() => workbench?.close());

  const labelsAt = async (isWanted: (level: number) => boolean) =>
    (await tree.rows()).filter(({ level }) => isWanted(level)).map(({ label, description }) => `${label} ${description}`.trim());

  /** The outermost rows; the tree is drawn row by row. */
  async function shows(expected: string[]): Promise<void> {
    let shown: string[] = [];
    const isShown = async () => {
      shown = await labelsAt((level) => level === 1);
      return shown.join() === expected.join();
    };
    await until('the rows are there', isShown).catch(() => assert.deepEqual(shown, expected));
  }

  it('shows provinces with counts, groups that hold nothing but one another in one row, and is open', async () => {
    await tree.row('江西省').waitFor();
    await shows(['江苏省 · 无锡市 · 新吴区 1', '江西省 · 萍乡市 · 萍乡经开区 1', '广东省 3']);
    const shown = await labelsAt((level) => level > 1);
    assert.ok(
      shown.some((label) => label.startsWith('2024-03-18 无锡高新区(新吴区)召开')),
      shown.join('\n'),
    );
  });

  it('opens a document by a click', async () => {
    await tree.click('无锡高新区(新吴区)召开');
    await workbench.page.locator('.tab.active[data-resource-name^="003_"]').waitFor();
    await workbench.screenshot('documents-by-region', { x: 0, y: 34, width: 880, height: 390 });
  });

  it('says in the tooltip why it claims date and place', async () => {
    const tooltip = await tree.hover('无锡高新区(新吴区)召开');
    assert.match(tooltip, /2024-03-18/);
    assert.match(tooltip, /stated/);
    assert.match(tooltip, /江苏省无锡市新吴区/);
    assert.match(tooltip, /“2024-03-18”/);
    await workbench.screenshot('document-tooltip');
  });

  it('groups by date as chosen in the menu of the view, and remembers it', async () => {
    await workbench.chooseInViewMenu('Documents', 'Group Documents by Date');
    await tree.row('2025').waitFor();
    await shows(['2025 · March 1', '2024 · March 1', '2023 2', '2022 · October 1']);
    await tree.row('03-18 无锡高新区').waitFor();
    await workbench.screenshot('documents-by-date');
    await workbench.isKept('editorpart.state', '003_900cd071696b39ad.txt');
    await workbench.reload('"documents.grouping":"date"');
    tree = await workbench.openView('Tifa', 'Documents');
    await tree.row('2025').waitFor();
    await tree.selected('无锡高新区(新吴区)召开').waitFor();
    await workbench.chooseInViewMenu('Documents', 'Group Documents by Region');
    await tree.row('江西省').waitFor();
  });

  it('reveals the document of the active editor', async () => {
    await workbench.openFile('004_033037928346e11e.txt');
    await workbench.runCommand('Tifa: Reveal Active Document');
    await workbench.page.locator('.sidebar [role="treeitem"][aria-selected="true"]').filter({ hasText: '10月26日上午' }).waitFor();
  });

  it('sees what another program does to files', async () => {
    await mkdir(join(workbench.folder, 'new'), { recursive: true });
    await writeFile(join(workbench.folder, 'new', 'a.txt'), '2021年5月6日,四川省绵阳市召开会议。');
    await tree.row('四川省').waitFor();
    await rename(join(workbench.folder, 'new'), join(workbench.folder, 'moved'));
    await workbench.statusItem('Tifa: 6 documents').waitFor();
    await rm(join(workbench.folder, 'moved'), { recursive: true });
    await tree.row('四川省').waitFor({ state: 'detached' });
  });

  it('goes to a document by pinyin initials', async () => {
    await workbench.runCommand('Tifa: Go to Document…');
    await workbench.quickInput.fill('wxgxq');
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '深圳寶安區' }).waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name^="003_"]').waitFor();
  });

  it('filters by script', async () => {
    await workbench.runCommand('Tifa: Filter Documents by Script…');
    await workbench.quickInput.pick('Traditional');
    await workbench.page.keyboard.press('Enter');
    await tree.row('江西省').waitFor({ state: 'detached' });
    await workbench.runCommand('Tifa: Clear Document Filter');
    await tree.row('江西省').waitFor();
  });
});

describe('the Documents view of an empty folder', () => {
  it('says what to do', async () => {
    const empty = join(import.meta.dirname, '..', '..', 'l10n');
    const workbench = await Workbench.open(empty, { settings: { 'tifa.activation': 'always' } });
    try {
      await workbench.openView('Tifa', 'Documents');
      await workbench.page.locator('.welcome-view-content').filter({ hasText: 'No documents found in this workspace.' }).waitFor();
    } finally {
      await workbench.close();
    }
  });
});

describe('in Chinese', () => {
  for (const [locale, view, documents, province] of [
    ['zh-cn', '文件', 'Tifa：5 份文件', '江苏省'],
    ['zh-tw', '文件', 'Tifa：5 份文件', '江蘇省'],
  ] as const) {
    it(`speaks ${locale}`, async () => {
      const workbench = await Workbench.open(undefined, { locale });
      try {
        const tree = await workbench.openView('Tifa', view);
        await workbench.statusItem(documents).waitFor();
        await tree.row(province).waitFor();
        await workbench.screenshot(`documents-${locale}`);
      } finally {
        await workbench.close();
      }
    });
  }
});
