import type { Corpus } from '../corpus/corpus.ts';
import type { QueryProblem } from '../search/query.ts';
import type { DivisionNames } from './division-names.ts';
import { divisionNames } from './division-names.ts';
import type { RowFacet } from './facet.ts';
import type { Incidence } from './incidence.ts';
import { incidenceOf } from './incidence.ts';
import type { Observation } from './observation.ts';
import { documentSet } from './observation.ts';

/** Asks for a phrase in places, levels or outlets, one below the other. */
export interface PlaceRequest {
  /** As it is typed. */
  readonly phrase: string;
  readonly by: RowFacet;
  /** A query for the documents that are counted; all of them without one. */
  readonly where?: string | undefined;
}

/** What every answer to a `PlaceRequest` has. */
export interface PlaceAnswer {
  /** As the library writes it. */
  readonly phrase: string;
  /** The key of the phrase, with which a concordance lists what was counted. */
  readonly key: string;
  readonly by: RowFacet;
  /** Whether the phrase stands in any document of the library. */
  readonly isFound: boolean;
  /** How many documents were looked at, each text once. */
  readonly documents: number;
  readonly names: DivisionNames;
  /** What of the query was left out. */
  readonly problems: readonly QueryProblem[];
}

/** Counts a phrase in a set of documents and answers with what `count` makes of that; `keysOf` are the keys of its places. In slices. */
export function* placeAnswer<Counted>(
  corpus: Corpus,
  { phrase: typed, by, where = '' }: PlaceRequest,
  count: (observations: readonly Observation[], incidence: Incidence, by: RowFacet) => Counted,
  keysOf: (counted: Counted) => readonly string[],
): Generator<undefined, PlaceAnswer & Counted> {
  const { observations, problems } = yield* documentSet(corpus, where);
  const { phrase, incidence } = yield* incidenceOf(corpus, typed);
  yield undefined;
  const counted = count(observations, incidence, by);
  const names = divisionNames(keysOf(counted));
  const isFound = incidence.size > 0;
  return { phrase: phrase.text, key: phrase.key, by, isFound, documents: observations.length, ...counted, names, problems };
}
