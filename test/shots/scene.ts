import { readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EditorPage } from '../e2e/editor-page.ts';
import type { Workbench } from '../e2e/workbench.ts';
import type { CommandTitle } from './command-title.ts';

/** Something to take a picture of. */
export interface Scene {
  readonly name: string;
  /** A page of its own, of which all is shown, not a part of the workbench. */
  readonly isPage: boolean;
  /** Opens it in a window without another editor. */
  open(workbench: Workbench, title: CommandTitle): Promise<void>;
}

const OVERVIEW: Scene = {
  name: 'overview',
  isPage: true,
  open: async (workbench, title) => {
    await workbench.runCommand(title('showOverview'));
    await new EditorPage(workbench.page).find('.figure').first().waitFor();
  },
};

/** The page *Trend* of some phrases, with what is chosen in it. */
function trend(name: string, phrases: string, choices: Readonly<Record<string, string>> = {}): Scene {
  return {
    name,
    isPage: true,
    open: async (workbench, title) => {
      const page = new EditorPage(workbench.page);
      await workbench.runCommand(title('showTrend'));
      await workbench.quickInput.answer(phrases);
      await page.find('#matrix').waitFor();
      for (const [control, value] of Object.entries(choices)) await page.choose(control, value);
      for (const table of await page.find('figure summary').all()) await table.click();
    },
  };
}

const CHANGES: Scene = {
  name: 'changes',
  isPage: false,
  open: async (workbench, title) => {
    await workbench.runCommand(title('showChanges'));
    await workbench.quickInput.picks();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  },
};

/** The newest document against the one that is proposed first. */
const COMPARISON: Scene = {
  name: 'comparison',
  isPage: false,
  open: async (workbench, title) => {
    await workbench.openFile(await newestFile(workbench));
    await workbench.runCommand(title('compareDocuments'));
    await workbench.quickInput.picks();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active[aria-label*=".comparison"]').waitFor();
  },
};

/** A document in the other script beside it. */
const CONVERTED_VIEW: Scene = {
  name: 'converted-view',
  isPage: false,
  open: async (workbench, title) => {
    await openText(workbench, '转换.txt');
    await workbench.runCommand(title('openConvertedView'));
    await workbench.page.locator('.editor-group-container:not(.active) .codelens-decoration').first().waitFor();
  },
};

/** What a conversion would change. */
const CONVERSION_PREVIEW: Scene = {
  name: 'conversion-preview',
  isPage: false,
  open: async (workbench, title) => {
    await openText(workbench, '预览.txt');
    await workbench.runCommand(title('convertToTraditional'));
    await workbench.page.locator('.bulk-edit-panel .monaco-list-row').nth(2).waitFor();
  },
};

/** A document that was converted, with what is doubtful in it. */
const DOUBTFUL: Scene = {
  name: 'doubtful',
  isPage: false,
  open: async (workbench, title) => {
    const preview = workbench.page.locator('.bulk-edit-panel .monaco-button').last();
    if (await preview.isVisible()) await preview.click();
    await openText(workbench, '存疑.txt');
    await workbench.runCommand(title('convertToTraditional'));
    await workbench.applyPreview();
    await workbench.page.locator('.squiggly-info').first().waitFor();
  },
};

async function openText(workbench: Workbench, name: string): Promise<void> {
  await writeFile(join(workbench.folder, name), TEXT);
  await workbench.openFile(name);
}

const TEXT = '织密扎牢社会保障网。\n推动高质量发展，形成高水位的有利条件，续建临江亲水平台。\n柜台业务全部恢复。\n不能找借口拖延。\n';

/** The one whose name says the latest number, as names of reports do. */
async function newestFile({ folder }: Workbench): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const [last = ''] = names
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .reverse();
  return basename(last);
}

export const SCENES: readonly Scene[] = [
  OVERVIEW,
  trend('trend-one', '高质量发展'),
  trend('trend-some', '高质量发展；新质生产力；营商环境', { measure: 'rate', rows: 'level' }),
  trend('trend-ways', '高质量发展', { split: 'frame', rows: 'city' }),
  COMPARISON,
  CHANGES,
  CONVERTED_VIEW,
  CONVERSION_PREVIEW,
  DOUBTFUL,
];
