import type { Corpus } from '../corpus/corpus.ts';
import type { RowFacet } from './facet.ts';
import { grouped, keyOf } from './facet.ts';
import type { Incidence } from './incidence.ts';
import type { Observation } from './observation.ts';
import type { PlaceAnswer, PlaceRequest } from './place-answer.ts';
import { placeAnswer } from './place-answer.ts';
import type { SeriesCell } from './series.ts';
import { seriesCell } from './series.ts';

/** One place over the years. */
interface MatrixRow {
  readonly key: string;
  /** One for each year of the matrix; one without documents has no data, which is not zero. */
  readonly cells: readonly SeriesCell[];
}

/** The cells of places and years. */
export interface MatrixCells {
  /** In order, without a gap. */
  readonly years: readonly string[];
  readonly rows: readonly MatrixRow[];
  /** How many documents are in no cell, as they say nothing of their place or their year. */
  readonly without: number;
}

/** How a phrase is spread over places and years. */
export type Matrix = PlaceAnswer & MatrixCells;

/** Counts a phrase in places and years, in slices. */
export function matrix(corpus: Corpus, request: PlaceRequest): Generator<undefined, Matrix> {
  return placeAnswer(corpus, request, matrixCells, ({ rows }) => rows.map(({ key }) => key));
}

/** A phrase in the documents of each row and year; rows in the order of their keys. */
export function matrixCells(observations: readonly Observation[], incidence: Incidence, by: RowFacet): MatrixCells {
  const placed = observations.filter((one) => keyOf(one, by) !== undefined && keyOf(one, 'year') !== undefined);
  const years = [...grouped(placed, 'year').groups.keys()];
  // Most cells of many places over many years are empty; one for each year is made, and sent, once.
  const empty = years.map((year) => seriesCell(year, [], incidence));
  const rows = [...grouped(placed, by).groups].map(([key, group]) => {
    const byYear = grouped(group, 'year').groups;
    return { key, cells: empty.map((cell) => cellOf(cell, incidence, byYear.get(cell.key))) };
  });
  return { years, rows, without: observations.length - placed.length };
}

function cellOf(empty: SeriesCell, incidence: Incidence, group: readonly Observation[] = []): SeriesCell {
  return group.length > 0 ? seriesCell(empty.key, group, incidence) : empty;
}
