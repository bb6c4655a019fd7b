import type { Corpus } from '../corpus/corpus.ts';
import type { QueryProblem } from '../search/query.ts';
import type { PhraseChange } from './change.ts';
import { changes } from './change.ts';
import type { Contrast, Pair } from './contrast.ts';
import { contrastOf, defaultContrast } from './contrast.ts';
import type { KeyPhrase } from './key-phrases.ts';
import { keyPhrases } from './key-phrases.ts';
import { documentSet } from './observation.ts';

/** What two sets of documents are asked for. */
export interface SetsRequest {
  /** A query for the first set. */
  readonly where?: string | undefined;
  /** A query for the second set; without one all other documents. */
  readonly against?: string | undefined;
  /** Whether minor phrases are wanted too. */
  readonly all?: boolean;
  /** How many phrases are answered; all of them without it. */
  readonly most?: number | undefined;
}

/** What is asked of a change. */
export interface ChangesRequest extends SetsRequest {
  /** The day of the question, as `2026-11-30`. */
  readonly today: string;
}

/** Two sets of documents, and phrases in them. */
interface SetsAnswer<T> {
  /** The queries of the two sets; `against` is '' for all other documents. */
  readonly where: string;
  readonly against: string;
  /** How many documents each set has, each text once. */
  readonly of: Pair;
  readonly phrases: readonly T[];
  /** How many there are, answered or not. */
  readonly total: number;
  /** What of the queries was left out. */
  readonly problems: readonly QueryProblem[];
}

/** What became of each phrase from one set to another. */
export type SetChanges = SetsAnswer<PhraseChange>;
/** What is typical of a set. */
export type SetKeyness = SetsAnswer<KeyPhrase>;

/** What became of each phrase between two sets, without a `where` between the newest year that is over on a day (`2026-11-30`) and the three before it; in slices. `undefined` where there are no such years. */
export function* setChanges(corpus: Corpus, request: ChangesRequest): Generator<undefined, SetChanges | undefined> {
  const sets = request.where === undefined ? yield* yearSets(corpus, request.today) : yield* askedSets(corpus, request);
  if (!sets) return undefined;
  const { all, most } = request;
  const found = yield* changes(corpus.phraseBook.phraseCounts, sets.contrast, { all });
  return answerOf(sets, found.slice(0, most), found.length);
}

/** What is typical of one set against another; in slices. */
export function* setKeyness(corpus: Corpus, request: SetsRequest): Generator<undefined, SetKeyness> {
  const sets = yield* askedSets(corpus, request);
  const { phrases, total } = yield* keyPhrases(corpus.phraseBook.phraseCounts, sets.contrast, request);
  return answerOf(sets, phrases, total);
}

interface Sets extends Pick<SetChanges, 'where' | 'against' | 'problems'> {
  readonly contrast: Contrast;
}

function* askedSets(corpus: Corpus, { where = '', against = '' }: SetsRequest): Generator<undefined, Sets> {
  const first = yield* documentSet(corpus, where);
  const second = yield* documentSet(corpus, against);
  const contrast = contrastOf(first.observations, second.observations);
  return { where, against, contrast, problems: [...first.problems, ...second.problems] };
}

function* yearSets(corpus: Corpus, today: string): Generator<undefined, Sets | undefined> {
  const { observations } = yield* documentSet(corpus, '');
  const contrast = defaultContrast(observations, today);
  return contrast && { where: `date:${contrast.year}`, against: `date:${contrast.before.join('..')}`, contrast, problems: [] };
}

function answerOf<T>({ where, against, contrast, problems }: Sets, phrases: readonly T[], total: number): SetsAnswer<T> {
  const of: Pair = [contrast.where.length, contrast.against.length];
  return { where, against, of, phrases, total, problems };
}
