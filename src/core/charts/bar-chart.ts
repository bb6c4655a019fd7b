import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { isNamed } from './axis-names.ts';
import type { Chart, ChartMark } from './chart-mark.ts';
import { chartMark } from './chart-mark.ts';
import { nameColumn } from './name-column.ts';
import type { SvgNode } from './svg.ts';
import { colourOf, drawing, element, label, markElement, staying } from './svg.ts';
import { valueLines, valueNumbers } from './value-axis.ts';

/** One bar. */
export interface Bar {
  /** What is counted: a year, a level. */
  readonly key: string;
  readonly name: string;
  readonly count: number;
  /** The count as a reader writes it; plain digits where it is absent. */
  readonly written?: string;
  /** What its mark says. */
  readonly label: string;
}

const UPRIGHT = { width: 520, height: 200, top: 20, bottom: 26, side: 16 };
/** More names below the axis would lie over one another. */
const MOST_NAMES = 11;
/** Narrower bars have no room for their counts: then an axis of this width tells them. */
const LEAST_FOR_COUNT = 18;
const AXIS = 44;
const MOST_TICKS = 4;
const ROW = 24;
const LYING = { bars: 210, count: 50 };

/** Counts in order, as of years: bars side by side, with the counts above them. */
export function uprightBars(bars: readonly Bar[], title: string): Chart {
  const { width, height, top, bottom, side } = UPRIGHT;
  const keys = bars.map(({ key }) => key);
  const across = (from: number) => scaleBand(keys, [from, width - side]).padding(0.2);
  const hasAxis = across(side).bandwidth() < LEAST_FOR_COUNT;
  const x = across(hasAxis ? AXIS : side);
  const y = scaleLinear([0, most(bars)], [height - bottom, top]);
  const step = Math.ceil(bars.length / MOST_NAMES);
  const nodes = bars.map((bar, index) => {
    const [left, wide] = [x(bar.key) ?? 0, x.bandwidth()];
    const middle = { x: left + wide / 2, 'text-anchor': 'middle' };
    const name = isNamed(index, bars.length, step) ? [label(bar.name, { ...middle, y: height - 8 })] : [];
    const count = hasAxis || bar.count === 0 ? [] : [label(countText(bar), { ...middle, y: y(bar.count) - 5, 'fill-opacity': 0.8 })];
    const box = { x: left, y: y(bar.count), width: wide, height: y(0) - y(bar.count) };
    return [...name, barNode(bar, { x: left, y: top, width: wide, height: y(0) - top }, box, count)].join('');
  });
  const floor = element('line', { x1: side, x2: width - side, y1: y(0), y2: y(0), stroke: 'currentColor', 'stroke-opacity': 0.4 });
  const marks = bars.map(markOf);
  if (!hasAxis) return { svg: drawing({ width, height, title }, [...nodes, floor]), marks };
  const ticks = y.ticks(MOST_TICKS).filter(Number.isInteger);
  const axis = { ticks: ticks.map((value) => ({ value, text: y.tickFormat(MOST_TICKS, ',d')(value) })), y, from: AXIS, to: width - side };
  return { svg: drawing({ width, height, title }, [...valueLines(axis), ...nodes, floor, valueNumbers(axis)]), marks };
}

/** Counts of what has a name, as of levels: bars below one another, with the names before and the counts behind them. */
export function lyingBars(bars: readonly Bar[], title: string): Chart {
  const column = nameColumn(bars.map(({ name }) => name));
  const x = scaleLinear([0, most(bars)], [0, LYING.bars]);
  const width = column.width + LYING.bars + LYING.count;
  const nodes = bars.map((bar, index) => {
    const y = ROW * index;
    const count = label(countText(bar), { x: column.width + x(bar.count) + 8, y: y + 16, 'fill-opacity': 0.8 });
    const box = { x: column.width, y: y + 4, width: x(bar.count), height: ROW - 8 };
    return barNode(bar, { x: 0, y, width, height: ROW }, box, [count]);
  });
  // A name is part of the mark that lies below it.
  const names = staying(
    column.width,
    column.labels((row) => ROW * row + 16),
    { 'pointer-events': 'none' },
  );
  return { svg: drawing({ width, height: ROW * bars.length, title }, [...nodes, names]), marks: bars.map(markOf) };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The whole of its place can be pointed at, so that the smallest bar can. */
function barNode(bar: Bar, place: Box, box: Box, words: readonly SvgNode[]): SvgNode {
  const ground = element('rect', { ...place, fill: 'transparent' });
  const filled = element('rect', { ...box, rx: 1.5, fill: colourOf(0), 'fill-opacity': 0.85 });
  return markElement(markOf(bar), [ground, filled, ...words]);
}

function markOf({ key, label }: Bar): ChartMark {
  return chartMark(0, key, label);
}

function countText({ count, written = String(count) }: Bar): string {
  return written;
}

function most(bars: readonly Bar[]): number {
  return Math.max(1, max(bars, ({ count }) => count) ?? 0);
}
