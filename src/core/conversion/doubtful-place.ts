import type { Range } from '../evidence.ts';

/** What speaks for a reading. */
interface ReadingReason {
  /**
   * A stable key that the host turns into a sentence. `word`: a word of the dictionaries or tables is written so; `context`: official texts write it so between
   * these characters; `frequency`: it is the usual one; `library`: the library's own documents write it so.
   */
  readonly rule: 'word' | 'context' | 'frequency' | 'library';
  /** The words that the reason relies on, as they stand in the source. */
  readonly quote: string;
}

/** One way to write a doubtful place in the target script. */
interface Reading {
  /** What would stand in the result. */
  readonly text: string;
  /** How likely it is, 0 to 1; those of a place add up to at most 1. */
  readonly score: number;
  /** The strongest first; empty where nothing speaks for it but that it is possible. */
  readonly reasons: readonly ReadingReason[];
}

/** A place where the evidence for two readings is close. */
export interface DoubtfulPlace {
  /** Where it stands in the source, and in the result; UTF-16 offsets. */
  readonly source: Range;
  readonly result: Range;
  /** The word of the source that it stands in, for a choice that counts for all places of this word; the place itself where no word is known. */
  readonly word: Range;
  /** At least two, the chosen one first and then by score. */
  readonly readings: readonly Reading[];
}
