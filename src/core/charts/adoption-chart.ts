import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { PlaceAdoption } from '../analysis/adoption.ts';
import type { Chart } from './chart-mark.ts';
import { chartMark } from './chart-mark.ts';
import { nameColumn } from './name-column.ts';
import type { SvgNode } from './svg.ts';
import { colourOf, drawing, element, label, markElement, staying } from './svg.ts';

const WIDTH = 720;
const RIGHT = 24;
const ROW = 20;
const AXIS = 28;
const MOST_TICKS = 8;
/** Radius of the dot of a first document. */
const DOT = 4.5;

/**
 * When each place took a phrase up: a bar from its last document without it to the first one with it, which is a dot. A bar is open to the left where the first document
 * of the place has it already, and to the right, without a dot, where none has it yet. `nameOf` says how a place is called. Each
 * place is a mark.
 */
export function adoptionChart(
  places: readonly PlaceAdoption[],
  nameOf: (place: string) => string,
  title: string,
  labelOf: AdoptionLabel = adoptionLabel,
): Chart {
  const years = places.flatMap(({ lastWithout, firstWith }) =>
    [lastWithout, firstWith].flatMap((date) => (date === null ? [] : yearOf(date))),
  );
  const [first, last] = [Math.floor(min(years) ?? 0), Math.ceil(max(years) ?? 1)];
  const column = nameColumn(places.map(({ place }) => nameOf(place)));
  const x = scaleLinear([first, Math.max(last, first + 1)], [column.width, WIDTH - RIGHT]);
  const ticks = x.ticks(MOST_TICKS).filter(Number.isInteger);
  const height = AXIS + ROW * places.length + ROW / 2;
  const axis = ticks.flatMap((year) => [
    label(String(year), { x: x(year), y: AXIS - 12, 'text-anchor': 'middle' }),
    element('line', { x1: x(year), x2: x(year), y1: AXIS - 6, y2: height, stroke: 'currentColor', 'stroke-opacity': 0.15 }),
  ]);
  const marks = places.map((place, index) => chartMark(index, place.place, labelOf(nameOf(place.place), place)));
  const rows = places.map((place, index) => {
    const mark = marks[index];
    return mark ? markElement(mark, row(place, middleOf(index), x, column.width)) : '';
  });
  // A name is part of the mark that lies below it.
  const names = staying(
    column.width - DOT,
    column.labels((index) => middleOf(index) + 4),
    { 'pointer-events': 'none' },
  );
  return { svg: drawing({ width: WIDTH, height, title }, [...axis, ...rows, names]), marks };
}

function middleOf(index: number): number {
  return AXIS + ROW * index + ROW / 2;
}

/** What the mark of a place says. */
type AdoptionLabel = (name: string, place: PlaceAdoption) => string;

function adoptionLabel(name: string, { lastWithout, firstWith }: PlaceAdoption): string {
  return `${name}: ${lastWithout ?? '…'} – ${firstWith ?? '…'}`;
}

function row({ lastWithout, firstWith, censored }: PlaceAdoption, y: number, x: (year: number) => number, left: number): SvgNode[] {
  const colour = colourOf(censored === 'right' ? 1 : 0);
  const from = lastWithout === null ? left : x(yearOf(lastWithout));
  const to = firstWith === null ? WIDTH - RIGHT : x(yearOf(firstWith));
  const isOpen = censored !== 'none';
  const bar = { x1: from, x2: to, y1: y, y2: y, stroke: colour, 'stroke-width': 3, 'stroke-dasharray': isOpen ? '2 4' : undefined };
  const dot = firstWith === null ? [] : [element('circle', { cx: to, cy: y, r: DOT, fill: colour })];
  return [element('rect', { x: 0, y: y - ROW / 2, width: WIDTH, height: ROW, fill: 'transparent' }), element('line', bar), ...dot];
}

/** A date as a number of years; one that is known by its year or its month stands in the middle of that. */
function yearOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  const months = month === undefined ? 6 : month - 1 + (day === undefined ? 0.5 : (day - 1) / 31);
  return (year ?? 0) + months / 12;
}
