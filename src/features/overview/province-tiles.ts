import * as vscode from 'vscode';
import type { Bar } from '../../core/charts/bar-chart.ts';
import type { Chart } from '../../core/charts/chart-mark.ts';
import { provinceCounts } from '../../core/charts/province-counts.ts';
import { shortProvinceName } from '../../host/province-name.ts';

/** Counts of provinces in the grid of tiles, in the script of the reader. */
export function provinceTiles(bars: readonly Bar[], names: Readonly<Record<string, string>>, title: string): Chart {
  const full = (code: string) => names[code] ?? shortProvinceName(code);
  return provinceCounts(bars, { short: shortProvinceName, full }, title, (name) => vscode.l10n.t('{0}: no documents', name));
}
