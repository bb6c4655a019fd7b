import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { until } from './patience.ts';

/** Within an element of a token; one phrase is several of them where it is wrapped. */
const HIGHLIGHT = '.view-line span > [class*="ced-"]';
const HIGHLIGHTS = `.editor-group-container.active .view-lines ${HIGHLIGHT}`;

/** The phrases that are highlighted in the active editor. Only those on screen are there. */
export class Highlights {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  first(): Locator {
    return this.#page.locator(HIGHLIGHTS).first();
  }

  /** Those in the text of another editor. */
  within(text: Locator): Locator {
    return text.locator(HIGHLIGHT);
  }

  count(): Promise<number> {
    return this.#page.locator(HIGHLIGHTS).count();
  }

  /** What is underlined on screen. */
  texts(): Promise<string[]> {
    return this.#page.locator(HIGHLIGHTS).allInnerTexts();
  }

  /** The kinds of lines that are drawn, such as `dotted`, once they are these. */
  async haveLines(...expected: string[]): Promise<void> {
    let drawn: string[] = [];
    const areDrawn = async () => {
      drawn = await this.#lines();
      return drawn.join() === expected.join();
    };
    await until('the lines are drawn', areDrawn).catch(() => assert.deepEqual(drawn, expected));
  }

  /** How many there were in that of all frames which had the fewest, while something was done. */
  async fewestWhile(action: () => Promise<void>): Promise<number> {
    await this.#page.evaluate(`
      globalThis.fewest = Infinity;
      (function look() {
        fewest = Math.min(fewest, document.querySelectorAll('${HIGHLIGHTS}').length);
        globalThis.looking = requestAnimationFrame(look);
      })();
    `);
    await action();
    return this.#page.evaluate('cancelAnimationFrame(looking); fewest');
  }

  async #lines(): Promise<string[]> {
    const styles = await this.#page
      .locator(HIGHLIGHTS)
      .evaluateAll((all) => all.map((one) => one.ownerDocument.defaultView?.getComputedStyle(one).textDecorationStyle ?? ''));
    return [...new Set(styles)].sort();
  }
}
