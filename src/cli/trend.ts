import * as l10n from '@vscode/l10n';
import type { Facet } from '../core/analysis/facet.ts';
import { facetName, isPeriodUnit, provinceAbbreviation } from '../core/analysis/facet.ts';
import type { Frame } from '../core/analysis/frame.ts';
import type { Incidence, PhraseIncidence } from '../core/analysis/incidence.ts';
import { framedIncidences, incidenceOf } from '../core/analysis/incidence.ts';
import type { Series } from '../core/analysis/series.ts';
import { series } from '../core/analysis/series.ts';
import { provinceGrid } from '../core/charts/province-grid.ts';
import { seriesChart } from '../core/charts/series-chart.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Answer, AnswerFormat } from './answer.ts';
import { printAnswer } from './answer.ts';
import { documentsWhere } from './document-sets.ts';
import { allSteps, openLibrary } from './library.ts';
import { printWarning } from './output.ts';
import { warnOfUnread } from './unread.ts';

/** What was asked for. */
export interface TrendOptions {
  readonly by: Facet;
  /** A query; `undefined` for all documents. */
  readonly where: string | undefined;
  /** Whether each way in which a phrase stands is wanted for itself. */
  readonly frame: boolean;
  readonly format: AnswerFormat;
}

/** `tifa trend PATH PHRASE...`: in how many documents of each period, place or outlet a phrase stands, of how many. Exit status 1 where one stands nowhere, or a file could not be read. */
export function trend(path: string, phrases: readonly string[], { by, where, frame, format }: TrendOptions): number {
  const corpus = openLibrary([path]);
  const observations = documentsWhere(corpus, where);
  const counted = phrases.map((typed) => allSteps(incidenceOf(corpus, typed)));
  const found = counted
    .flatMap((one) => (frame ? framed(corpus, one) : { phrase: one.phrase.text, incidence: one.incidence }))
    .map(({ incidence, ...named }) => ({ ...named, by, ...series(observations, incidence, by) }));
  printAnswer({ ...answerOf(found), svg: drawingOf(found, by) }, format);
  const missing = counted.filter(({ incidence }) => incidence.size === 0);
  for (const { phrase } of missing) printWarning(l10n.t('“{0}” was not found.', phrase.text));
  if (format === 'table') printWarning(notice(observations.length, found[0]?.without ?? 0));
  return Math.max(warnOfUnread(corpus.unreadFiles()), missing.length > 0 ? 1 : 0);
}

/** A phrase, or one way in which it stands. */
interface Named {
  readonly phrase: string;
  readonly frame?: Frame;
}

function framed(corpus: Corpus, counted: PhraseIncidence): (Named & { readonly incidence: Incidence })[] {
  const byFrame = allSteps(framedIncidences(corpus, counted));
  return [...byFrame].map(([frame, incidence]) => ({ phrase: counted.phrase.text, frame, incidence }));
}

/** Periods as lines, provinces as tiles, one phrase at a time; `undefined` for anything else. */
function drawingOf(found: readonly (Series & Named)[], by: Facet): string | undefined {
  const title = [...new Set(found.map(({ phrase }) => phrase))].join(', ');
  if (isPeriodUnit(by))
    return seriesChart(
      found.map(({ phrase, frame, cells }) => ({ name: frame ?? phrase, cells })),
      title,
    );
  const [first, ...others] = found;
  if (by !== 'province' || !first || others.length > 0) return undefined;
  return provinceGrid(first.cells, { short: provinceAbbreviation, full: facetName }, title);
}

function answerOf(found: readonly (Series & Named)[]): Answer {
  const rows = found.flatMap(({ phrase, frame, cells }) =>
    cells.map(({ key, ...cell }) => ({ phrase, ...(frame && { frame }), key, name: facetName(key), ...cell })),
  );
  return { objects: found, rows };
}

/** `First seen in this library` is all that a count can tell. */
function notice(documents: number, without: number): string {
  const counted = l10n.t('Of {0} documents of this library, each text once, without navigation.', documents);
  return without === 0
    ? counted
    : `${counted} ${l10n.t('{0} of them do not say what they are grouped by, and stand nowhere above.', without)}`;
}
