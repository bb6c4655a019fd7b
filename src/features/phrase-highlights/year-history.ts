import type { YearCount } from '../../core/corpus/phrase-detail.ts';

const BARS = '▁▂▃▄▅▆▇';
const NONE = '·';
/** So many years are named with their numbers. */
const MOST_YEARS = 12;

/** In how many documents of each year a phrase stands, as one line of a hover shows it. */
export interface YearHistory {
  readonly first: string;
  readonly last: string;
  readonly bars: string;
  /** The latest years, as bars say nothing to a screen reader. */
  readonly named: readonly YearCount[];
  /** There are earlier years than those that are named. */
  readonly isCut: boolean;
}

/** `byYear` ascends; `undefined` for less than two years, which are no history. */
export function yearHistory(byYear: readonly YearCount[]): YearHistory | undefined {
  const [first, last] = [byYear[0], byYear.at(-1)];
  if (!first || !last || first === last) return undefined;
  return {
    first: first.year,
    last: last.year,
    bars: sparkline(byYear),
    named: byYear.slice(-MOST_YEARS),
    isCut: byYear.length > MOST_YEARS,
  };
}

/** One bar for each year from the first to the last, the highest for the year with most documents, and a dot for a year without any; '' for no years. */
export function sparkline(counts: readonly YearCount[]): string {
  const documents = new Map(counts.map(({ year, documents }) => [Number(year), documents]));
  const years = [...documents.keys()].sort((a, b) => a - b);
  const most = Math.max(...documents.values());
  let line = '';
  for (let year = years[0] ?? 0; year <= (years.at(-1) ?? -1); year++) line += bar(documents.get(year) ?? 0, most);
  return line;
}

function bar(documents: number, most: number): string {
  return documents === 0 ? NONE : BARS.charAt(Math.ceil((documents / most) * BARS.length) - 1);
}
