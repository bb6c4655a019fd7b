import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../hosts/browser.ts';
import { chineseFont } from '../hosts/chromium.ts';
import { type Server, startServer } from '../hosts/server.ts';
import { copyWorkspace, removeFolder, temporaryFolder } from '../hosts/temporary-folder.ts';
import { workbenchUrl } from '../hosts/workbench-url.ts';
import { addDisplayLanguage } from './display-language.ts';
import { Editor } from './editor.ts';
import { Highlights } from './highlights.ts';
import { hoverOver } from './hover.ts';
import { QuickInput } from './quick-input.ts';
import { Tree } from './tree.ts';

const PROJECT = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const SEEDS = join(PROJECT, 'seeds');

/** Screenshots of the documentation are taken anew with TIFA_SCREENSHOTS=1; otherwise a run leaves the tracked ones alone. */
const SCREENSHOTS = join(PROJECT, process.env.TIFA_SCREENSHOTS ? 'media/screenshots' : 'dist/screenshots');
const WINDOW = { width: 1280, height: 800 };
/** How long one step of a person may take, in ms; the first load of the workbench may take longer. */
const TIMEOUT = 15_000;

/** How long an open view may take to be drawn, in ms, and how often its tab is clicked. */
const OPENING = 3000;
const OPENING_CLICKS = 3;
/** VS Code keeps what is open every few seconds, in ms. */
const KEEPING = 6000;
/** How long a menu may take to close when it takes a click, in ms, and how often that is tried. */
const MENU_CLOSING = 1000;
const MENU_CLICKS = 5;

/** User settings that keep what is not the extension's off the screen. */
const CALM = {
  'editor.wordWrap': 'on',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'chat.commandCenter.enabled': false,
};

export type OpenOptions = {
  /** Display language of the extension, such as `zh-cn`. */
  readonly locale?: string;
  /** Name of a `.code-workspace` file in the folder, to be opened instead of it. */
  readonly workspaceFile?: string;
  /** Name of a colour theme, such as `Default Light Modern`. */
  readonly theme?: string;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
};

/** A workbench in a browser with the extension under development, used as a person would: see, point, click, type. */
export class Workbench {
  readonly page: Page;
  /** Absolute path of the opened folder: a copy that the test may write into. */
  readonly folder: string;
  readonly editor: Editor;
  readonly quickInput: QuickInput;
  readonly highlights: Highlights;
  readonly #end: () => Promise<void>;

  private constructor(page: Page, folder: string, end: () => Promise<void>) {
    this.page = page;
    this.folder = folder;
    this.editor = new Editor(page);
    this.quickInput = new QuickInput(page);
    this.highlights = new Highlights(page);
    this.#end = end;
  }

  /** Opens the sample workspace, and waits until its library is read. */
  static async openSeeds(): Promise<Workbench> {
    const workbench = await Workbench.open();
    await workbench.statusItem('Tifa: 5 documents').waitFor();
    return workbench;
  }

  /** Opens a copy of a folder in a workbench of its own and waits until its parts are on screen. */
  static async open(source: string = SEEDS, options: OpenOptions = {}): Promise<Workbench> {
    await chineseFont();
    const temporary = await temporaryFolder();
    const folder = await copyWorkspace(source, temporary);
    await writeSettings(temporary, options);
    if (options.locale) await addDisplayLanguage(options.locale, temporary);
    const server = await startServer({ dataDir: temporary, locale: options.locale });
    const browser = await launchBrowser();
    const page = await openPage(browser, server, options.workspaceFile ? join(folder, options.workspaceFile) : folder);
    return new Workbench(page, folder, async () => {
      await browser.close();
      await server.stop();
      await removeFolder(temporary);
    });
  }

  async close(): Promise<void> {
    await this.#end();
  }

