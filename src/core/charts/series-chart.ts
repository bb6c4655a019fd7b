import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { SeriesCell } from '../analysis/series.ts';
import type { CellLabel } from './cell-label.ts';
import { cellLabel, percentText } from './cell-label.ts';
import type { Chart, ChartMark } from './chart-mark.ts';
import { chartMark } from './chart-mark.ts';
import type { Drawing, SvgNode } from './svg.ts';
import { colourOf, drawing, element, label, markElement } from './svg.ts';

/** One phrase, or one way in which it stands, over periods. */
export interface ChartSeries {
  readonly name: string;
  readonly cells: readonly SeriesCell[];
}

const SIZE = { width: 720, height: 320 };
const MARGIN = { top: 16, right: 16, bottom: 44, left: 44 };
const ROW = 18;
/** More labels below the axis would lie over one another. */
const MOST_LABELS = 12;

/** A cell that has documents. */
type Known = SeriesCell & { readonly share: number; readonly low: number; readonly high: number };

/**
 * The share of documents that have each phrase, by period, with its interval as a band. Where a period has no document the line is broken, as no data are not zero. Each
 * period that has documents is a mark, which says its numbers.
 */
export function seriesChart(series: readonly ChartSeries[], title: string, labelOf: CellLabel = cellLabel): Chart {
  const keys = [...new Set(series.flatMap(({ cells }) => cells.map(({ key }) => key)))].sort();
  const height = SIZE.height + ROW * series.length;
  const frame: Drawing = { width: SIZE.width, height, title };
  const x = scalePoint(keys, [MARGIN.left, SIZE.width - MARGIN.right]).padding(0.5);
  const y = scaleLinear([0, 1], [SIZE.height - MARGIN.bottom, MARGIN.top]);
  const marked = series.map(({ name, cells }, row) =>
    cells.filter(isKnown).map((cell) => ({ cell, mark: chartMark(row, cell.key, labelOf(name, cell)) })),
  );
  const lines = series.map(({ cells }, index) => seriesNode({ cells, marked: marked[index] ?? [] }, index, (key) => x(key) ?? 0, y));
  const legend = series.map(({ name }, index) => legendNode(name, index, SIZE.height + ROW * index));
  const svg = drawing(frame, [...shareAxis(y), ...keyAxis(keys, (key) => x(key) ?? 0), ...lines, ...legend]);
  return { svg, marks: marked.flat().map(({ mark }) => mark) };
}

interface Marked {
  readonly cell: Known;
  readonly mark: ChartMark;
}

function seriesNode(
  { cells, marked }: { readonly cells: readonly SeriesCell[]; readonly marked: readonly Marked[] },
  index: number,
  x: (key: string) => number,
  y: (share: number) => number,
): SvgNode {
  const colour = colourOf(index);
  const band = area<SeriesCell>()
    .defined(isKnown)
    .x(({ key }) => x(key))
    .y0(({ low }) => y(low ?? 0))
    .y1(({ high }) => y(high ?? 0));
  const curve = line<SeriesCell>()
    .defined(isKnown)
    .x(({ key }) => x(key))
    .y(({ share }) => y(share ?? 0));
  const dots = marked.map(({ cell, mark }) => {
    const place = { cx: x(cell.key), cy: y(cell.share) };
    const ground = element('circle', { ...place, r: 9, fill: 'transparent' });
    return markElement(mark, [ground, element('circle', { ...place, r: 3.5, fill: colour })]);
  });
  return element('g', {}, [
    element('path', { d: band(cells) ?? '', fill: colour, 'fill-opacity': 0.15 }),
    element('path', { d: curve(cells) ?? '', fill: 'none', stroke: colour, 'stroke-width': 2 }),
    ...dots,
  ]);
}

function isKnown(cell: SeriesCell): cell is Known {
  return cell.share !== null;
}

function shareAxis(y: (share: number) => number): SvgNode[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    element('line', {
      x1: MARGIN.left,
      x2: SIZE.width - MARGIN.right,
      y1: y(share),
      y2: y(share),
      stroke: 'currentColor',
      'stroke-opacity': 0.15,
    }),
    label(percentText(share), { x: MARGIN.left - 6, y: y(share) + 4, 'text-anchor': 'end' }),
  ]);
}

function keyAxis(keys: readonly string[], x: (key: string) => number): SvgNode[] {
  const step = Math.ceil(keys.length / MOST_LABELS);
  const shown = keys.filter((_, index) => index % step === 0);
  return shown.map((key) => label(key, { x: x(key), y: SIZE.height - MARGIN.bottom + 18, 'text-anchor': 'middle' }));
}

function legendNode(name: string, index: number, y: number): SvgNode {
  return element('g', {}, [
    element('rect', { x: MARGIN.left, y: y - 10, width: 12, height: 12, fill: colourOf(index) }),
    label(name, { x: MARGIN.left + 18, y }),
  ]);
}
