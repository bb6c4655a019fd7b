import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../hosts/browser.ts';
import { stubbornExtension, webOnlyExtension } from '../hosts/linked-extension.ts';
import { type Server, startServer } from '../hosts/server.ts';
import { copyWorkspace, removeFolder, temporaryFolder } from '../hosts/temporary-folder.ts';
import { workbenchUrl } from '../hosts/workbench-url.ts';
import { addDisplayLanguage } from './display-language.ts';
import type { PictureSize } from './documentation-picture.ts';
import { documentationPicture } from './documentation-picture.ts';
import { Editor } from './editor.ts';
import { watch } from './failures.ts';
import { Highlights } from './highlights.ts';
import { hoverOver } from './hover.ts';
import { appears, attempt, PATIENCE, until } from './patience.ts';
import { QuickInput } from './quick-input.ts';
import type { Theme } from './theme.ts';
import { Tree } from './tree.ts';

const PROJECT = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const SEEDS = join(PROJECT, 'seeds');

const SCREENSHOTS = join(PROJECT, 'dist/screenshots');
/** Pictures of the documentation are taken anew with TIFA_SCREENSHOTS=1; otherwise a run leaves the tracked ones alone. */
const PICTURES = join(PROJECT, 'media/screenshots');
const WINDOW = { width: 1280, height: 800 };
/** How long the first load of the workbench may take, in ms. */
const LOADING = 180_000;

/** What the page has stored: the state of the workbench and of its extensions, as JSON. */
const STORED = `(async () => {
  const settled = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stored = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) stored.push(...(await settled(database.transaction(store).objectStore(store).getAll())));
    database.close();
  }
  return stored.filter((value) => typeof value === 'string').join('\\n');
})()`;

/** User settings that keep what is not the extension's off the screen. */
const CALM = {
  'editor.wordWrap': 'on',
  'editor.wrappingIndent': 'none',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'chat.commandCenter.enabled': false,
  'tifa.overview.openOnFirstReading': false,
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
  /** Key chords by the command that they run, such as `ctrl+alt+c`. */
  readonly keys?: Readonly<Record<string, string>>;
  /** The library's worker is one that files of tests can end, or slow down: see `test/hosts/stubborn-worker.ts`. */
  readonly isStubborn?: boolean;
  /** What the browser calls itself: by it VS Code knows its platform. */
  readonly userAgent?: string;
  /** The extension runs in the web worker extension host, as on vscode.dev. */
  readonly isWeb?: boolean;
};

