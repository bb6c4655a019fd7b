import type { Locator, Page } from 'playwright-core';
import { hoverOver } from './hover.ts';
import { appears, attempt } from './patience.ts';

export type TreeRow = {
  readonly label: string;
  /** The grey text behind the label; empty when there is none. */
  readonly description: string;
  /** 1 at the top. */
  readonly level: number;
};

/** A tree view in the side bar. Only what is on screen is there: the list is virtual. */
export class Tree {
  readonly #page: Page;
  readonly #tree: Locator;

  constructor(page: Page, view: string) {
    this.#page = page;
    this.#tree = page.locator(`.sidebar [role="tree"][aria-label^="${view}"]`);
  }

  /** The rows on screen, from the top, once there is one. */
  async rows(): Promise<TreeRow[]> {
    const rows = this.#tree.getByRole('treeitem');
    await rows.first().waitFor();
    // All at once: rows come and go while the tree is drawn.
    return rows.evaluateAll((elements) =>
      elements.map((row) => ({
        label: [...row.querySelectorAll('.label-name')].map((part) => part.textContent).join(''),
        description: [...row.querySelectorAll('.label-description')].map((part) => part.textContent).join(''),
        level: Number(row.getAttribute('aria-level')),
      })),
    );
  }

  /** The first row with this label, or whose label and description contain this text. */
  row(text: string): Locator {
    return this.#tree.getByRole('treeitem').filter({ hasText: text }).first();
  }

  /** The first row with exactly this label. */
  labelled(label: string): Locator {
    const name = this.#page.locator('.label-name').getByText(label, { exact: true });
    return this.#tree.getByRole('treeitem').filter({ has: name }).first();
  }

  /** The first of the selected rows that contain this text. */
  selected(text: string): Locator {
    return this.#tree.locator('[role="treeitem"][aria-selected="true"]').filter({ hasText: text }).first();
  }

  async expand(text: string): Promise<void> {
    const row = this.row(text);
    await row.waitFor();
    const expanded = this.#tree.locator('[role="treeitem"][aria-expanded="true"]').filter({ hasText: text }).first();
    // A row that is drawn anew at this moment takes no click.
    await attempt(`expand ${text}`, async (timeout) => {
      if ((await row.getAttribute('aria-expanded')) !== 'false') return true;
      await row.locator('.monaco-tl-twistie').click();
      return appears(expanded, timeout);
    });
  }

  async click(text: string): Promise<void> {
    await this.row(text).locator('.monaco-icon-label').click();
  }

  /** Points at a row; answers what its tooltip says. */
  async hover(text: string): Promise<string> {
    return hoverOver(this.#page, this.row(text).locator('.monaco-icon-label'));
  }
}
