import type { SeriesCell } from '../analysis/series.ts';
import type { Bar } from './bar-chart.ts';
import type { Chart } from './chart-mark.ts';
import type { ProvinceNames } from './province-grid.ts';
import { provinceGrid } from './province-grid.ts';

/** Counts of provinces in the grid of tiles: the fuller, the more of the largest it has. `nameless` is what a tile without a bar says. */
export function provinceCounts(
  bars: readonly Bar[],
  names: Pick<ProvinceNames, 'short' | 'full'>,
  title: string,
  nameless: (name: string) => string = (name) => `${name}: –`,
): Chart {
  const most = Math.max(...bars.map(({ count }) => count));
  const byKey = new Map(bars.map((bar) => [bar.key, bar]));
  const count = ({ key, documents }: SeriesCell) => byKey.get(key)?.written ?? String(documents);
  return provinceGrid(
    bars.map((bar) => cellOf(bar, most)),
    { ...names, count },
    title,
    (name, { key }) => byKey.get(key)?.label ?? nameless(name),
  );
}

function cellOf({ key, count }: Bar, most: number): SeriesCell {
  const share = count / most;
  return { key, documents: count, of: count, occurrences: 0, characters: 0, share, low: share, high: share, rate: 0 };
}
