import type { ArrayRoom } from '../array-room.ts';

/**
 * Position lists: the steps from one position to the next (from 0 to the first), in words of 16 bits. A word from `LEAP` on is no step, but goes on by a
 * multiple of `LEAP`. In the list of a frequent bigram hardly any word is, so that the processor foresees the way of the loop. With varints of bytes it cannot:
 * the index was a tenth smaller, and the most frequent phrases took 1.7 times as long.
 */
const LEAP = 0xf000;
const MOST_LEAPS = 0x10000 - LEAP;

/** Appends position lists to words that are as many as can be needed. */
export class PostingWriter {
  /** How many words are written. */
  length = 0;
  private readonly words: Uint16Array;
  private previous = 0;

  /** `positions` of them fit, none above `last`; `room` is for as many words as `mostWords` tells of each. */
  constructor(positions: number, last: number, room: ArrayRoom) {
    this.words = room.units(positions * mostWords(last), 'anything');
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
      // Signed, as all positions are below 2³¹: numbers that may not fit into 32 bits take twice as long.
      const position = (positions[index] as number) | 0;
      let rest = (position - previous) | 0;
      previous = position;
      while (rest >= LEAP) {
        const leaps = Math.min((rest / LEAP) | 0, MOST_LEAPS);
        words[length++] = LEAP + leaps - 1;
        rest -= leaps * LEAP;
      }
      words[length++] = rest;
    }
    this.length = length;
    this.previous = previous;
  }

  written(): Uint16Array {
    return this.words.subarray(0, this.length);
  }
}

/** Of each position in a list of which none is above `last`. */
export function mostWords(last: number): number {
  return 1 + Math.ceil(last / (MOST_LEAPS * LEAP));
}

/** One list inside the words of all. */
export interface PostingList {
  readonly words: Uint16Array;
  readonly start: number;
  /** It has no more positions than words, and nearly as many. */
  readonly end: number;
}

/** Writes the positions of a list, moved by `ahead`, into `to` from index `at`; returns the index behind the last. */
export function decodeList({ words, start, end }: PostingList, to: Uint32Array, at = 0, ahead = 0): number {
  let position = ahead | 0;
  let index = at | 0;
  for (let read = start; read < end; read++) {
    const word = words[read] as number;
    if (word >= LEAP) position += (word - LEAP + 1) * LEAP;
    else {
      position += word;
      to[index++] = position;
    }
  }
  return index;
}

/** The same of those alone that lie in a block that is marked; a block has two to the power of `bits` positions. */
export function decodeMarked({ words, start, end }: PostingList, isMarked: Uint8Array, bits: number, to: Uint32Array): number {
  let position = 0;
  let index = 0;
  for (let read = start; read < end; read++) {
    const word = words[read] as number;
    if (word >= LEAP) {
      position += (word - LEAP + 1) * LEAP;
      continue;
    }
    position += word;
    if (isMarked[position >>> bits] !== 0) to[index++] = position;
  }
  return index;
}

/** Behind every position: a text is at most half as long. */
const BEYOND = 0x7fffffff;

/**
 * Keeps in place those of the first `count` of the ascending `candidates` that the list has, moved by `ahead`; returns how many. There is room for one more.
 * The fewer candidates there are, the better the processor foresees that the next position is before the next of them.
 */
export function keepListed(candidates: Uint32Array, count: number, { words, start, end }: PostingList, ahead: number): number {
  candidates[count] = BEYOND;
  let next = candidates[0] as number;
  let at = 0;
  let kept = 0;
  // Without the `| 0` the engine looks each time whether this is a small number still: a quarter slower.
  let position = ahead | 0;
  for (let read = start; read < end; read++) {
    const word = words[read] as number;
    if (word >= LEAP) {
      position += (word - LEAP + 1) * LEAP;
      continue;
    }
    position += word;
    if (position < next) continue;
    while (next < position) next = candidates[++at] as number;
    if (next === position) candidates[kept++] = position;
    else if (next === BEYOND) break;
  }
  return kept;
}
