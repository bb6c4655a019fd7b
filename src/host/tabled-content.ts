import type { ChartPart, PageContent, PagePart, PageTable, Section } from '../pages/contract.ts';

/** A chart, and how the table of its numbers is made when somebody opens or saves it: it may have a hundred times as many cells as the chart has marks. */
export interface TabledChart extends ChartPart {
  readonly tableOf: () => PageTable;
}

/** A part of a page whose charts have their tables. */
export type TabledPart = PagePart<TabledChart>;
/** A section whose charts have their tables. */
export type TabledSection = Section<TabledChart>;
/** What a page shows, with the tables of its charts. */
export type TabledContent = PageContent<TabledChart>;

/** What the page is told of it. The same content is told with the same sections. */
export function withoutTables(content: TabledContent): PageContent {
  return { ...content, sections: content.sections.map(plainSection) };
}

const plainSections = new WeakMap<TabledSection, Section>();

function plainSection(section: TabledSection): Section {
  const plain = plainSections.get(section) ?? { ...section, parts: section.parts.map(plainPart) };
  plainSections.set(section, plain);
  return plain;
}

function plainPart(part: TabledPart): PagePart {
  if (part.kind !== 'chart') return part;
  const { tableOf: _, ...chart } = part;
  return chart;
}

/** By the id of each chart, how its table is made. */
export function tablesOf({ sections }: TabledContent): ReadonlyMap<string, () => PageTable> {
  const parts = sections.flatMap((section) => section.parts);
  return new Map(parts.flatMap((part) => (part.kind === 'chart' ? [[part.id, part.tableOf] as const] : [])));
}
