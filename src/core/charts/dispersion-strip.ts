import type { Chart, ChartMark } from './chart-mark.ts';
import { chartMark } from './chart-mark.ts';
import { nameColumn } from './name-column.ts';
import type { SvgNode } from './svg.ts';
import { colourOf, drawing, element, markElement } from './svg.ts';

/** Where one phrase stands in a document. */
export interface StripRow {
  readonly name: string;
  /** Ascending offsets in the text, in UTF-16 code units. */
  readonly starts: readonly number[];
}

/** A document from its beginning to its end. */
export interface StripDocument {
  /** UTF-16 code units. */
  readonly length: number;
  /** Where its parts begin. */
  readonly parts: readonly number[];
}

/** What a mark says of the places that it stands for. */
export type PlacesLabel = (name: string, starts: readonly number[]) => string;

const WIDTH = 720;
const RIGHT = 16;
const ROW = 24;
const LINE = 2;

/**
 * Where phrases stand in a document, from its beginning on the left to its end on the right, one row each; the beginnings of its parts are thin lines. A mark is a place, or
 * several that a line of this width cannot tell apart; its key is the offset of the first.
 */
export function dispersionStrip(
  { length, parts }: StripDocument,
  rows: readonly StripRow[],
  title: string,
  labelOf: PlacesLabel = placesLabel,
): Chart {
  const height = ROW * Math.max(1, rows.length);
  const column = nameColumn(rows.map(({ name }) => name));
  const x = (offset: number) => column.width + (offset / Math.max(1, length)) * (WIDTH - column.width - RIGHT);
  const beginnings = parts.map((offset) =>
    element('line', { x1: x(offset), x2: x(offset), y1: 0, y2: height, stroke: 'currentColor', 'stroke-opacity': 0.2 }),
  );
  const names = column.labels((row) => ROW * row + 16);
  const ground = { x: column.width, width: WIDTH - column.width - RIGHT, height: ROW - 8, fill: 'currentColor', 'fill-opacity': 0.08 };
  const grounds = rows.map((_, row) => element('rect', { ...ground, y: ROW * row + 4 }));
  const drawn = rows.map((row, index) => rowOf(row, index, x, labelOf));
  return {
    svg: drawing({ width: WIDTH, height, title }, [...grounds, ...beginnings, ...drawn.flatMap(({ nodes }) => nodes), ...names]),
    marks: drawn.flatMap(({ marks }) => marks),
  };
}

function rowOf(
  { name, starts }: StripRow,
  index: number,
  x: (offset: number) => number,
  labelOf: PlacesLabel,
): { readonly nodes: readonly SvgNode[]; readonly marks: readonly ChartMark[] } {
  const y = ROW * index;
  const groups = [...together(starts, x)].map(([at, group]) => ({
    at,
    mark: chartMark(index, String(group[0] ?? 0), labelOf(name, group)),
  }));
  const places = groups.map(({ at, mark }) =>
    markElement(mark, [
      element('rect', { x: at - LINE, y, width: LINE * 3, height: ROW, fill: 'transparent' }),
      element('rect', { x: at, y: y + 4, width: LINE, height: ROW - 8, fill: colourOf(index) }),
    ]),
  );
  return { nodes: places, marks: groups.map(({ mark }) => mark) };
}

/** Those within the line of the first of them, by where that begins. */
function together(starts: readonly number[], x: (offset: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  let last = Number.NEGATIVE_INFINITY;
  for (const start of starts) {
    if (x(start) - last >= LINE) last = x(start);
    const group = groups.get(last);
    if (group) group.push(start);
    else groups.set(last, [start]);
  }
  return groups;
}

function placesLabel(name: string, starts: readonly number[]): string {
  return `${name}: ${starts.join(', ')}`;
}
