import { max } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import type { SeriesCell } from '../analysis/series.ts';
import { isNamed } from './axis-names.ts';
import type { CellLabel } from './chart-cell.ts';
import { roundPercent } from './chart-cell.ts';
import type { SvgNode } from './svg.ts';
import { label } from './svg.ts';
import type { Tick } from './value-axis.ts';

/** One phrase, or one way in which it stands, over periods. */
export interface ChartSeries {
  readonly name: string;
  readonly cells: readonly SeriesCell[];
}

/** How series are drawn. */
export interface SeriesStyle {
  /** The share of the documents that have a phrase, as without it, or how often it stands in 10,000 characters. */
  readonly measure?: 'share' | 'rate';
  /** What a mark says. */
  readonly labelOf?: CellLabel;
}

/** Of the chart without its legend, in pixels. */
export const SIZE = { width: 720, height: 320 };
/** Around the curves. */
export const MARGIN = { top: 16, right: 28, bottom: 44, left: 48 };
/** More labels below the axis would lie over one another. */
const MOST_LABELS = 12;
const MOST_TICKS = 5;

/** Where things stand. */
export interface Scales {
  x(key: string): number;
  y(value: number): number;
  /** From one period to the next, in pixels. */
  readonly step: number;
  readonly ticks: readonly Tick[];
}

/** Where periods and values of series stand. */
export function scalesOf(series: readonly ChartSeries[], keys: readonly string[], measure: 'share' | 'rate'): Scales {
  const across = scalePoint(keys, [MARGIN.left, SIZE.width - MARGIN.right]).padding(0.5);
  const most = measure === 'share' ? 1 : max(series, ({ cells }) => max(cells, ({ rate }) => rate)) || 1;
  const y = scaleLinear([0, most], [SIZE.height - MARGIN.bottom, MARGIN.top]).nice(MOST_TICKS);
  const values = measure === 'share' ? [0, 0.25, 0.5, 0.75, 1] : y.ticks(MOST_TICKS);
  const textOf = measure === 'share' ? roundPercent : y.tickFormat(MOST_TICKS);
  return { x: (key) => across(key) ?? 0, y, step: across.step(), ticks: values.map((value) => ({ value, text: textOf(value) })) };
}

/** Periods below the axis, as many as have room. */
export function keyAxis(keys: readonly string[], { x }: Scales): SvgNode[] {
  const step = Math.ceil(keys.length / MOST_LABELS);
  const shown = keys.filter((_, index) => isNamed(index, keys.length, step));
  return shown.map((key) => label(key, { x: x(key), y: SIZE.height - MARGIN.bottom + 20, 'text-anchor': 'middle', 'fill-opacity': 0.8 }));
}
