import type { Corpus } from '../corpus/corpus.ts';
import type { QueryProblem } from '../search/query.ts';
import type { Adoption } from './adoption.ts';
import { adoption } from './adoption.ts';
import type { DivisionNames } from './division-names.ts';
import { divisionNames } from './division-names.ts';
import type { RowFacet } from './facet.ts';
import { incidenceOf } from './incidence.ts';
import { documentSet } from './observation.ts';

/** When places took a phrase up. */
export interface AdoptionRequest {
  /** As it is typed. */
  readonly phrase: string;
  readonly by: RowFacet;
  /** A query for the documents that are counted; all of them without one. */
  readonly where?: string | undefined;
}

/** The answer to an `AdoptionRequest`. */
export interface PhraseAdoption extends Adoption {
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

/** Tells when places took a phrase up, in slices. */
export function* phraseAdoption(corpus: Corpus, { phrase: typed, by, where = '' }: AdoptionRequest): Generator<undefined, PhraseAdoption> {
  const { observations, problems } = yield* documentSet(corpus, where);
  const { phrase, incidence } = yield* incidenceOf(corpus, typed);
  yield undefined;
  const found = adoption(observations, incidence, by);
  const names = divisionNames(found.places.map(({ place }) => place));
  return { phrase: phrase.text, key: phrase.key, by, documents: observations.length, ...found, names, problems };
}