  /** Runs a command by its title in the palette, as `Tifa: Rebuild Library`. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.choose('F1', `>${title}`, title);
  }

  /** Opens a container of the activity bar; answers one of its views, unfolded. */
  async openView(container: string, view: string): Promise<Tree> {
    const header = this.page.locator(`.sidebar .pane-header[aria-label^="${view}"]`);
    // The tab of an open container closes it, and after a reload a container opens by itself at some moment: so look first, and again after a click.
    for (let attempt = 1; !(await isThere(header)); attempt++) {
      if (attempt > OPENING_CLICKS) throw new Error(`No view ${view}`);
      await this.activity(container).click();
    }
    if ((await header.isVisible()) && (await header.getAttribute('aria-expanded')) === 'false') await header.click();
    return new Tree(this.page, view);
  }

  /** The entry of a container in the activity bar. */
  activity(container: string): Locator {
    return this.page.locator(`.activitybar .action-item:has([aria-label^="${container}"])`);
  }

  /** Clicks an action in the title bar of the open view, or of the view container where that shows a single view. */
  async clickViewAction(title: string): Promise<void> {
    await this.page.locator('.sidebar').hover();
    await this.page
      .locator(`.sidebar .title-actions [aria-label^="${title}"], .sidebar .pane-header [aria-label^="${title}"]`)
      .first()
      .click();
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.quickInput.choose('Control+P', name, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  }

  /** The notification that contains a text. It goes away after some seconds, unless the mouse is over it. */
  notification(text: string): Locator {
    return this.page.locator('.notification-list-item').filter({ hasText: text });
  }

  /** Points at the notification that contains a text, so that it stays, and clicks one of its buttons. */
  async answerNotification(text: string, button: string): Promise<void> {
    const notification = this.notification(text);
    await notification.hover();
    await notification.locator('.monaco-button').filter({ hasText: button }).click();
  }

  /** Opens the context menu of something and clicks an entry. In its first moments a menu takes no click, as that belongs to the one that opened it. */
  async chooseInMenu(target: Locator, title: string, look: () => Promise<unknown> = async () => {}): Promise<void> {
    await target.click({ button: 'right' });
    const entry = this.page.locator('.monaco-menu .action-label').filter({ hasText: title });
    await entry.waitFor();
    await look();
    for (let attempt = 1; await entry.isVisible(); attempt++) {
      if (attempt > MENU_CLICKS) throw new Error(`The menu does not take ${title}`);
      await entry.click({ timeout: OPENING }).catch(() => {});
      await entry.waitFor({ state: 'detached', timeout: MENU_CLOSING }).catch(() => {});
    }
  }

  /** The item of the status bar that contains a text, or that fits a pattern. */
  statusItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item').filter({ hasText: text });
  }

  /** Points at something; answers what the hover says. */
  async hover(target: Locator): Promise<string> {
    return hoverOver(this.page, target);
  }

  /** Reloads the window once what is open and what was chosen is kept, which nothing on screen tells. */
  async reload(): Promise<void> {
    await this.page.waitForTimeout(KEEPING);
    await this.page.reload();
  }

  /** Takes a picture of the window; answers its path. */
  async screenshot(name: string): Promise<string> {
    const path = join(SCREENSHOTS, `${name}.png`);
    await this.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    return path;
  }
}

async function writeSettings(dataDir: string, { theme, settings }: OpenOptions): Promise<void> {
  const user = join(dataDir, 'data/User');
  await mkdir(user, { recursive: true });
  const all = { ...CALM, ...(theme ? { 'workbench.colorTheme': theme } : {}), ...settings };
  await writeFile(join(user, 'settings.json'), JSON.stringify(all, null, 2));
}

async function openPage(browser: Browser, { authority }: Server, folder: string): Promise<Page> {
  const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor: 1 });
  const url = workbenchUrl({ authority, folder, extension: PROJECT });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.monaco-workbench .activitybar .action-item').first().waitFor();
  await page.locator('.statusbar-item').first().waitFor();
  page.setDefaultTimeout(TIMEOUT);
  return page;
}

/** Whether it is in the page, or comes soon. */
function isThere(locator: Locator): Promise<boolean> {
  return locator.waitFor({ state: 'attached', timeout: OPENING }).then(
    () => true,
    () => false,
  );
}
