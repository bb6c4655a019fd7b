import type { Range } from '../evidence.ts';

/** Relates offsets in a folded text to offsets in its original, both in UTF-16 code units. */
export interface TextMap {
  /** The original range of the folded range; a range that cuts a block takes the whole block. An empty range maps to an empty one. */
  toOriginal(start: number, end: number): Range;
  /** The folded range of what is left of an original range after the fold; empty where all of it was dropped. */
  toFolded(start: number, end: number): Range;
  /** Whether a folded range cuts no block, so that its original range folds to just this range. */
  isExact(start: number, end: number): boolean;
  /** Every folded offset, ascending, that cuts a block: a range that begins or ends there is not exact. */
  cuts(): number[];
}

/** The way through two maps: from a folded text to what was folded, and from there to what that was made from. */
export class ChainedMap implements TextMap {
  constructor(
    private readonly first: TextMap,
    private readonly second: TextMap,
  ) {}

  toOriginal(start: number, end: number): Range {
    const between = this.first.toOriginal(start, end);
    return this.second.toOriginal(between.start, between.end);
  }

  toFolded(start: number, end: number): Range {
    const between = this.second.toFolded(start, end);
    return this.first.toFolded(between.start, between.end);
  }

  isExact(start: number, end: number): boolean {
    return this.first.isExact(start, end);
  }

  cuts(): number[] {
    return this.first.cuts();
  }
}
