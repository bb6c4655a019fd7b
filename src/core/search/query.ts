import type { Range } from '../evidence.ts';
import type { SpeakerLevel } from '../speaker/speaker.ts';
import { foldText } from '../text/fold.ts';
import type { Script } from '../text/script.ts';
import type { DateRange } from './date-range.ts';
import type { CopiesWanted } from './filter-name.ts';

/** A word or quoted phrase that a document must have, or must not have. */
export interface QueryWord extends Range {
  /** As it is typed, without the quotes around it. */
  readonly text: string;
  /** What is looked for. Never ''. */
  readonly folded: string;
  /** Whether only what stands in the file as it is typed is wanted. */
  readonly isExact: boolean;
}

/** What a document must be, or must not be. The values of places are names, which the evaluation looks up. */
export type Condition =
  | { readonly key: 'place'; readonly value: string }
  /** `isWhole`: it is called just so. */
  | { readonly key: 'outlet' | 'title'; readonly value: string; readonly isWhole: boolean }
  | { readonly key: 'date'; readonly dates: DateRange | 'unknown' }
  | { readonly key: 'level'; readonly level: SpeakerLevel | 'unknown' }
  | { readonly key: 'script'; readonly script: Script }
  | { readonly key: 'copies'; readonly copies: CopiesWanted };

/** One condition of a query, with the range where it is typed. */
export interface Filter extends Range {
  readonly negated: boolean;
  /** Of the filters of one group one must hold: those of one key, but that one with a plus before it makes a group of its own. */
  readonly group: string;
  readonly condition: Condition;
}

/**
 * What of a query cannot be understood and is therefore left out: a quote without its end (read to the end of the query), a filter, a minus or an equals sign without anything
 * behind it, a value that is no date, level, script, place or `no` or `only`; or a key that is none (then the part is looked for as it stands).
 */
export interface QueryProblem extends Range {
  readonly code: 'open-quote' | 'empty' | 'no-date' | 'no-level' | 'no-script' | 'no-place' | 'no-copies' | 'no-key';
  /** What is not understood. */
  readonly text: string;
}

/** A question to the library: all words in one document, none of the excluded ones, and of each key of filters one condition. */
export interface Query {
  readonly words: readonly QueryWord[];
  readonly without: readonly QueryWord[];
  readonly filters: readonly Filter[];
  readonly problems: readonly QueryProblem[];
}

/** Documents without a date, a place or a level. */
const UNKNOWN = new Set(['unknown', '?', '未知', '不明', '不详']);

/** Whether a name asks for the documents that have no such thing. */
export function meansUnknown(value: string): boolean {
  return UNKNOWN.has(foldText(value));
}
