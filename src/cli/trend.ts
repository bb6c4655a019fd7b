import * as l10n from '@vscode/l10n';
import type { Facet } from '../core/analysis/facet.ts';
import { facetName, isPeriodUnit, provinceAbbreviation } from '../core/analysis/facet.ts';
import type { TrendLine } from '../core/analysis/trend.ts';
import { trend } from '../core/analysis/trend.ts';
import { provinceGrid } from '../core/charts/province-grid.ts';
import { seriesChart } from '../core/charts/series-chart.ts';
import { shareChart } from '../core/charts/share-chart.ts';
import type { AnswerFormat } from './answer.ts';
import { printAnswer } from './answer.ts';
import { understood, ungroupedText } from './document-sets.ts';
import { allSteps, openLibrary } from './library.ts';
import { printWarning } from './output.ts';
import { warnOfUnread } from './problems.ts';

/** What was asked for. */
export interface TrendOptions {
  readonly by: Facet;
  /** A query; `undefined` for all documents. */
  readonly where: string | undefined;
  /** Whether each way in which a phrase stands is wanted for itself. */
  readonly frame: boolean;
  /** Whether each strength of the words before a phrase is wanted for itself. */
  readonly temper: boolean;
  /** Whether all phrases are counted as one. */
  readonly together: boolean;
  readonly format: AnswerFormat;
}

/** `tifa trend PATH PHRASE...`: in how many documents of each period, place or outlet a phrase stands, of how many. Exit status 1 where one stands nowhere, or a file could not be read. */
export function printTrend(path: string, phrases: readonly string[], { format, ...asked }: TrendOptions): number {
  const { by } = asked;
  const corpus = openLibrary([path]);
  const { documents, lines } = understood(allSteps(trend(corpus, { phrases, ...asked })));
  const [objects, rows] = [lines.map((line) => lineRecord(line, by)), lines.flatMap(lineRows)];
  printAnswer({ objects, rows, nothing: ungroupedText(by), svg: drawingOf(lines, by) }, format);
  const missing = new Set(lines.flatMap(({ phrase, isFound }) => (isFound ? [] : phrase)));
  for (const phrase of missing) printWarning(l10n.t('“{0}” was not found.', phrase));
  if (format === 'table') printWarning(notice(documents, lines[0]?.without ?? 0));
  return Math.max(warnOfUnread(corpus.unreadFiles()), missing.size > 0 ? 1 : 0);
}

function lineRecord({ phrase, cells, without, ...split }: TrendLine, by: Facet) {
  return { phrase, ...splitOf(split), by, cells, without };
}

/** Which of the lines of a phrase it is. */
function splitOf({ frame, temper }: Pick<TrendLine, 'frame' | 'temper'>) {
  return { ...(frame && { frame }), ...(temper !== undefined && { temper }) };
}

function lineRows({ phrase, cells, ...split }: TrendLine) {
  return cells.map(({ key, ...cell }) => ({ phrase, ...splitOf(split), key, name: facetName(key), ...cell }));
}

/** Periods as lines, the provinces of one phrase as tiles, other groups as rows with a share of each phrase. */
function drawingOf(lines: readonly TrendLine[], by: Facet): string {
  const title = [...new Set(lines.map(({ phrase }) => phrase))].join(', ');
  const named = lines.map(({ phrase, frame, temper, cells }) => ({
    name: frame ?? (temper === undefined ? phrase : String(temper)),
    cells,
  }));
  if (isPeriodUnit(by)) return seriesChart(named, title).svg;
  const [first, ...others] = lines;
  if (by === 'province' && first && others.length === 0)
    return provinceGrid(first.cells, { short: provinceAbbreviation, full: facetName }, title).svg;
  const rows = (first?.cells ?? []).map(({ key }, row) => ({
    key,
    name: facetName(key),
    cells: named.flatMap(({ cells }) => (cells[row] ? { ...cells[row], key: facetName(key) } : [])),
  }));
  return shareChart(
    rows,
    named.map(({ name }) => name),
    title,
  ).svg;
}

/** `First seen in this library` is all that a count can tell. */
function notice(documents: number, without: number): string {
  const counted = l10n.t('Documents counted: {0}, each text once, without navigation.', documents);
  return without === 0
    ? counted
    : `${counted} ${l10n.t('Documents that do not say what they are grouped by, and stand nowhere above: {0}.', without)}`;
}
