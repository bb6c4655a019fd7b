import { symbol, symbolsFill } from 'd3-shape';
import type { SvgNode } from './svg.ts';
import { colourOf, element, label } from './svg.ts';

/** Of a shape, in square pixels. */
const AREA = 46;
/** Of a line of a legend, in pixels. */
export const LEGEND_ROW = 20;

/** What stands for a value of one of several series: told apart by colour and by shape. */
export function seriesShape(index: number, x: number, y: number): SvgNode {
  const d = symbol(symbolsFill[index % symbolsFill.length], AREA)() ?? '';
  return element('path', { d, transform: `translate(${rounded(x)} ${rounded(y)})`, fill: colourOf(index) });
}

/** The shape of each series with its name, below one another; nothing for a single one. */
export function legend(names: readonly string[], left: number, top: number): SvgNode[] {
  if (names.length < 2) return [];
  return names.map((name, index) => {
    const y = top + LEGEND_ROW * (index + 0.5);
    return element('g', {}, [seriesShape(index, left + 6, y), label(name, { x: left + 20, y: y + 4 })]);
  });
}

/** How high that is, in pixels. */
export function legendHeight(names: readonly string[]): number {
  return names.length < 2 ? 0 : LEGEND_ROW * names.length;
}

function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
