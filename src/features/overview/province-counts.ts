import * as vscode from 'vscode';
import type { SeriesCell } from '../../core/analysis/series.ts';
import type { Bar } from '../../core/charts/bar-chart.ts';
import type { Chart } from '../../core/charts/chart-mark.ts';
import { provinceGrid } from '../../core/charts/province-grid.ts';
import { shortProvinceName } from '../../host/province-name.ts';
import { countText } from '../../host/wording.ts';

/** Counts of provinces in the grid of tiles: the fuller, the more of the largest it has. */
export function provinceCounts(bars: readonly Bar[], names: Readonly<Record<string, string>>, title: string): Chart {
  const most = Math.max(...bars.map(({ count }) => count));
  const labels = new Map(bars.map(({ key, label }) => [key, label]));
  const full = (code: string) => names[code] ?? shortProvinceName(code);
  const words = { short: shortProvinceName, full, count: ({ documents }: SeriesCell) => countText(documents) };
  return provinceGrid(
    bars.map((bar) => cellOf(bar, most)),
    words,
    title,
    (name, { key }) => labels.get(key) ?? vscode.l10n.t('{0}: no documents', name),
  );
}

function cellOf({ key, count }: Bar, most: number): SeriesCell {
  const share = count / most;
  return { key, documents: count, of: count, occurrences: 0, characters: 0, share, low: share, high: share, rate: 0 };
}
