import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** How long a quick input may take to open and to answer, in ms, and how often it is tried. */
const OPENING = 5000;
const ATTEMPTS = 3;
/** How long what is proposed may take, in ms. */
const PATIENCE = 15_000;

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
    for (let attempt = 1; ; attempt++) {
      await this.#page.keyboard.press(key);
      const isChosen = await this.#tryChoose(text, label);
      if (isChosen) return;
      if (attempt === ATTEMPTS) throw new Error(`No pick ${label}`);
    }
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

  /** Waits until what stands in the field fits a pattern. */
  async proposes(pattern: RegExp): Promise<void> {
    const field = this.#widget.locator('input.input');
    let value = '';
    for (const end = Date.now() + PATIENCE; Date.now() < end && !pattern.test(value); ) value = await field.inputValue();
    assert.match(value, pattern);
  }

  /** Confirms what stands in the field of a file dialog. It takes no answer while it looks into a folder: then once more. */
  async confirmFile(): Promise<void> {
    for (let attempt = 1; await this.#widget.isVisible(); attempt++) {
      if (attempt > ATTEMPTS) throw new Error('The dialog takes no answer');
      await this.#page.keyboard.press('Enter');
      await this.#widget.waitFor({ state: 'hidden', timeout: OPENING }).catch(() => {});
    }
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

  async #tryChoose(text: string, label: string): Promise<boolean> {
    try {
      const field = this.#widget.locator('input.input');
      await field.waitFor({ timeout: OPENING });
      await field.fill(text, { timeout: OPENING });
      await this.#row(label).click({ timeout: OPENING });
      return true;
    } catch {
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
