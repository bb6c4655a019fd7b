import type { Corpus } from '../corpus/corpus.ts';
import type { QueryProblem } from '../search/query.ts';
import type { DivisionNames } from './division-names.ts';
import { divisionNames } from './division-names.ts';
import type { RowFacet } from './facet.ts';
import { grouped, keyOf } from './facet.ts';
import type { Incidence } from './incidence.ts';
import { incidenceOf } from './incidence.ts';
import type { Observation } from './observation.ts';
import { documentSet } from './observation.ts';
import type { SeriesCell } from './series.ts';
import { seriesCell } from './series.ts';

/** How a phrase is spread over places and years. */
export interface MatrixRequest {
  /** As it is typed. */
  readonly phrase: string;
  readonly by: RowFacet;
  /** A query for the documents that are counted; all of them without one. */
  readonly where?: string | undefined;
}

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

/** The answer to a `MatrixRequest`. */
export interface Matrix extends MatrixCells {
  /** As the library writes it. */
  readonly phrase: string;
  /** The key of the phrase, with which a concordance lists what was counted. */
  readonly key: string;
  readonly by: RowFacet;
  /** How many documents were looked at, each text once. */
  readonly documents: number;
  readonly names: DivisionNames;
  /** What of the query was left out. */
  readonly problems: readonly QueryProblem[];
}

/** Counts a phrase in places and years, in slices. */
export function* matrix(corpus: Corpus, { phrase: typed, by, where = '' }: MatrixRequest): Generator<undefined, Matrix> {
  const { observations, problems } = yield* documentSet(corpus, where);
  const { phrase, incidence } = yield* incidenceOf(corpus, typed);
  yield undefined;
  const cells = matrixCells(observations, incidence, by);
  const names = divisionNames(cells.rows.map(({ key }) => key));
  return { phrase: phrase.text, key: phrase.key, by, documents: observations.length, ...cells, names, problems };
}

/** A phrase in the documents of each row and year; rows in the order of their keys. */
export function matrixCells(observations: readonly Observation[], incidence: Incidence, by: RowFacet): MatrixCells {
  const placed = observations.filter((one) => keyOf(one, by) !== undefined && keyOf(one, 'year') !== undefined);
  const years = [...grouped(placed, 'year').groups.keys()];
  const rows = [...grouped(placed, by).groups].map(([key, group]) => {
    const byYear = grouped(group, 'year').groups;
    return { key, cells: years.map((year) => seriesCell(year, byYear.get(year) ?? [], incidence)) };
  });
  return { years, rows, without: observations.length - placed.length };
}
