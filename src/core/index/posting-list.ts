import type { PositionMarks } from './position-marks.ts';

/**
 * Position lists: the first position and then the differences, each as a varint of 16-bit words (15 bits to a word, the lowest first, the high bit set where
 * another word follows). In the list of a frequent bigram every difference is one word, so that the processor foresees the way of the loop. With bytes instead
 * of words it cannot: the index was an eighth smaller, and the most frequent phrases took 1.7 times as long.
 */
const BITS = 15;
const MORE = 0x8000;

/** Appends position lists to words that are as many as can be needed. */
export class PostingWriter {
  /** How many words are written. */
  length = 0;
  private readonly words: Uint16Array;
  private previous = 0;

  /** `positions` of them fit, none above `last`. */
  constructor(positions: number, last: number) {
    this.words = new Uint16Array(positions * (last < MORE ? 1 : last < MORE << BITS ? 2 : 3));
  }

  /** Starts the next list. */
  begin(): void {
    this.previous = 0;
  }

  /** Appends `positions` from index `start` to `end` to the current list; they ascend. */
  add(positions: Uint32Array, start: number, end: number): void {
    const { words } = this;
    let { length, previous } = this;
    for (let index = start; index < end; index++) {
      const position = positions[index] as number;
      let rest = position - previous;
      previous = position;
      for (; rest >= MORE; rest >>>= BITS) words[length++] = rest | MORE;
      words[length++] = rest;
    }
    this.length = length;
    this.previous = previous;
  }

  written(): Uint16Array {
    return this.words.subarray(0, this.length);
  }
}

/** One list inside the words of all. */
export interface PostingList {
  readonly words: Uint16Array;
  readonly start: number;
  /** It has no more positions than words, and nearly as many. */
  readonly end: number;
}

/** Writes the positions of a list into `to` from index `at`; returns the index behind the last. */
export function decodeList({ words, start, end }: PostingList, to: Uint32Array, at = 0): number {
  let position = 0;
  let index = at;
  for (let read = start; read < end; ) {
    let word = words[read++] as number;
    let difference = word & (MORE - 1);
    for (let shift = BITS; word >= MORE; shift += BITS) {
      word = words[read++] as number;
      difference |= (word & (MORE - 1)) << shift;
    }
    position += difference;
    to[index++] = position;
  }
  return index;
}

/**
 * Those of the ascending `candidates` that the list has at a distance of `distance` behind them. The candidates are marked, and each position of the list is
 * looked up there: comparing two ascending lists is three times slower, as the processor cannot foresee which one goes on.
 */
export function intersectList(
  candidates: Uint32Array,
  { words, start, end }: PostingList,
  distance: number,
  marks: PositionMarks,
): Uint32Array {
  const last = (candidates.at(-1) ?? 0) + distance;
  // One more: what is written behind the last one that is kept does not count.
  const kept = new Uint32Array(candidates.length + 1);
  let length = 0;
  let position = 0;
  marks.mark(candidates, distance);
  const marked = marks.words;
  for (let read = start; read < end; ) {
    let word = words[read++] as number;
    let difference = word & (MORE - 1);
    for (let shift = BITS; word >= MORE; shift += BITS) {
      word = words[read++] as number;
      difference |= (word & (MORE - 1)) << shift;
    }
    position += difference;
    kept[length] = position - distance;
    length += ((marked[position >>> 5] as number) >>> (position & 31)) & 1;
    if (position >= last) break;
  }
  marks.unmark(candidates, distance);
  return kept.subarray(0, length);
}
