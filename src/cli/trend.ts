import * as l10n from '@vscode/l10n';
import type { Facet } from '../core/analysis/facet.ts';
import { facetName } from '../core/analysis/facet.ts';
import { incidenceOf } from '../core/analysis/incidence.ts';
import type { Series } from '../core/analysis/series.ts';
import { series } from '../core/analysis/series.ts';
import type { Answer, AnswerFormat } from './answer.ts';
import { printAnswer, warnOfUnread } from './answer.ts';
import { documentsWhere } from './document-sets.ts';
import { allSteps, openLibrary } from './library.ts';
import { printWarning } from './output.ts';

/** What was asked for. */
export interface TrendOptions {
  readonly by: Facet;
  /** A query; `undefined` for all documents. */
  readonly where: string | undefined;
  readonly format: AnswerFormat;
}

/** `tifa trend PATH PHRASE...`: in how many documents of each period, place or outlet a phrase stands, of how many. Exit status 1 where one stands nowhere, or a file could not be read. */
export function trend(path: string, phrases: readonly string[], { by, where, format }: TrendOptions): number {
  const corpus = openLibrary([path]);
  const observations = documentsWhere(corpus, where);
  const found = phrases.map((typed) => {
    const { text, incidence } = allSteps(incidenceOf(corpus, typed));
    return { phrase: text, by, ...series(observations, incidence, by) };
  });
  printAnswer(answerOf(found), format);
  const missing = found.filter(({ cells }) => cells.every(({ documents }) => documents === 0));
  for (const { phrase } of missing) printWarning(l10n.t('“{0}” was not found.', phrase));
  if (format === 'table') printWarning(notice(observations.length, found[0]?.without ?? 0));
  return Math.max(warnOfUnread(corpus), missing.length > 0 ? 1 : 0);
}

function answerOf(found: readonly (Series & { readonly phrase: string; readonly by: Facet })[]): Answer {
  return {
    objects: found,
    rows: found.flatMap(({ phrase, cells }) => cells.map(({ key, ...cell }) => ({ phrase, key, name: facetName(key), ...cell }))),
  };
}

/** `First seen in this library` is all that a count can tell. */
function notice(documents: number, without: number): string {
  const counted = l10n.t('Of {0} documents of this library, each text once, without navigation.', documents);
  return without === 0
    ? counted
    : `${counted} ${l10n.t('{0} of them do not say what they are grouped by, and stand nowhere above.', without)}`;
}
