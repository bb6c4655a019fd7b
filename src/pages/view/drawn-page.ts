import type { PageContent, PageTable, Section } from '../contract.ts';
import { isSameSection } from '../told-sections.ts';
import { dataTable } from './data-table.ts';
import { html } from './element.ts';
import type { PageActions } from './page-actions.ts';
import { pageHead, sectionOf } from './page-body.ts';

interface DrawnSection {
  readonly section: Section;
  readonly element: HTMLElement;
}

/** What is drawn within so many milliseconds is seen together. */
const TOGETHER_MS = 8;

/**
 * Draws what a page shows: what is at its top and the first sections that are other ones at once, further ones when these can be seen. A section takes the place of the one that
 * stood there, so that a page that is asked anew stays where somebody reads; one that shows the same is not drawn again, and one that is awaited stays as it was. What is open and
 * what has the focus stays so, where it is still there.
 */
export class DrawnPage {
  private readonly head = html('div');
  private readonly sections = html('div', { class: 'sections' });
  private readonly drawn = new Map<string, DrawnSection>();
  /** A content that comes while another one is drawn ends that. */
  private next: ReturnType<typeof setTimeout> | undefined;

  constructor(
    main: HTMLElement,
    private readonly actions: PageActions,
  ) {
    main.append(this.head, this.sections);
  }

  /** `drawn` is called when all of it stands. */
  show(content: PageContent, drawn: () => void): void {
    clearTimeout(this.next);
    const focused = document.activeElement?.id ?? '';
    this.head.replaceChildren(...pageHead(content, this.actions));
    refocus(focused);
    this.drawFrom(content, 0, drawn);
  }

  /** Shows the table of a chart in the place of the one that stood there. Of a large matrix it has more elements than all drawings of the page: a closed one has none. */
  showTable(chart: string, table: PageTable | undefined): void {
    const place = this.sections.querySelector<HTMLDetailsElement>(`[data-keep="${CSS.escape(chart)}"]`);
    const name = place?.closest('figure')?.ariaLabel ?? '';
    for (const before of place?.querySelectorAll(':scope > .table') ?? []) before.remove();
    if (table && place?.open) place.append(dataTable(name, table, this.actions));
  }

  /** Goes on to the next sections that are other ones. */
  private drawFrom(content: PageContent, index: number, drawn: () => void): void {
    const { sections, words } = content;
    const start = performance.now();
    for (let at = index; at < sections.length; at++) {
      const section = sections[at] as Section;
      const before = this.drawn.get(section.id);
      const stays = before && (section.isAwaited || isSameSection(before.section, section));
      const one = stays ? before : { section, element: sectionOf(section, words, this.actions) };
      one.element.ariaBusy = section.isAwaited ? 'true' : null;
      this.put(section.id, one, at);
      if (stays || performance.now() - start < TOGETHER_MS) continue;
      this.next = setTimeout(() => this.drawFrom(content, at + 1, drawn));
      return;
    }
    this.removeOthers(sections);
    drawn();
  }

  private put(id: string, one: DrawnSection, at: number): void {
    const before = this.drawn.get(id)?.element;
    this.drawn.set(id, one);
    if (before && before !== one.element) this.replace(before, one.element);
    const place = this.sections.children[at];
    if (place !== one.element) this.sections.insertBefore(one.element, place ?? null);
  }

  private replace(before: HTMLElement, element: HTMLElement): void {
    const focused = before.contains(document.activeElement) ? (document.activeElement?.id ?? '') : '';
    for (const one of before.querySelectorAll<HTMLDetailsElement>('details[open]')) keepOpen(one, element);
    before.replaceWith(element);
    refocus(focused);
  }

  private removeOthers(sections: readonly Section[]): void {
    const ids = new Set(sections.map(({ id }) => id));
    for (const [id, { element }] of this.drawn) {
      if (ids.has(id)) continue;
      element.remove();
      this.drawn.delete(id);
    }
  }
}

/** The table that stood in it stays until the next one comes: what is below it does not leap. */
function keepOpen(before: HTMLDetailsElement, within: HTMLElement): void {
  const after = [...within.querySelectorAll('details')].find(({ dataset }) => dataset.keep === before.dataset.keep);
  if (!after) return;
  after.open = true;
  after.append(...before.querySelectorAll(':scope > .table'));
}

/** What had the focus has lost it with its element. */
function refocus(id: string): void {
  if (id !== '' && document.activeElement === document.body) document.getElementById(id)?.focus();
}
