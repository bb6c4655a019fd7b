import type { MatrixCells } from '../analysis/matrix.ts';
import type { SeriesCell } from '../analysis/series.ts';
import { isNamed } from './axis-names.ts';
import type { CellLabel } from './chart-cell.ts';
import { cellLabel, cellPaint, NO_DATA_FRAME } from './chart-cell.ts';
import type { Chart, ChartMark } from './chart-mark.ts';
import { chartMark } from './chart-mark.ts';
import { nameColumn } from './name-column.ts';
import type { SvgNode } from './svg.ts';
import { drawing, element, label, markElement, markShape, pixels, staying } from './svg.ts';

/** At most. */
const WIDTH = 720;
/** Beside the last column: half of the name of a year. */
const RIGHT = 16;
/** Wider cells are no cells any more. */
const MOST_WIDTH = 72;
const HEAD = 24;
const ROW = 22;
const GAP = 2;
/** Narrower cells have no room for a number, or for the name of their year. */
const LEAST_FOR_COUNT = 30;
const LEAST_FOR_YEAR = 34;

/**
 * The share of documents that have a phrase, by place and year: the fuller the larger, a frame where it is 0, a broken frame where there are no documents. Each cell is a
 * mark; `nameOf` says how the key of a row is called.
 */
export function matrixChart(
  { years, rows }: Pick<MatrixCells, 'years' | 'rows'>,
  nameOf: (key: string) => string,
  title: string,
  labelOf: CellLabel = cellLabel,
): Chart {
  const column = nameColumn(rows.map(({ key }) => nameOf(key)));
  const width = Math.min(MOST_WIDTH, (WIDTH - column.width - RIGHT) / Math.max(1, years.length));
  const drawn = rows.map(({ key, cells }, row) =>
    cells.map((cell): MatrixCell => ({ cell, mark: chartMark(row, `${key}:${cell.key}`, labelOf(nameOf(key), cell)) })),
  );
  const nodes = drawn.flatMap((cells, row) =>
    cells.map(({ cell, mark }, year) => cellNode(cell, mark, boxAt(column.width + width * year, HEAD + ROW * row, width))),
  );
  const empty = drawn.flatMap((cells, row) =>
    cells.flatMap(({ cell }, year) => (cell.share === null ? frameOf(boxAt(column.width + width * year, HEAD + ROW * row, width)) : [])),
  );
  const names = staying(
    column.width - GAP,
    column.labels((row) => HEAD + ROW * row + 16),
  );
  const frame = { width: column.width + width * years.length + RIGHT, height: HEAD + ROW * Math.max(1, rows.length), title };
  const svg = drawing(frame, [...yearLabels(years, column.width, width), ...framesOf(empty), ...nodes, names]);
  return { svg, marks: drawn.flatMap((cells) => cells.map(({ mark }) => mark)) };
}

interface MatrixCell {
  readonly cell: SeriesCell;
  readonly mark: ChartMark;
}

function yearLabels(years: readonly string[], left: number, width: number): SvgNode[] {
  const step = Math.ceil(LEAST_FOR_YEAR / width);
  return years.flatMap((year, column) =>
    isNamed(column, years.length, step) ? label(year, { x: left + width * (column + 0.5), y: HEAD - 8, 'text-anchor': 'middle' }) : [],
  );
}

/** Where a cell stands, in pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `width` with what is between two cells. */
function boxAt(x: number, y: number, width: number): Box {
  return { x: x + GAP / 2, y: y + GAP / 2, width: Math.max(1, width - GAP), height: ROW - GAP };
}

/** One without documents takes the pointer, and nothing else: see `framesOf`. */
function cellNode(cell: SeriesCell, mark: ChartMark, box: Box): SvgNode {
  if (cell.share === null) return markShape(mark, 'rect', { ...box, fill: 'none', 'pointer-events': 'all' });
  const ground = { ...box, rx: 2, ...cellPaint(cell) };
  if (box.width + GAP < LEAST_FOR_COUNT) return markShape(mark, 'rect', ground);
  const at = { x: box.x + box.width / 2, y: box.y - GAP / 2 + 15, 'text-anchor': 'middle', 'font-size': 10 };
  return markElement(mark, [element('rect', ground), label(`${cell.documents}/${cell.of}`, at)]);
}

/** Most cells of many places over many years are without documents: their frames are one shape. */
function framesOf(frames: readonly string[]): SvgNode[] {
  return frames.length === 0 ? [] : [element('path', { d: frames.join(''), ...NO_DATA_FRAME })];
}

function frameOf({ x, y, width, height }: Box): string {
  return `M${pixels(x)} ${pixels(y)}h${pixels(width)}v${height}h${pixels(-width)}z`;
}
