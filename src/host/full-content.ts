import type { ChartPart, PageContent, PagePart, PageTable, Section, Target } from '../pages/contract.ts';

/** Something in a chart that can be pointed at. In the drawing it is the element with this id as `data-mark`, with its label as title. */
export interface PageMark {
  readonly id: string;
  readonly label: string;
  /** `undefined` where nothing is behind it. */
  readonly target?: Target;
}

/** A chart with all that is behind it. The page is told of what it shows: most marks open nothing, and a table may have a hundred times as many cells as there are marks. */
export interface FullChart extends Omit<ChartPart, 'targets'> {
  readonly marks: readonly PageMark[];
  /** Makes the table of its numbers. */
  readonly tableOf: () => PageTable;
}

/** A part of a page. */
export type FullPart = PagePart<FullChart>;
/** A section of a page. */
export type FullSection = Section<FullChart>;
/** What a page shows, and what is behind it. */
export type FullContent = PageContent<FullChart>;

/** What the page is told of it. The same section is told as the same. */
export function shownContent(content: FullContent): PageContent {
  return { ...content, sections: content.sections.map(shownSection) };
}

const shownSections = new WeakMap<FullSection, Section>();

function shownSection(section: FullSection): Section {
  const shown = shownSections.get(section) ?? { ...section, parts: section.parts.map(shownPart) };
  shownSections.set(section, shown);
  return shown;
}

function shownPart(part: FullPart): PagePart {
  if (part.kind !== 'chart') return part;
  const { marks, tableOf: _, ...chart } = part;
  return { ...chart, targets: Object.fromEntries(marks.flatMap(({ id, target }) => (target ? [[id, target]] : []))) };
}

/** By the id of each chart, how its table is made. */
export function tablesOf({ sections }: FullContent): ReadonlyMap<string, () => PageTable> {
  const parts = sections.flatMap((section) => section.parts);
  return new Map(parts.flatMap((part) => (part.kind === 'chart' ? [[part.id, part.tableOf] as const] : [])));
}
