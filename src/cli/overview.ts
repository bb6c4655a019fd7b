import * as l10n from '@vscode/l10n';
import { facetName, provinceAbbreviation } from '../core/analysis/facet.ts';
import type { GroupSizes } from '../core/analysis/overview.ts';
import { overview } from '../core/analysis/overview.ts';
import type { Bar } from '../core/charts/bar-chart.ts';
import { lyingBars, uprightBars } from '../core/charts/bar-chart.ts';
import { provinceCounts } from '../core/charts/province-counts.ts';
import type { AnswerFormat, AnswerRow } from './answer.ts';
import { printAnswer } from './answer.ts';
import { changeRecord } from './changes.ts';
import { today, understood } from './document-sets.ts';
import { allSteps, findPhrases, openLibrary } from './library.ts';
import { printWarning } from './output.ts';
import { warnOfUnread } from './problems.ts';

/** What was asked for. */
export interface OverviewOptions {
  /** The least number of documents of a phrase that recurs. */
  readonly minDocuments: number;
  /** How many changes are wanted. */
  readonly top: number;
  /** What the table or the drawing is of; `undefined` for a table of all, and a drawing of the years. */
  readonly by: SizeFacet | undefined;
  /** A query for the documents that it is about; all of them without one. */
  readonly where: string | undefined;
  readonly format: AnswerFormat;
}

/** By what an overview counts documents. */
export type SizeFacet = (typeof SIZE_FACETS)[number];

/** All of them. */
export const SIZE_FACETS = ['year', 'province', 'level', 'outlet'] as const;

/** `tifa overview PATH`: what a library holds, or the documents of a query, by year, province and outlet, and what is new in it. Exit status 1 where a file could not be read. */
export function printOverview(path: string, { minDocuments, top, by, where, format }: OverviewOptions): number {
  const corpus = openLibrary([path]);
  findPhrases(corpus, minDocuments);
  const { changes, names: _, problems: __, ...held } = understood(allSteps(overview(corpus, { today: today(), most: top, where })));
  const found = changes && { ...changes, phrases: changes.phrases.map(changeRecord) };
  const sizes = { year: held.byYear, province: held.byProvince, level: held.byLevel, outlet: held.byOutlet };
  const rows = (by ? [by] : SIZE_FACETS).flatMap((one) => rowsOf(one, sizes[one]));
  const nothing = l10n.t('No document says what it would be grouped by ({0}).', by ?? SIZE_FACETS.join(', '));
  const svg = drawingOf(by ?? 'year', sizes[by ?? 'year']);
  printAnswer({ objects: [{ ...held, changes: found ?? null }], rows, nothing, svg }, format);
  if (format === 'table')
    printWarning(l10n.t('Documents: {0}; copies left out: {1}; files not read: {2}', held.documents, held.copies, held.unread));
  return warnOfUnread(corpus.unreadFiles());
}

function drawingOf(by: SizeFacet, { groups }: GroupSizes): string {
  const bars = groups.map(({ key, documents }): Bar => {
    const name = facetName(key);
    return { key, name, count: documents, label: `${name}: ${documents}` };
  });
  if (by === 'province') return provinceCounts(bars, { short: provinceAbbreviation, full: facetName }, headingOf(by)).svg;
  return (by === 'year' ? uprightBars : lyingBars)(bars, headingOf(by)).svg;
}

function headingOf(by: SizeFacet): string {
  switch (by) {
    case 'year':
      return l10n.t('Years');
    case 'province':
      return l10n.t('Provinces');
    case 'level':
      return l10n.t('Levels');
    case 'outlet':
      return l10n.t('Outlets');
  }
}

function rowsOf(by: string, { groups }: GroupSizes): AnswerRow[] {
  return groups.map(({ key, documents }) => ({ by, key, name: facetName(key), documents }));
}
