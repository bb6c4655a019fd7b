import type { PostingList } from './posting-list.ts';
import type { SegmentBody } from './segment-layout.ts';

/** Gives room for so many bytes, aligned to four. */
export type ByteRoom = (length: number) => Uint8Array;

/** The dictionary of a segment behind its first units, and its lists, wherever they are. */
export interface SegmentLists {
  /** Of the bigrams from place `start` up to `end`, which have one first unit, the place of the one with this second unit; `undefined` where there is none. */
  find(second: number, start: number, end: number): number | undefined;
  /** The second units of the bigrams from place `start` up to `end`. */
  secondsIn(start: number, end: number): Uint16Array;
  /** How many words those of the bigrams from place `start` up to `end` have, which is nearly as many as positions. */
  words(start: number, end: number): number;
  /** The lists of the bigrams from place `start` up to `end`. */
  all(start: number, end: number): PostingList[];
  /** All of them in memory: in a room of their own, or in one that is used for something else afterwards. */
  held(room?: ByteRoom): HeldLists;
  readonly byteLength: number;
  readonly heldBytes: number;
}

/** Lists in memory. */
export class HeldLists implements SegmentLists {
  readonly seconds: Uint16Array;
  private readonly offsets: Uint32Array;
  private readonly postings: Uint16Array;

  /** `bytes` are those of the whole segment. */
  constructor(
    readonly bytes: Uint8Array,
    { seconds, offsets, postings }: SegmentBody,
  ) {
    this.seconds = seconds;
    this.offsets = offsets;
    this.postings = postings;
  }

  find(second: number, start: number, end: number): number | undefined {
    const bigram = lowerBound(this.seconds, second, start, end);
    return bigram < end && this.seconds[bigram] === second ? bigram : undefined;
  }

  secondsIn(start: number, end: number): Uint16Array {
    return this.seconds.subarray(start, end);
  }

  words(start: number, end: number): number {
    return (this.offsets[end] as number) - (this.offsets[start] as number);
  }

  all(start: number, end: number): PostingList[] {
    return Array.from({ length: end - start }, (_, index) => this.at(start + index));
  }

  /** The list of the bigram at a place of the dictionary. */
  at(bigram: number): PostingList {
    const { postings, offsets } = this;
    return { words: postings, start: offsets[bigram] ?? 0, end: offsets[bigram + 1] ?? 0 };
  }

  held(): HeldLists {
    return this;
  }

  get byteLength(): number {
    return this.bytes.length;
  }

  get heldBytes(): number {
    return this.bytes.length;
  }
}

/** The first index from `start` whose value is not below `wanted`; `end` where there is none. */
export function lowerBound(sorted: Uint16Array, wanted: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
