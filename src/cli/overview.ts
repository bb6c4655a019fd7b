import * as l10n from '@vscode/l10n';
import { facetName } from '../core/analysis/facet.ts';
import type { GroupSizes } from '../core/analysis/overview.ts';
import { overview } from '../core/analysis/overview.ts';
import type { AnswerFormat, AnswerRow } from './answer.ts';
import { printAnswer } from './answer.ts';
import { changeRecord } from './changes.ts';
import { today } from './document-sets.ts';
import { allSteps, findPhrases, openLibrary } from './library.ts';
import { printWarning } from './output.ts';
import { warnOfUnread } from './problems.ts';

/** What was asked for. */
export interface OverviewOptions {
  /** The least number of documents of a phrase that recurs. */
  readonly minDocuments: number;
  /** How many changes are wanted. */
  readonly top: number;
  readonly format: AnswerFormat;
}

/** `tifa overview PATH`: what a library holds, by year, province and outlet, and what is new in it. Exit status 1 where a file could not be read. */
export function printOverview(path: string, { minDocuments, top, format }: OverviewOptions): number {
  const corpus = openLibrary([path]);
  findPhrases(corpus, minDocuments);
  const { changes, names: _, problems: __, ...held } = allSteps(overview(corpus, { today: today(), most: top }));
  const found = changes && { ...changes, phrases: changes.phrases.map(changeRecord) };
  const rows = [
    ...rowsOf('year', held.byYear),
    ...rowsOf('province', held.byProvince),
    ...rowsOf('level', held.byLevel),
    ...rowsOf('outlet', held.byOutlet),
  ];
  printAnswer({ objects: [{ ...held, changes: found ?? null }], rows }, format);
  if (format === 'table')
    printWarning(l10n.t('{0} documents, {1} copies left out, {2} files not read', held.documents, held.copies, held.unread));
  return warnOfUnread(corpus.unreadFiles());
}

function rowsOf(by: string, { groups }: GroupSizes): AnswerRow[] {
  return groups.map(({ key, documents }) => ({ by, key, name: facetName(key), documents }));
}
