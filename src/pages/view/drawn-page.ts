import type { PageContent } from '../contract.ts';
import { html } from './element.ts';
import type { PageActions } from './page-actions.ts';
import { pageHead, sectionOf } from './page-body.ts';

/**
 * Draws what a page shows: what is at its top and its first section at once, each further section when that can be seen. A section takes the place of the one that stood there, so
 * that a page that is asked anew stays where somebody reads. What is open and what has the focus stays so, where it is still there.
 */
export class DrawnPage {
  private readonly head = html('div');
  private readonly sections = html('div', { class: 'sections' });
  /** A content that comes while another one is drawn ends that. */
  private next: ReturnType<typeof setTimeout> | undefined;

  constructor(
    main: HTMLElement,
    private readonly actions: PageActions,
  ) {
    main.append(this.head, this.sections);
  }

  show(content: PageContent): void {
    clearTimeout(this.next);
    const focused = document.activeElement?.id ?? '';
    this.head.replaceChildren(...pageHead(content, this.actions));
    this.drawSection(content, 0, focused);
  }

  private drawSection(content: PageContent, index: number, focused: string): void {
    const { sections, words } = content;
    const section = sections[index];
    const before = this.sections.children[index];
    if (section) {
      const drawn = sectionOf(section, words, this.actions);
      for (const one of drawn.querySelectorAll('details')) one.open = wasOpen(before, one);
      if (before) before.replaceWith(drawn);
      else this.sections.append(drawn);
      this.next = setTimeout(() => this.drawSection(content, index + 1, focused));
    } else while (this.sections.children[index]) this.sections.lastElementChild?.remove();
    refocus(focused);
  }
}

function wasOpen(before: Element | undefined, { dataset: { keep } }: HTMLElement): boolean {
  return [...(before?.querySelectorAll('details') ?? [])].some((one) => one.open && one.dataset.keep === keep);
}

/** What had the focus has lost it with its element. */
function refocus(id: string): void {
  if (id !== '' && document.activeElement === document.body) document.getElementById(id)?.focus();
}
