import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EditorPage } from '../e2e/editor-page.ts';
import { hoverOver } from '../e2e/hover.ts';
import { until } from '../e2e/patience.ts';
import type { Workbench } from '../e2e/workbench.ts';
import type { Titles } from './titles.ts';

/** Something to take a picture of. */
export interface Scene {
  readonly name: string;
  /** A page of its own, of which all is shown, not a part of the workbench. */
  readonly isPage: boolean;
  /** Opens it in a window without another editor. */
  open(workbench: Workbench, titles: Titles): Promise<void>;
  /** What goes away where the theme changes: it is done in each appearance. */
  point?(workbench: Workbench, titles: Titles): Promise<void>;
}

const OVERVIEW: Scene = {
  name: 'overview',
  isPage: true,
  open: async (workbench, titles) => {
    await workbench.runCommand(titles.command('showOverview'));
    const page = new EditorPage(workbench.page);
    await page.find('.figure').first().waitFor();
    // Until all phrases are found there is more to come.
    await until('there is no more to say', async () => (await page.find('.notice').textContent()) === '');
  },
};

/** How a page *Trend* is looked at. */
interface TrendLook {
  readonly choices?: Readonly<Record<string, string>>;
  /** Whether its tables are open. */
  readonly hasTables?: boolean;
}

/** The page *Trend* of some phrases, with what is chosen in it. */
function trend(name: string, phrases: string, { choices = {}, hasTables = false }: TrendLook): Scene {
  return {
    name,
    isPage: true,
    open: async (workbench, titles) => {
      const page = new EditorPage(workbench.page);
      await workbench.runCommand(titles.command('showTrend'));
      await workbench.quickInput.answer(phrases);
      await page.find('#matrix').waitFor();
      for (const [control, value] of Object.entries(choices)) await page.choose(control, value);
      if (hasTables) for (const table of await page.find('figure summary').all()) await table.click();
    },
  };
}

const CHANGES: Scene = {
  name: 'changes',
  isPage: false,
  open: async (workbench, titles) => {
    await workbench.runCommand(titles.command('showChanges'));
    await workbench.quickInput.picks();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  },
};

/** The newest document against the one that is proposed first. */
const COMPARISON: Scene = {
  name: 'comparison',
  isPage: false,
  open: async (workbench, titles) => {
    await workbench.openFile(await newestFile(workbench));
    await workbench.runCommand(titles.command('compareDocuments'));
    await workbench.quickInput.picks();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active[aria-label*=".comparison"]').waitFor();
  },
};

const PHRASE = '高质量发展';

/** What is said of a phrase in the text: its line of change, and where it stands in the document. */
const HOVER: Scene = {
  name: 'hover',
  isPage: false,
  open: async (workbench) => {
    const text = await changedPhrase(workbench);
    await workbench.openFile(await newestFile(workbench, text));
    await workbench.editor.reveal(text);
  },
  point: async (workbench) => void (await workbench.editor.hover(await changedPhrase(workbench), /▕/)),
};

/** Where a phrase stands in a document, in the tooltip of its row. */
const STRIP: Scene = {
  name: 'strip',
  isPage: false,
  open: async (workbench, titles) => {
    const phrases = await workbench.openView('Tifa', titles.view('phrases'));
    // The first group, and the first phrase in it.
    for (const level of [1, 2]) {
      const row = workbench.page.locator(`.sidebar [role="tree"]`).last().locator(`[role="treeitem"][aria-level="${level}"]`).first();
      await phrases.expand(await row.locator('.label-name').innerText());
    }
  },
  point: async ({ page }) => {
    const document = page
      .locator('.sidebar [role="tree"]')
      .last()
      .locator('[role="treeitem"]')
      .filter({ hasText: /20\d\d-\d\d/ });
    await hoverOver(page, document.first().locator('.monaco-icon-label'), /▕/);
  },
};

/** A document in the other script beside it. */
const CONVERTED_VIEW: Scene = {
  name: 'converted-view',
  isPage: false,
  open: async (workbench, titles) => {
    await openText(workbench, '转换.txt');
    await workbench.runCommand(titles.command('openConvertedView'));
    await workbench.page.locator('.editor-group-container:not(.active) .codelens-decoration').first().waitFor();
  },
};

/** What a conversion would change. */
const CONVERSION_PREVIEW: Scene = {
  name: 'conversion-preview',
  isPage: false,
  open: async (workbench, titles) => {
    await openText(workbench, '预览.txt');
    await workbench.runCommand(titles.command('convertToTraditional'));
    await workbench.page.locator('.bulk-edit-panel .monaco-list-row').nth(2).waitFor();
  },
};

/** A document that was converted, with what is doubtful in it. */
const DOUBTFUL: Scene = {
  name: 'doubtful',
  isPage: false,
  open: async (workbench, titles) => {
    const preview = workbench.page.locator('.bulk-edit-panel .monaco-button').last();
    if (await preview.isVisible()) await preview.click();
    await openText(workbench, '存疑.txt');
    await workbench.runCommand(titles.command('convertToTraditional'));
    await workbench.applyPreview();
    await workbench.page.locator('.squiggly-info').first().waitFor();
  },
};

async function openText(workbench: Workbench, name: string): Promise<void> {
  await writeFile(join(workbench.folder, name), TEXT);
  await workbench.openFile(name);
}

const TEXT = '织密扎牢社会保障网。\n推动高质量发展，形成高水位的有利条件，续建临江亲水平台。\n柜台业务全部恢复。\n不能找借口拖延。\n';

/** One of which the hover says that it is rising, where there is one. */
async function changedPhrase(workbench: Workbench): Promise<string> {
  const rising = '低空经济';
  return newestFile(workbench, rising).then(
    () => rising,
    () => PHRASE,
  );
}

/** Of those that have a text the one whose name says the latest number, as names of reports do. */
async function newestFile({ folder }: Workbench, text = ''): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.txt')).sort();
  for (const name of names.reverse()) if ((await readFile(join(folder, name), 'utf8')).includes(text)) return basename(name);
  throw new Error(`no file has ${text}`);
}

export const SCENES: readonly Scene[] = [
  OVERVIEW,
  trend('trend-one', '高质量发展', { hasTables: true }),
  trend('trend-some', '高质量发展；新质生产力；营商环境', { choices: { measure: 'rate', rows: 'level' } }),
  trend('trend-ways', '高质量发展', { choices: { split: 'frame', rows: 'city' } }),
  COMPARISON,
  HOVER,
  STRIP,
  // The view of phrases stays against another set.
  CHANGES,
  CONVERTED_VIEW,
  CONVERSION_PREVIEW,
  DOUBTFUL,
];
