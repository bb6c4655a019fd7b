import type { Locator, Page } from 'playwright-core';
import { editorHover, leave } from './hover.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const HOVER_TIMEOUT = 4000;
const HOVER_ATTEMPTS = 4;
/** How long a text may take to be drawn, in ms. */
const PATIENCE = 15_000;

/** The active text editor. Only what is on screen is there. */
export class Editor {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The text on screen, line by line as it is wrapped. */
  async text(): Promise<string> {
    const lines = await this.#lines().all();
    const placed = await Promise.all(
      lines.map(async (line) => ({ text: await line.textContent(), top: (await line.boundingBox())?.y ?? 0 })),
    );
    placed.sort((a, b) => a.top - b.top);
    return placed.map(({ text }) => text?.replaceAll('\u00a0', ' ')).join('\n');
  }

  /** Points at the first place on screen where the text stands within one line; answers what the hover says. */
  async hover(text: string): Promise<string> {
    // A hover that is asked for while the text is being drawn does not open; a person moves the mouse again.
    for (let attempt = 1; ; attempt++) {
      const shown = await this.#tryHover(text);
      if (shown !== undefined) return shown;
      if (attempt === HOVER_ATTEMPTS) throw new Error(`No hover over ${text}`);
    }
  }

  /** Clicks into the text, which puts the cursor there. */
  async click(text: string): Promise<void> {
    const { x, y, width, height } = await this.#box(text);
    await this.#page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Selects the first place on screen where the text stands within one line, with the mouse. */
  async select(text: string): Promise<void> {
    const { x, y, width, height } = await this.#box(text);
    await this.#page.mouse.move(x, y + height / 2);
    await this.#page.mouse.down();
    await this.#page.mouse.move(x + width, y + height / 2, { steps: 4 });
    await this.#page.mouse.up();
  }

  /** The stretches of text on screen that a decoration gives another colour, from the top. */
  async coloured(): Promise<string[]> {
    return this.#lines().locator('span[class*="ced-"]').allInnerTexts();
  }

  /** `undefined` where no hover opens. */
  async #tryHover(text: string): Promise<string | undefined> {
    const { x, y, width, height } = await this.#box(text);
    await leave(this.#page);
    await this.#page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    const hover = editorHover(this.#page);
    const opened = await hover.waitFor({ timeout: HOVER_TIMEOUT }).then(
      () => true,
      () => false,
    );
    return opened ? hover.innerText() : undefined;
  }

  #lines(): Locator {
    return this.#page.locator('.editor-group-container.active .monaco-editor .view-lines .view-line');
  }

  /** Where the text stands on screen. A line that is drawn anew at this moment stands nowhere: then it is looked for again. */
  async #box(text: string): Promise<Box> {
    for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
      const box = await this.#boxNow(text);
      if (box.width > 0) return box;
    }
    throw new Error(`${text} is not drawn`);
  }

  /** Decorations cut a line into spans, so the text is looked for in all of the line's text nodes together. */
  async #boxNow(text: string): Promise<Box> {
    const line = this.#lines().filter({ hasText: text }).first();
    return line.evaluate((element, wanted): Box => {
      const page = element.ownerDocument;
      const walker = page.createTreeWalker(element, 4 /* text nodes */);
      const range = page.createRange();
      const start = element.textContent.indexOf(wanted);
      const end = start + wanted.length;
      for (let offset = 0; walker.nextNode(); offset += walker.currentNode.length) {
        const { currentNode: node } = walker;
        if (start >= offset && start < offset + node.length) range.setStart(node, start - offset);
        if (end > offset && end <= offset + node.length) range.setEnd(node, end - offset);
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }, text);
  }
}
