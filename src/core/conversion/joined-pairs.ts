import { hashOf, powerOfTwo } from './word-pairs.ts';

/** Engines look up what is imported at every step. */
const hash = hashOf;
/** For each pair, so that few others are taken for one of them. */
const BITS = 12;
const FEWEST_BITS = 1 << 5;

/**
 * Which code units stand side by side in some word. No word reaches across two that never do, so that what is on either side of them can be looked at alone: in
 * policy text this is so between more than half of all characters. Another pair may be taken for one of these by chance, which only costs time.
 */
export class JoinedPairs {
  private readonly bits: Int32Array;
  private readonly mask: number;

  constructor(words: readonly string[]) {
    const pairs = pairsIn(words);
    const size = Math.max(FEWEST_BITS, powerOfTwo(BITS * pairs.size));
    this.bits = new Int32Array(size >> 5);
    this.mask = (size >> 5) - 1;
    for (const pair of pairs) {
      const place = hash(pair);
      const cell = (place >>> 5) & this.mask;
      this.bits[cell] = (this.bits[cell] as number) | (1 << (place & 31));
    }
  }

  /** The last offset up to `at` that no word reaches across; `from` where there is none after it. */
  startBefore(units: Uint16Array, at: number, from: number): number {
    let start = at;
    while (start > from && this.areJoined(units, start)) start--;
    return start;
  }

  /** The first offset after `at` that no word reaches across; `to` where there is none before it. */
  endAfter(units: Uint16Array, at: number, to: number): number {
    let end = at + 1;
    while (end < to && this.areJoined(units, end)) end++;
    return end;
  }

  /** Whether a word may reach across an offset, as far as the two units beside it tell. */
  private areJoined(units: Uint16Array, at: number): boolean {
    const place = hash(((units[at - 1] as number) << 16) | (units[at] as number));
    return ((this.bits[(place >>> 5) & this.mask] as number) & (1 << (place & 31))) !== 0;
  }
}

function pairsIn(words: readonly string[]): Set<number> {
  const pairs = new Set<number>();
  for (const word of words) {
    for (let at = 1; at < word.length; at++) pairs.add((word.charCodeAt(at - 1) << 16) | word.charCodeAt(at));
  }
  return pairs;
}
