import type { PostingList } from './posting-list.ts';
import type { SegmentBody } from './segment-layout.ts';
import { bodyPlaces, goodParts } from './segment-layout.ts';

/** Bytes that are elsewhere than in memory, such as those of a file that nobody changes. */
export interface StoredBytes {
  readonly length: number;
  /** Those from `start` up to `end` in a buffer of their own. Throws where they cannot be read any more, as `fill` does. */
  read(start: number, end: number): Uint8Array<ArrayBuffer>;
  /** Puts those from `start` on into `into`, as many as fit. */
  fill(into: Uint8Array, start: number): void;
}

/** Gives room for so many bytes, aligned to four. */
export type ByteRoom = (length: number) => Uint8Array;

/** The dictionary of a segment behind its first units, and its lists, wherever they are. */
export interface SegmentLists {
  /** Of the bigrams from place `start` up to `end`, which have one first unit, the place of the one with this second unit; `undefined` where there is none. */
  find(second: number, start: number, end: number): number | undefined;
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

/** Lists of which only those are read that are asked for: a phrase takes a few reads of each segment, which the system answers from its memory as long as it has room. */
export class StoredLists implements SegmentLists {
  readonly heldBytes = 0;
  private readonly places: Readonly<Record<keyof SegmentBody, number>>;
  /** What was read as a whole is used again until the memory is wanted for something else. */
  private whole: WeakRef<HeldLists> | undefined;

  /** `lists` are the same in memory. */
  constructor(
    private readonly stored: StoredBytes,
    lists: HeldLists,
  ) {
    this.places = bodyPlaces(lists.bytes);
  }

  find(second: number, start: number, end: number): number | undefined {
    const whole = this.whole?.deref();
    if (whole) return whole.find(second, start, end);
    const seconds = this.units('seconds', start, end);
    const at = lowerBound(seconds, second, 0, seconds.length);
    return seconds[at] === second ? start + at : undefined;
  }

  words(start: number, end: number): number {
    const whole = this.whole?.deref();
    return whole ? whole.words(start, end) : this.offsetAt(end) - this.offsetAt(start);
  }

  all(start: number, end: number): PostingList[] {
    const whole = this.whole?.deref();
    if (whole) return whole.all(start, end);
    if (end === start) return [];
    const offsets = new Uint32Array(this.read('offsets', 4, start, end + 1).buffer);
    const from = offsets[0] as number;
    const words = this.units('postings', from, offsets[end - start] as number);
    return Array.from({ length: end - start }, (_, index) => ({
      words,
      start: (offsets[index] as number) - from,
      end: (offsets[index + 1] as number) - from,
    }));
  }

  held(room?: ByteRoom): HeldLists {
    const known = this.whole?.deref();
    if (known) return known;
    const lists = this.load(room?.(this.stored.length) ?? new Uint8Array(this.stored.length));
    if (!room) this.whole = new WeakRef(lists);
    return lists;
  }

  get byteLength(): number {
    return this.stored.length;
  }

  private load(bytes: Uint8Array): HeldLists {
    this.stored.fill(bytes, 0);
    return new HeldLists(bytes, goodParts(bytes));
  }

  private offsetAt(bigram: number): number {
    return new Uint32Array(this.read('offsets', 4, bigram, bigram + 1).buffer)[0] as number;
  }

  private units(section: 'seconds' | 'postings', start: number, end: number): Uint16Array {
    return new Uint16Array(this.read(section, 2, start, end).buffer);
  }

  private read(section: keyof SegmentBody, width: number, start: number, end: number): Uint8Array<ArrayBuffer> {
    const at = this.places[section];
    return this.stored.read(at + width * start, at + width * end);
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
