import type { Locator, Page } from 'playwright-core';
import { attempt, PATIENCE, until } from './patience.ts';

/** The field at the top of the window: the palette, picks and input boxes. */
export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget');
  }

  /** Opens it with a key, types and clicks the pick with this label. What is opening elsewhere may take the focus and close it: then once more. */
  async choose(key: string, text: string, label: string): Promise<void> {
    await attempt(`choose ${label}`, async (timeout) => {
      await this.#page.keyboard.press(key);
      return this.#tryChoose(text, label, timeout);
    });
  }

  /** Replaces what stands in the field. Fails where there is none within so many ms. */
  async fill(text: string, timeout = PATIENCE): Promise<void> {
    const field = this.#widget.locator('input.input');
    await field.waitFor({ timeout });
    await field.fill(text, { timeout });
  }

  /** Types an answer and confirms it. Fails as `fill` does. */
  async answer(text: string, timeout?: number): Promise<void> {
    await this.fill(text, timeout);
    await this.#page.keyboard.press('Enter');
  }

  /** Waits until what stands in the field fits a pattern. */
  async proposes(pattern: RegExp): Promise<void> {
    const field = this.#widget.locator('input.input');
    await until(`${pattern} is proposed`, async () => pattern.test(await field.inputValue()));
  }

  /** Confirms what stands in the field of a file dialog. It takes no answer while it looks into a folder: then once more. */
  async confirmFile(): Promise<void> {
    await attempt('confirm the file', async (timeout) => {
      await this.#page.keyboard.press('Enter');
      await this.#widget.waitFor({ state: 'hidden', timeout }).catch(() => {});
      return this.#widget.isHidden();
    });
  }

  /** The labels of the picks on screen. */
  async picks(): Promise<string[]> {
    const labels = this.#rows().locator('.quick-input-list-label .label-name');
    await labels.first().waitFor();
    return labels.allInnerTexts();
  }

  /** Clicks the pick with this label. */
  async pick(label: string): Promise<void> {
    await this.#row(label).click();
  }

  /** Confirms the pick that is active, once it is one with this text. */
  async accept(text: string): Promise<void> {
    await this.#widget.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: text }).waitFor();
    await this.#page.keyboard.press('Enter');
  }

  async #tryChoose(text: string, label: string, timeout: number): Promise<boolean> {
    try {
      await this.fill(text, timeout);
      await this.#row(label).click({ timeout });
      return true;
    } catch {
      // It keeps the commands that there were when it opened.
      await this.#page.keyboard.press('Escape');
      return false;
    }
  }

  #row(label: string): Locator {
    return this.#rows()
      .filter({ has: this.#page.locator('.label-name').getByText(label, { exact: true }) })
      .first();
  }

  #rows(): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list-row');
  }
}