/** A rectangle of the window, in pixels. */
type WindowPart = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

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
    try {
      await workbench.statusItem('Tifa: 5 documents').waitFor();
    } catch (error) {
      await workbench.close();
      throw error;
    }
    return workbench;
  }

  /** Opens a copy of a folder in a workbench of its own and waits until its parts are on screen. */
  static async open(source: string = SEEDS, options: OpenOptions = {}): Promise<Workbench> {
    const temporary = await temporaryFolder();
    const folder = await copyWorkspace(source, temporary);
    await writeSettings(temporary, options);
    if (options.locale) await addDisplayLanguage(options.locale, temporary);
    const server = await startServer({ dataDir: temporary, locale: options.locale });
    const browser = await launchBrowser();
    const page = await newPage(browser, options);
    const said: string[] = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    const leave = watch(async () => ({
      picture: await page.screenshot(),
      log: [...said, ...server.log, await extensionLogs(temporary)].join('\n'),
    }));
    const end = async () => {
      await leave();
      await browser.close();
      await server.stop();
      await removeFolder(temporary);
    };
    try {
      const extension = await extensionFor(options, temporary);
      await load(page, server, options.workspaceFile ? join(folder, options.workspaceFile) : folder, extension);
    } catch (error) {
      await end();
      throw error;
    }
    return new Workbench(page, folder, end);
  }

  async close(): Promise<void> {
    await this.#end();
  }

  /** Changes the colour theme. A page is told of it a moment later. */
  async useTheme({ label }: Theme): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await this.quickInput.fill(label);
    await this.quickInput.pick(label);
  }

  /** Runs a command by its title in the palette, as `Tifa: Rebuild Library`. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.choose('F1', `>${title}`, title);
  }

  /** Opens a container of the activity bar; answers one of its views, unfolded. */
  async openView(container: string, view: string): Promise<Tree> {
    const header = this.page.locator(`.sidebar .pane-header[aria-label^="${view}"]`);
    const entry = this.activity(container);
    // A click on the entry of an open container closes it, and after a reload a container opens by itself at some moment: so look first, and again.
    await attempt(`open ${view}`, async (timeout) => {
      const isOpen = await entry.evaluate((item) => item.classList.contains('checked'));
      if (!isOpen) await entry.click();
      return appears(header, timeout, 'attached');
    });
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

  /** Clicks an entry of the menu behind the icons of an open view. */
  async chooseInViewMenu(view: string, title: string): Promise<void> {
    const header = this.page.locator(`.sidebar .pane-header[aria-label^="${view}"]`);
    await header.hover();
    await header.locator('.codicon-toolbar-more').click();
    await this.clickInMenu(title);
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    const tab = this.page.locator(`.tab.active[data-resource-name="${name}"]`);
    // A pick that is drawn anew at this moment takes no click.
    await attempt(`open ${name}`, async (timeout) => {
      await this.quickInput.choose('Control+P', name, name);
      return appears(tab, timeout);
    });
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
    await this.openMenu(target, title);
    await look();
    await this.clickInMenu(title);
  }

  /** The same for an entry of a submenu. */
  async chooseInSubmenu(target: Locator, submenu: string, title: string): Promise<void> {
    await this.openMenu(target, submenu);
    await this.menuEntry(submenu).hover();
    await this.clickInMenu(title);
  }

  /** Applies what the preview of changes shows, once it shows anything. */
  async applyPreview(): Promise<void> {
    const preview = this.page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row').first().waitFor();
    await preview.locator('.monaco-button').filter({ hasText: 'Apply' }).click();
  }

  /** A menu closes where the focus goes elsewhere, as in the first moments of an editor that was just opened: a person clicks again. */
  private async openMenu(target: Locator, entry: string): Promise<void> {
    await attempt(`open the menu with ${entry}`, async (timeout) => {
      await target.click({ button: 'right' });
      return appears(this.menuEntry(entry), timeout);
    });
  }

  private menuEntry(title: string): Locator {
    return this.page.locator('.monaco-menu .action-label').filter({ hasText: title });
  }

  private async clickInMenu(title: string): Promise<void> {
    const entry = this.menuEntry(title);
    await entry.waitFor();
    await attempt(`choose ${title} in the menu`, async (timeout) => {
      await entry.click({ timeout }).catch(() => {});
      await entry.waitFor({ state: 'detached', timeout }).catch(() => {});
      return entry.isHidden();
    });
  }

  /** The item of the status bar that contains a text, or that fits a pattern. */
  statusItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item').filter({ hasText: text });
  }

  /** Points at something; answers what the hover says. */
  async hover(target: Locator, awaited?: RegExp): Promise<string> {
    return hoverOver(this.page, target, awaited);
  }

  /** Reloads the window as soon as the state is kept that has this in it. */
  async reload(kept: string): Promise<void> {
    await this.isKept(kept);
    await this.page.reload();
  }

  /** Waits until one value of the stored state has all of this in it: VS Code writes it some time after a change. */
  async isKept(...words: readonly string[]): Promise<void> {
    await until(`${words.join(' with ')} is kept`, async () => {
      const values = (await this.page.evaluate<string>(STORED)).split('\n');
      return values.some((value) => words.every((word) => value.includes(word)));
    });
  }

  /** What the extension host and the extension have logged. */
  async log(): Promise<string> {
    return extensionLogs(dirname(this.folder));
  }

  /** Takes a picture of the window; for the documentation only the part of it that is worth showing, where there is one. */
  async screenshot(name: string, part?: WindowPart): Promise<void> {
    const still = { animations: 'disabled', caret: 'hide' } as const;
    if (!process.env.TIFA_SCREENSHOTS) return void (await this.page.screenshot({ ...still, path: join(SCREENSHOTS, `${name}.png`) }));
    const window = await this.page.screenshot({ ...still, ...(part && { clip: part }) });
    await writeFile(join(PICTURES, `${name}.webp`), await documentationPicture(window, part ? IN_PACKAGE : IN_GUIDE));
  }
}

/** Parts of the window go into the package, where each kilobyte counts, and words are read as well. */
const IN_PACKAGE: PictureSize = { scale: 0.65, quality: 12 };
const IN_GUIDE: PictureSize = { scale: 0.75, quality: 50 };

async function extensionFor({ isStubborn, isWeb }: OpenOptions, temporary: string): Promise<string> {
  if (isWeb) return webOnlyExtension(PROJECT, temporary);
  return isStubborn ? stubbornExtension(PROJECT, temporary) : PROJECT;
}

async function writeSettings(dataDir: string, { theme, settings, keys = {} }: OpenOptions): Promise<void> {
  const user = join(dataDir, 'data/User');
  await mkdir(user, { recursive: true });
  const all = { ...CALM, ...(theme ? { 'workbench.colorTheme': theme } : {}), ...settings };
  await writeFile(join(user, 'settings.json'), JSON.stringify(all, null, 2));
  const bindings = Object.entries(keys).map(([command, key]) => ({ key, command }));
  await writeFile(join(user, 'keybindings.json'), JSON.stringify(bindings, null, 2));
}

async function newPage(browser: Browser, { userAgent }: OpenOptions): Promise<Page> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor: 1, permissions, ...(userAgent && { userAgent }) });
  return context.newPage();
}

async function load(page: Page, { authority }: Server, folder: string, extension: string): Promise<void> {
  page.setDefaultTimeout(LOADING);
  await page.goto(workbenchUrl({ authority, folder, extension }));
  await page.locator('.monaco-workbench .activitybar .action-item').first().waitFor();
  await page.locator('.statusbar-item').first().waitFor();
  page.setDefaultTimeout(PATIENCE);
}

async function extensionLogs(dataDir: string): Promise<string> {
  const logs = join(dataDir, 'data/logs');
  const names = await readdir(logs, { recursive: true });
  const wanted = names.filter((name) => /exthost.*\.log$/.test(name));
  const texts = await Promise.all(wanted.map(async (name) => `--- ${name}\n${await readFile(join(logs, name), 'utf8')}`));
  return texts.join('\n');
}
