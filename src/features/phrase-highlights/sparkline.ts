import type { YearCount } from '../../core/corpus/phrase-detail.ts';

const BARS = '▁▂▃▄▅▆▇';
const NONE = '·';

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
