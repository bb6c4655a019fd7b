import { area, line } from 'd3-shape';
import type { SeriesCell } from '../analysis/series.ts';
import { cellLabel } from './chart-cell.ts';
import type { Chart, ChartMark } from './chart-mark.ts';
import { chartMark } from './chart-mark.ts';
import type { ChartSeries, Scales, SeriesStyle } from './series-axes.ts';
import { keyAxis, MARGIN, SIZE, scalesOf } from './series-axes.ts';
import { LEGEND_ROW, legend, legendHeight, seriesShape } from './series-shape.ts';
import type { Drawing, SvgNode } from './svg.ts';
import { colourOf, drawing, element, markElement, pixels } from './svg.ts';
import { valueLines, valueNumbers } from './value-axis.ts';

/** The marks of one period stand beside one another: so far from the middle, in pixels for each series, and no farther than this part of a period. */
const BESIDE = 3;
const PART_OF_PERIOD = 0.7;
/** The radius within which a mark can be pointed at. */
const REACH = 9;
/** Where several stand beside one another a mark can be pointed at within this at least: it must not cover the middle of the next one. */
const LEAST_REACH = 3;
/** A line that passes over the mark of another series takes no click from it. */
const UNTOUCHED = { 'pointer-events': 'none' };

/** A cell that has documents. */
type Known = SeriesCell & { readonly share: number; readonly low: number; readonly high: number; readonly rate: number };

/** A cell with its mark. */
interface Marked {
  readonly cell: Known;
  readonly mark: ChartMark;
}

/**
 * Each phrase by period: its share of the documents with its interval, or its rate. Where a period has no document the line is broken, as no data are not zero. Each
 * period that has documents is a mark, which says its numbers. Series are told apart by their colour and by the shape of their marks.
 */
export function seriesChart(
  series: readonly ChartSeries[],
  title: string,
  { measure = 'share', labelOf = cellLabel }: SeriesStyle = {},
): Chart {
  const keys = [...new Set(series.flatMap(({ cells }) => cells.map(({ key }) => key)))].sort();
  const names = series.map(({ name }) => name);
  const frame: Drawing = { width: SIZE.width, height: SIZE.height + legendHeight(names), title };
  const scales = scalesOf(series, keys, measure);
  const axis = { ...scales, from: MARGIN.left, to: SIZE.width - MARGIN.right };
  const marked = series.map(({ name, cells }, row): Marked[] =>
    cells.filter(isKnown).map((cell) => ({ cell, mark: chartMark(row, cell.key, labelOf(name, cell)) })),
  );
  const lines = series.map(({ cells }, index) => new SeriesLine(index, series.length, scales, measure).draw(cells, marked[index] ?? []));
  const known = legend(names, MARGIN.left, SIZE.height - LEGEND_ROW + 4);
  const svg = drawing(frame, [...valueLines(axis), ...keyAxis(keys, scales), ...lines, valueNumbers(axis, known)]);
  return { svg, marks: marked.flat().map(({ mark }) => mark) };
}

/** One of several series, in its colour. */
class SeriesLine {
  private readonly colour: string;
  /** Half of the way from a mark to that of the next series. */
  private readonly beside: number;

  constructor(
    private readonly index: number,
    private readonly count: number,
    private readonly scales: Scales,
    private readonly measure: 'share' | 'rate',
  ) {
    this.colour = colourOf(index);
    this.beside = count === 1 ? 0 : Math.min(BESIDE, (PART_OF_PERIOD * scales.step) / (2 * (count - 1)));
  }

  draw(cells: readonly SeriesCell[], marked: readonly Marked[]): SvgNode {
    const curve = line<SeriesCell>()
      .defined(isKnown)
      .x((cell) => this.x(cell))
      .y((cell) => this.y(cell));
    const path = element('path', { d: curve(cells) ?? '', fill: 'none', stroke: this.colour, 'stroke-width': 2, ...UNTOUCHED });
    return element('g', {}, [...this.intervals(cells), path, ...marked.map((one) => this.mark(one))]);
  }

  /** A band of a single series, and a line where it has no neighbour to reach to; of several, bands would hide one another. A rate has none. */
  private intervals(cells: readonly SeriesCell[]): SvgNode[] {
    if (this.measure === 'rate') return [];
    if (this.count > 1) return [this.whiskers(cells.filter(isKnown))];
    const alone = cells.filter((_, at) => [at - 1, at + 1].every((beside) => !isKnownAt(cells, beside)));
    const band = area<SeriesCell>()
      .defined(isKnown)
      .x((cell) => this.x(cell))
      .y0(({ low }) => this.scales.y(low ?? 0))
      .y1(({ high }) => this.scales.y(high ?? 0));
    const path = element('path', { d: band(cells) ?? '', fill: this.colour, 'fill-opacity': 0.15, ...UNTOUCHED });
    return [path, ...alone.filter(isKnown).map((cell) => this.whisker(cell))];
  }

  private whisker(cell: Known): SvgNode {
    const x = this.x(cell);
    const ends = { x1: x, x2: x, y1: this.scales.y(cell.low), y2: this.scales.y(cell.high) };
    return element('line', { ...ends, ...this.thin });
  }

  /** As one shape: there may be hundreds. */
  private whiskers(cells: readonly Known[]): SvgNode {
    const { y } = this.scales;
    const lines = cells.map((cell) => `M${pixels(this.x(cell))} ${pixels(y(cell.low))}V${pixels(y(cell.high))}`);
    return element('path', { d: lines.join(''), ...this.thin });
  }

  private get thin() {
    return { stroke: this.colour, 'stroke-opacity': 0.35, ...UNTOUCHED };
  }

  private mark({ cell, mark }: Marked): SvgNode {
    const [cx, cy] = [this.x(cell), this.y(cell)];
    const reach = this.count === 1 ? REACH : Math.max(LEAST_REACH, Math.min(REACH, 2 * this.beside - 1));
    const ground = element('circle', { cx, cy, r: reach, fill: 'transparent' });
    return markElement(mark, [ground, seriesShape(this.index, cx, cy)]);
  }

  private x({ key }: SeriesCell): number {
    return this.scales.x(key) + this.beside * (2 * this.index - this.count + 1);
  }

  private y({ share, rate }: SeriesCell): number {
    return this.scales.y((this.measure === 'share' ? share : rate) ?? 0);
  }
}

function isKnown(cell: SeriesCell): cell is Known {
  return cell.share !== null;
}

function isKnownAt(cells: readonly SeriesCell[], at: number): boolean {
  const cell = cells[at];
  return cell !== undefined && isKnown(cell);
}
