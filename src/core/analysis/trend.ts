import type { Corpus } from '../corpus/corpus.ts';
import type { QueryProblem } from '../search/query.ts';
import type { DivisionNames } from './division-names.ts';
import { divisionNames } from './division-names.ts';
import type { Facet } from './facet.ts';
import type { Frame } from './frame.ts';
import type { Incidence } from './incidence.ts';
import { framedIncidences, incidenceOf } from './incidence.ts';
import { documentSet } from './observation.ts';
import type { Series } from './series.ts';
import { series } from './series.ts';

/** How phrases are spread over groups of documents. */
export interface TrendRequest {
  /** As they are typed. */
  readonly phrases: readonly string[];
  readonly by: Facet;
  /** A query for the documents that are counted; all of them without one. */
  readonly where?: string | undefined;
  /** Whether each way in which a phrase stands is a line of its own. */
  readonly frame?: boolean;
}

/** One phrase, or one way in which it stands. */
export interface TrendLine extends Series {
  /** As the library writes it. */
  readonly phrase: string;
  /** The key of the phrase, with which a concordance lists what was counted. */
  readonly key: string;
  readonly frame?: Frame;
  /** Whether the phrase stands in any document of the library. */
  readonly isFound: boolean;
}

/** The answer to a `TrendRequest`. */
export interface Trend {
  readonly by: Facet;
  /** How many documents were looked at, each text once. */
  readonly documents: number;
  /** In the order of the phrases. */
  readonly lines: readonly TrendLine[];
  readonly names: DivisionNames;
  /** What of the query was left out. */
  readonly problems: readonly QueryProblem[];
}

/** Counts phrases in groups of documents, in slices. */
export function* trend(corpus: Corpus, { phrases, by, where = '', frame = false }: TrendRequest): Generator<undefined, Trend> {
  const { observations, problems } = yield* documentSet(corpus, where);
  const lines: TrendLine[] = [];
  for (const typed of phrases) {
    for (const { incidence, ...line } of yield* linesOf(corpus, typed, frame)) {
      yield undefined;
      lines.push({ ...line, ...series(observations, incidence, by) });
    }
  }
  const names = divisionNames(lines.flatMap(({ cells }) => cells.map(({ key }) => key)));
  return { by, documents: observations.length, lines, names, problems };
}

type Counted = Omit<TrendLine, keyof Series> & { readonly incidence: Incidence };

function* linesOf(corpus: Corpus, typed: string, frame: boolean): Generator<undefined, Counted[]> {
  const counted = yield* incidenceOf(corpus, typed);
  const line = { phrase: counted.phrase.text, key: counted.phrase.key, isFound: counted.incidence.size > 0 };
  if (!frame) return [{ ...line, incidence: counted.incidence }];
  const byFrame = yield* framedIncidences(corpus, counted);
  return [...byFrame].map(([one, incidence]) => ({ ...line, frame: one, incidence }));
}
