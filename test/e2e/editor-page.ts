import axe from 'axe-core';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { until } from './patience.ts';
import type { Theme } from './theme.ts';

/** What the accessibility check says, as far as it is of interest. */
interface CheckResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

const OUTER = 'iframe.webview.ready:visible';
const INNER = 'iframe#active-frame';

/** The page (webview) of the active editor: a frame in a frame, both from the server that the workbench comes from. */
export class EditorPage {
  readonly #page: Page;
  readonly #content: FrameLocator;

  constructor(page: Page) {
    this.#page = page;
    this.#content = page.frameLocator(OUTER).frameLocator(INNER);
  }

  /** Waits until it shows this heading. */
  async shows(heading: string): Promise<void> {
    await this.#content.locator('h1').filter({ hasText: heading }).waitFor();
  }

  /** Waits until it has the colours of a theme. */
  async isIn({ kind }: Theme): Promise<void> {
    await this.#content.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
  }

  /** The mark of a chart that says this. */
  mark(chart: string, says: string | RegExp): Locator {
    return this.#content.locator(`#${chart} .drawing`).getByLabel(says, { exact: true }).first();
  }

  find(selector: string): Locator {
    return this.#content.locator(selector);
  }

  button(name: string | RegExp): Locator {
    return this.#content.getByRole('button', { name }).first();
  }

  /** Chooses in the control with this id. */
  async choose(control: string, value: string): Promise<void> {
    await this.#content.locator(`#control-${control}`).selectOption(value);
  }

  /** What an accessibility check (axe-core) finds at fault. */
  async violations(): Promise<string[]> {
    const frame = await this.#frame();
    await frame.evaluate(axe.source);
    const { violations } = await frame.evaluate<CheckResults>('axe.run()');
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
  }

  /** The policy that the page was made with. */
  async policy(): Promise<string> {
    return (await this.#content.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
  }

  /** Waits until what has the focus is called so. */
  async focuses(label: string | RegExp): Promise<void> {
    await until(`${label} has the focus`, async () => {
      const focused = await (await this.#frame()).evaluate<string>('document.activeElement?.getAttribute("aria-label") ?? ""');
      return typeof label === 'string' ? focused === label : label.test(focused);
    });
  }

  /** By how many pixels it is wider than its editor. */
  async overflow(): Promise<number> {
    return (await this.#frame()).evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  /** How high all of it is, in pixels. */
  async height(): Promise<number> {
    return (await this.#frame()).evaluate<number>('document.querySelector("main").scrollHeight');
  }

  async #frame(): Promise<Frame> {
    const frame = await (await this.#page.frameLocator(OUTER).locator(INNER).elementHandle())?.contentFrame();
    if (!frame) throw new Error('no page is shown');
    return frame;
  }
}
