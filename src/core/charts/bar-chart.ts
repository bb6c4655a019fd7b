import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { SvgNode } from './svg.ts';
import { colourOf, drawing, element, label, tooltip } from './svg.ts';

/** One bar. */
export interface Bar {
  /** Names its mark. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Its tooltip. */
  readonly label: string;
}

const UPRIGHT = { width: 720, height: 220, top: 20, bottom: 26, side: 8 };
/** More names below the axis would lie over one another. */
const MOST_NAMES = 14;
const ROW = 24;
const LYING = { width: 720, names: 170, count: 60 };

/** Counts in order, as of years: bars side by side, with the counts above them. */
export function uprightBars(bars: readonly Bar[], title: string): string {
  const { width, height, top, bottom, side } = UPRIGHT;
  const x = scaleBand(
    bars.map(({ id }) => id),
    [side, width - side],
  ).padding(0.2);
  const y = scaleLinear([0, most(bars)], [height - bottom, top]);
  const step = Math.ceil(bars.length / MOST_NAMES);
  const marks = bars.map((bar, index) => {
    const [left, wide] = [x(bar.id) ?? 0, x.bandwidth()];
    const middle = { x: left + wide / 2, 'text-anchor': 'middle' };
    const name = index % step === 0 ? [label(bar.name, { ...middle, y: height - 8 })] : [];
    const count = wide < 16 || bar.count === 0 ? [] : [label(String(bar.count), { ...middle, y: y(bar.count) - 5, 'fill-opacity': 0.8 })];
    const box = { x: left, y: y(bar.count), width: wide, height: y(0) - y(bar.count) };
    return [...name, mark(bar, { x: left, y: top, width: wide, height: y(0) - top }, box, count)].join('');
  });
  const floor = element('line', { x1: side, x2: width - side, y1: y(0), y2: y(0), stroke: 'currentColor', 'stroke-opacity': 0.4 });
  return drawing({ width, height, title }, [...marks, floor]);
}

/** Counts of what has a name, as of levels: bars below one another, with the names before and the counts behind them. */
export function lyingBars(bars: readonly Bar[], title: string): string {
  const { width, names, count } = LYING;
  const x = scaleLinear([0, most(bars)], [names, width - count]);
  const marks = bars.map((bar, index) => {
    const y = ROW * index;
    const words = [
      label(bar.name, { x: names - 10, y: y + 16, 'text-anchor': 'end' }),
      label(String(bar.count), { x: x(bar.count) + 8, y: y + 16, 'fill-opacity': 0.8 }),
    ];
    return mark(bar, { x: 0, y, width, height: ROW }, { x: names, y: y + 4, width: x(bar.count) - names, height: ROW - 8 }, words);
  });
  return drawing({ width, height: ROW * bars.length, title }, marks);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The whole of its place can be pointed at, so that the smallest bar can. */
function mark(bar: Bar, place: Box, box: Box, words: readonly SvgNode[]): SvgNode {
  const ground = element('rect', { ...place, fill: 'transparent' });
  const filled = element('rect', { ...box, rx: 1.5, fill: colourOf(0), 'fill-opacity': 0.85 });
  return element('g', { 'data-mark': bar.id }, [tooltip(bar.label), ground, filled, ...words]);
}

function most(bars: readonly Bar[]): number {
  return Math.max(1, max(bars, ({ count }) => count) ?? 0);
}
