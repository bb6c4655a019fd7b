import type { Corpus } from '../corpus/corpus.ts';
import type { QueryProblem } from '../search/query.ts';
import type { DivisionNames } from './division-names.ts';
import { divisionNames } from './division-names.ts';
import type { Facet } from './facet.ts';
import type { Frame } from './frame-kind.ts';
import type { Incidence } from './incidence.ts';
import { framedIncidences, incidenceOf, incidenceTogether, phraseOf, temperedIncidences } from './incidence.ts';
import { documentSet } from './observation.ts';
import type { Series } from './series.ts';
import { series } from './series.ts';
import type { Strength } from './temper.ts';

/** How phrases are spread over groups of documents. */
export interface TrendRequest {
  /** As they are typed. */
  readonly phrases: readonly string[];
  readonly by: Facet;
  /** A query for the documents that are counted; all of them without one. */
  readonly where?: string | undefined;
  /** Whether each way in which a phrase stands is a line of its own. */
  readonly frame?: boolean;
  /** Whether each strength of the words before a phrase is a line of its own: of its occurrences the share of each tells how it hardens or softens. */
  readonly temper?: boolean;
  /** Whether all phrases are one line: a document that has any of them has it. Then it is not split. */
  readonly together?: boolean;
}

/** One phrase, or one way in which it stands. */
export interface TrendLine extends Series {
  /** As the library writes it; several together with ` | ` between them. */
  readonly phrase: string;
  /** The key of the phrase, with which a concordance lists what was counted. */
  readonly key: string;
  /** The keys of the other phrases that are counted with it. */
  readonly family?: readonly string[];
  readonly frame?: Frame;
  /** 0 where no word before it has a strength, else 1 (探索) to 5 (坚决). */
  readonly temper?: Strength;
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
export function* trend(corpus: Corpus, request: TrendRequest): Generator<undefined, Trend> {
  const { phrases, by, where = '', together = false } = request;
  const { observations, problems } = yield* documentSet(corpus, where);
  const counted = together ? yield* familyLine(corpus, phrases) : yield* phraseLines(corpus, phrases, request);
  const lines: TrendLine[] = [];
  for (const { incidence, ...line } of counted) {
    yield undefined;
    lines.push({ ...line, ...series(observations, incidence, by) });
  }
  const names = divisionNames(lines.flatMap(({ cells }) => cells.map(({ key }) => key)));
  return { by, documents: observations.length, lines, names, problems };
}

type Counted = Omit<TrendLine, keyof Series> & { readonly incidence: Incidence };
type Split = Pick<TrendRequest, 'frame' | 'temper'>;

function* familyLine(corpus: Corpus, typed: readonly string[]): Generator<undefined, Counted[]> {
  const phrases = new Map(typed.map((one) => [phraseOf(corpus, one).key, phraseOf(corpus, one).text]));
  const [key = '', ...family] = phrases.keys();
  const incidence = yield* incidenceTogether(corpus, [...phrases.keys()]);
  return [{ phrase: [...phrases.values()].join(' | '), key, family, isFound: incidence.size > 0, incidence }];
}

function* phraseLines(corpus: Corpus, typed: readonly string[], split: Split): Generator<undefined, Counted[]> {
  const lines: Counted[] = [];
  for (const one of typed) lines.push(...(yield* linesOf(corpus, one, split)));
  return lines;
}

function* linesOf(corpus: Corpus, typed: string, { frame = false, temper = false }: Split): Generator<undefined, Counted[]> {
  const counted = yield* incidenceOf(corpus, typed);
  const line = { phrase: counted.phrase.text, key: counted.phrase.key, isFound: counted.incidence.size > 0 };
  if (frame) return [...(yield* framedIncidences(corpus, counted))].map(([one, incidence]) => ({ ...line, frame: one, incidence }));
  if (temper) return [...(yield* temperedIncidences(corpus, counted))].map(([one, incidence]) => ({ ...line, temper: one, incidence }));
  return [{ ...line, incidence: counted.incidence }];
}
