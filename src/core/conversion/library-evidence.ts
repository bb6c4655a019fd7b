import type { Range } from '../evidence.ts';

/** How often characters stand in the texts of a library, which are folded. */
export interface CharacterCounts {
  /** Of one code unit. */
  single(unit: number): number;
  /** Of two code units, one after the other. */
  pair(first: number, second: number): number;
}

/** How a library's documents write a place. */
export interface LibraryVote {
  /** A UTF-16 code unit. */
  readonly form: number;
  /** How sure it is, 0 to 1. */
  readonly share: number;
}

/** What conversion knows without a library. */
export interface VotedPlace {
  /** The word that the character is in. */
  readonly word: Range;
  /** How it is written, a UTF-16 code unit. */
  readonly usual: number;
  /** Whether a word or what stands around tells that, and is hardly ever wrong. */
  readonly isFirm: boolean;
}

/** What the Traditional documents of a library tell of how characters are written. */
export interface KnownForms {
  /** Whether something may be known of a character, by its code unit. */
  mayKnow(unit: number): boolean;
  /**
   * How the character of Simplified text at an offset is written, by what stands around the whole word that it is in, as something of a word tells nothing of it.
   * `undefined` where nothing tells, or not clearly.
   */
  vote(units: Uint16Array, at: number, place: VotedPlace): LibraryVote | undefined;
}

/** What a library itself tells of how its words are written. */
export interface LibraryEvidence {
  /** `undefined` where most of it is Traditional. */
  readonly counts: CharacterCounts | undefined;
  /** `undefined` where it has no Traditional documents of the region that is asked for. */
  readonly forms: KnownForms | undefined;
}
