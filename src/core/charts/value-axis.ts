import type { SvgNode } from './svg.ts';
import { element, label, staying } from './svg.ts';

/** A value, as it is written. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Values from the bottom to the top of a chart. */
interface ValueAxis {
  readonly ticks: readonly Tick[];
  y(value: number): number;
  /** Where the lines begin and end, in pixels; the numbers stand left of them. */
  readonly from: number;
  readonly to: number;
}

/** A line for each tick, below everything else. */
export function valueLines({ ticks, y, from, to }: ValueAxis): SvgNode[] {
  return ticks.map(({ value }) =>
    element('line', { x1: from, x2: to, y1: y(value), y2: y(value), stroke: 'currentColor', 'stroke-opacity': 0.15 }),
  );
}

/** The numbers of the ticks, which stay, and with them what else is to. */
export function valueNumbers({ ticks, y, from }: ValueAxis, others: readonly SvgNode[] = []): SvgNode {
  const numbers = ticks.map(({ value, text }) => label(text, { x: from - 6, y: y(value) + 4, 'text-anchor': 'end', 'fill-opacity': 0.8 }));
  return staying(from, [...numbers, ...others]);
}
