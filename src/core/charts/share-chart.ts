import { scaleLinear } from 'd3-scale';
import type { ShareCell } from './chart-cell.ts';
import { cellLabel, roundPercent } from './chart-cell.ts';
import type { Chart, ChartMark } from './chart-mark.ts';
import { chartMark } from './chart-mark.ts';
import { nameColumn } from './name-column.ts';
import { legend, legendHeight, seriesShape } from './series-shape.ts';
import type { SvgNode } from './svg.ts';
import { colourOf, drawing, element, label, markElement, staying } from './svg.ts';

/** A group of documents, or a phrase: what stands at the left of its row. */
export interface ShareRow<C extends ShareCell> {
  readonly key: string;
  readonly name: string;
  /** One for each series. */
  readonly cells: readonly C[];
}

/** Of the part with the shares, in pixels. */
const WIDTH = 270;
const RIGHT = 24;
const HEAD = 24;
/** Of a row with one series, and of each series where there are several. */
const ROW = { least: 22, each: 11 };
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/**
 * The share of each series in each group, with its interval, groups below one another: what has no order in time. A group without documents has no mark, as that is not zero.
 * The key of a mark is that of its group, its row the number of its series. `labelOf` is told the name of the series.
 */
export function shareChart<C extends ShareCell>(
  rows: readonly ShareRow<C>[],
  series: readonly string[],
  title: string,
  labelOf: (name: string, cell: C) => string = cellLabel,
): Chart {
  const column = nameColumn(rows.map(({ name }) => name));
  const height = Math.max(ROW.least, ROW.each * series.length + ROW.each);
  const x = scaleLinear([0, 1], [column.width, column.width + WIDTH]);
  const middleOf = (row: number) => HEAD + height * (row + 0.5);
  const foot = HEAD + height * rows.length;
  const marked = rows.flatMap(({ key, cells }, row) =>
    cells.flatMap((cell, index): SharePlace[] => {
      const y = middleOf(row) + ROW.each * (index - (series.length - 1) / 2);
      return cell.share === null
        ? []
        : [{ ...cell, share: cell.share, index, y, mark: chartMark(index, key, labelOf(series[index] ?? '', cell)) }];
    }),
  );
  const known = legend(series, column.width, foot + RIGHT / 2);
  const names = staying(column.width - RIGHT / 2, [...column.labels((row) => middleOf(row) + 4), ...known]);
  const frame = { width: column.width + WIDTH + RIGHT, height: foot + legendHeight(series) + RIGHT / 2, title };
  const nodes = [...shareAxis(x, foot), ...marked.map((place) => markElement(place.mark, placeNodes(place, x)))];
  return {
    svg: drawing(frame, [...nodes, names]),
    marks: marked.map(({ mark }) => mark),
  };
}

/** A share with where it stands. */
interface SharePlace extends Pick<ShareCell, 'low' | 'high'> {
  readonly share: number;
  readonly index: number;
  readonly y: number;
  readonly mark: ChartMark;
}

function shareAxis(x: (share: number) => number, foot: number): SvgNode[] {
  return TICKS.flatMap((share) => [
    label(roundPercent(share), { x: x(share), y: HEAD - 8, 'text-anchor': 'middle', 'fill-opacity': 0.8 }),
    element('line', { x1: x(share), x2: x(share), y1: HEAD - 2, y2: foot, stroke: 'currentColor', 'stroke-opacity': 0.15 }),
  ]);
}

/** The whole of its line can be pointed at. */
function placeNodes({ share, low, high, index, y }: SharePlace, x: (share: number) => number): SvgNode[] {
  const ground = { x: x(0), y: y - ROW.each / 2, width: WIDTH, height: ROW.each, fill: 'transparent' };
  const ends = { x1: x(low ?? share), x2: x(high ?? share), y1: y, y2: y };
  return [
    element('rect', ground),
    element('line', { ...ends, stroke: colourOf(index), 'stroke-opacity': 0.5, 'stroke-width': 2 }),
    seriesShape(index, x(share), y),
  ];
}
