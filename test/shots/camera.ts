import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import { EditorPage } from '../e2e/editor-page.ts';
import { leave } from '../e2e/hover.ts';
import type { Workbench } from '../e2e/workbench.ts';
import type { Appearance } from './appearance.ts';
import type { Scene } from './scene.ts';
import type { Titles } from './titles.ts';

/** The window at 100 %, in pixels. */
const WINDOW = { width: 1280, height: 800 };
/** Of the title bar, the tabs and the status bar, in pixels. */
const AROUND_PAGE = 110;
const MOST_HEIGHT = 8000;
/** Of what the accessibility check finds in a page. */
const MOST_SHOWN = 5;
/** Until what has changed its colours or its size is drawn, in ms. */
const DRAWING = 700;

/** Takes pictures of a workbench, by the protocol of Chromium: it alone shows a window larger than it is. */
export class Camera {
  readonly #page: EditorPage;

  private constructor(
    private readonly workbench: Workbench,
    private readonly titles: Titles,
    private readonly session: CDPSession,
    private readonly folder: string,
  ) {
    this.#page = new EditorPage(workbench.page);
  }

  /** One that puts its pictures into a folder. */
  static async of(workbench: Workbench, titles: Titles, folder: string): Promise<Camera> {
    return new Camera(workbench, titles, await workbench.page.context().newCDPSession(workbench.page), folder);
  }

  /** A picture of a scene that is open, of a page all of it, however high it is. Answers what is at fault in a page. */
  async take({ isPage, point }: Scene, appearance: Appearance, name: string): Promise<string[]> {
    await this.#appear(appearance);
    await leave(this.workbench.page);
    if (isPage) await this.#unroll(appearance);
    if (point) {
      await point(this.workbench, this.titles);
      await delay(DRAWING);
    }
    const { data } = await this.session.send('Page.captureScreenshot', { format: 'png' });
    await writeFile(join(this.folder, `${name}.png`), Buffer.from(data, 'base64'));
    const faults = isPage ? await this.#faults(appearance) : [];
    await this.#resize(1, WINDOW.height);
    return faults;
  }

  async #appear(appearance: Appearance): Promise<void> {
    await this.workbench.page.emulateMedia({ forcedColors: appearance.isForced ? 'active' : 'none' });
    if (!appearance.isForced) await this.workbench.useTheme(appearance.theme);
    await this.#resize(appearance.zoom, WINDOW.height / appearance.zoom);
  }

  async #unroll({ theme, zoom }: Appearance): Promise<void> {
    await this.#page.isIn(theme);
    // It is drawn section by section.
    let [height, before] = [await this.#page.height(), 0];
    while (height !== before) {
      await this.#resize(zoom, Math.min(MOST_HEIGHT, height + AROUND_PAGE));
      [height, before] = [await this.#page.height(), height];
    }
  }

  /** Height in pixels of the page. */
  async #resize(zoom: number, height: number): Promise<void> {
    const size = { width: WINDOW.width / zoom, height: Math.round(height), deviceScaleFactor: zoom, mobile: false };
    await this.session.send('Emulation.setDeviceMetricsOverride', size);
    await delay(DRAWING);
  }

  async #faults({ isForced }: Appearance): Promise<string[]> {
    const overflow = await this.#page.overflow();
    const wide = overflow > 0 ? [`${overflow} pixels wider than its editor`] : [];
    // The check reads the colours of the style sheet, not those that are forced.
    const found = isForced ? [] : await this.#page.violations();
    return [...wide, ...(found.length > MOST_SHOWN ? [...found.slice(0, MOST_SHOWN), `and ${found.length - MOST_SHOWN} more`] : found)];
  }
}
