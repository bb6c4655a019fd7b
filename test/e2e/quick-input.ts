import type { Locator, Page } from 'playwright-core';

/** The field at the top of the window: the palette, picks and input boxes. */
export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget');
  }

  /** Replaces what stands in the field. */
  async fill(text: string): Promise<void> {
    const field = this.#widget.locator('input.input');
    await field.waitFor();
    await field.fill(text);
  }

  /** Types an answer and confirms it. */
  async answer(text: string): Promise<void> {
    await this.fill(text);
    await this.#page.keyboard.press('Enter');
  }

  /** The labels of the picks on screen. */
  async picks(): Promise<string[]> {
    const labels = this.#rows().locator('.quick-input-list-label .label-name');
    await labels.first().waitFor();
    return labels.allInnerTexts();
  }

  /** Clicks the pick with this label. */
  async pick(label: string): Promise<void> {
    await this.#rows()
      .filter({ has: this.#page.locator('.label-name').getByText(label, { exact: true }) })
      .first()
      .click();
  }

  #rows(): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list-row');
  }
}
