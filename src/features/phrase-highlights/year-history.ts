import type { YearCount } from '../../core/corpus/phrase-detail.ts';

const BARS = '▁▂▃▄▅▆▇';
const NONE = '·';
/** As wide as a digit: Markdown draws several blanks as one. */
const NO_DOCUMENT = '\u2007';
/** Shares are fractions of which the last binary digits are off. */
const ROUNDING = 1e-9;
/** So many years are named with their numbers. */
const MOST_YEARS = 12;
/** So many years have a bar: a line of a hover has room for no more. */
const MOST_BARS = 40;

/** In what share of the documents of each year a phrase stands, as one line of a hover shows it. */
export interface YearHistory {
  readonly first: string;
  readonly last: string;
  readonly bars: string;
  /** The latest years that have documents, as bars say nothing to a screen reader. */
  readonly named: readonly YearCount[];
  /** There are earlier years than those that are named. */
  readonly isCut: boolean;
}

/** `byYear` ascends; `undefined` for less than two years, which are no history. */
export function yearHistory(byYear: readonly YearCount[]): YearHistory | undefined {
  const from = Number(byYear.at(-1)?.year) - MOST_BARS;
  const drawn = byYear.filter(({ year }) => Number(year) > from);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last || first === last) return undefined;
  return {
    first: first.year,
    last: last.year,
    bars: sparkline(drawn),
    named: drawn.slice(-MOST_YEARS),
    isCut: byYear.length > Math.min(drawn.length, MOST_YEARS),
  };
}

/**
 * One bar for each year from the first to the last, the highest for the year with the largest share, a dot for a year whose documents are all without it, and a blank for a year
 * without documents, which is not the same; '' for no years.
 */
export function sparkline(counts: readonly YearCount[]): string {
  const shares = new Map(counts.map(({ year, documents, of }) => [Number(year), documents / of]));
  const years = [...shares.keys()].sort((a, b) => a - b);
  const largest = Math.max(...shares.values());
  let line = '';
  for (let year = years[0] ?? 0; year <= (years.at(-1) ?? -1); year++) line += bar(shares.get(year), largest);
  return line;
}

function bar(share: number | undefined, largest: number): string {
  if (share === undefined) return NO_DOCUMENT;
  if (share === 0) return NONE;
  return BARS.charAt(Math.max(1, Math.ceil((share / largest) * BARS.length - ROUNDING)) - 1);
}
