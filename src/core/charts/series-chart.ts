import { max } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line, symbol, symbolsFill } from 'd3-shape';
import type { SeriesCell } from '../analysis/series.ts';
import type { CellLabel } from './cell-label.ts';
import { cellLabel, roundPercent } from './cell-label.ts';
import type { Chart, ChartMark } from './chart-mark.ts';
import { chartMark } from './chart-mark.ts';
import type { Drawing, SvgNode } from './svg.ts';
import { colourOf, drawing, element, label, markElement } from './svg.ts';

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

const SIZE = { width: 720, height: 320 };
const MARGIN = { top: 16, right: 16, bottom: 44, left: 48 };
const ROW = 20;
/** More labels below the axis would lie over one another. */
const MOST_LABELS = 12;
/** The marks of one period stand beside one another: so far from the middle, in pixels for each series. */
const BESIDE = 3;
/** Of a mark, in square pixels; and the radius within which it can be pointed at. */
const MARK_AREA = 46;
const REACH = 9;

/** A cell that has documents. */
type Known = SeriesCell & { readonly share: number; readonly low: number; readonly high: number; readonly rate: number };

/** A cell with its mark. */
interface Marked {
  readonly cell: Known;
  readonly mark: ChartMark;
}

/** Where things stand. */
interface Scales {
  x(key: string): number;
  y(value: number): number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
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
  const hasLegend = series.length > 1;
  const frame: Drawing = { width: SIZE.width, height: SIZE.height + (hasLegend ? ROW * series.length : 0), title };
  const scales = scalesOf(series, keys, measure);
  const marked = series.map(({ name, cells }, row): Marked[] =>
    cells.filter(isKnown).map((cell) => ({ cell, mark: chartMark(row, cell.key, labelOf(name, cell)) })),
  );
  const lines = series.map(({ cells }, index) => new SeriesLine(index, series.length, scales, measure).draw(cells, marked[index] ?? []));
  const legend = hasLegend ? series.map(({ name }, index) => legendNode(name, index)) : [];
  const svg = drawing(frame, [...valueAxis(scales), ...keyAxis(keys, scales), ...lines, ...legend]);
  return { svg, marks: marked.flat().map(({ mark }) => mark) };
}

function scalesOf(series: readonly ChartSeries[], keys: readonly string[], measure: 'share' | 'rate'): Scales {
  const across = scalePoint(keys, [MARGIN.left, SIZE.width - MARGIN.right]).padding(0.5);
  const most = measure === 'share' ? 1 : max(series, ({ cells }) => max(cells, ({ rate }) => rate)) || 1;
  const y = scaleLinear([0, most], [SIZE.height - MARGIN.bottom, MARGIN.top]);
  const values = measure === 'share' ? [0, 0.25, 0.5, 0.75, 1] : y.ticks(5);
  const textOf = measure === 'share' ? roundPercent : y.tickFormat(5);
  return { x: (key) => across(key) ?? 0, y, ticks: values.map((value) => ({ value, text: textOf(value) })) };
}

/** One of several series, in its colour. */
class SeriesLine {
  private readonly colour: string;

  constructor(
    private readonly index: number,
    private readonly count: number,
    private readonly scales: Scales,
    private readonly measure: 'share' | 'rate',
  ) {
    this.colour = colourOf(index);
  }

  draw(cells: readonly SeriesCell[], marked: readonly Marked[]): SvgNode {
    const curve = line<SeriesCell>()
      .defined(isKnown)
      .x((cell) => this.x(cell))
      .y((cell) => this.y(cell));
    const path = element('path', { d: curve(cells) ?? '', fill: 'none', stroke: this.colour, 'stroke-width': 2 });
    return element('g', {}, [...this.intervals(cells), path, ...marked.map((one) => this.mark(one))]);
  }

  /** A band of a single series; of several, bands would hide one another. A rate has none. */
  private intervals(cells: readonly SeriesCell[]): SvgNode[] {
    if (this.measure === 'rate') return [];
    if (this.count > 1) return cells.filter(isKnown).map((cell) => this.whisker(cell));
    const band = area<SeriesCell>()
      .defined(isKnown)
      .x((cell) => this.x(cell))
      .y0(({ low }) => this.scales.y(low ?? 0))
      .y1(({ high }) => this.scales.y(high ?? 0));
    return [element('path', { d: band(cells) ?? '', fill: this.colour, 'fill-opacity': 0.15 })];
  }

  private whisker(cell: Known): SvgNode {
    const x = this.x(cell);
    const ends = { x1: x, x2: x, y1: this.scales.y(cell.low), y2: this.scales.y(cell.high) };
    return element('line', { ...ends, stroke: this.colour, 'stroke-opacity': 0.35 });
  }

  private mark({ cell, mark }: Marked): SvgNode {
    const [cx, cy] = [this.x(cell), this.y(cell)];
    const ground = element('circle', { cx, cy, r: REACH, fill: 'transparent' });
    return markElement(mark, [ground, shape(this.index, cx, cy)]);
  }

  private x({ key }: SeriesCell): number {
    return this.scales.x(key) + BESIDE * (2 * this.index - this.count + 1);
  }

  private y({ share, rate }: SeriesCell): number {
    return this.scales.y((this.measure === 'share' ? share : rate) ?? 0);
  }
}

/** The mark of a series, in its colour. */
function shape(index: number, x: number, y: number): SvgNode {
  const d = symbol(symbolsFill[index % symbolsFill.length], MARK_AREA)() ?? '';
  return element('path', { d, transform: `translate(${rounded(x)} ${rounded(y)})`, fill: colourOf(index) });
}

function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

function isKnown(cell: SeriesCell): cell is Known {
  return cell.share !== null;
}

function valueAxis({ y, ticks }: Scales): SvgNode[] {
  return ticks.flatMap(({ value, text }) => [
    element('line', {
      x1: MARGIN.left,
      x2: SIZE.width - MARGIN.right,
      y1: y(value),
      y2: y(value),
      stroke: 'currentColor',
      'stroke-opacity': 0.15,
    }),
    label(text, { x: MARGIN.left - 6, y: y(value) + 4, 'text-anchor': 'end', 'fill-opacity': 0.8 }),
  ]);
}

function keyAxis(keys: readonly string[], { x }: Scales): SvgNode[] {
  const step = Math.ceil(keys.length / MOST_LABELS);
  const shown = keys.filter((_, index) => index % step === 0);
  return shown.map((key) => label(key, { x: x(key), y: SIZE.height - MARGIN.bottom + 20, 'text-anchor': 'middle', 'fill-opacity': 0.8 }));
}

function legendNode(name: string, index: number): SvgNode {
  const y = SIZE.height + ROW * index - 6;
  return element('g', {}, [shape(index, MARGIN.left + 6, y), label(name, { x: MARGIN.left + 20, y: y + 4 })]);
}
