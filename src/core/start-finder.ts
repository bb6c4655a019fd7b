import { keyStarts, startBit } from './key-starts.ts';

/** Bits for two units each, a power of two: few enough for the processor's first cache. */
const PAIRS = 0x20000;
/** A shift that leads from a bit to its word of 32, and what is left of it there. */
const TO_WORD = 5;
const IN_WORD = 31;
/** So many units behind an offset tell whether a key may start there. */
const AHEAD = 3;
/** So many offsets are looked at before keys are compared there. */
const STRETCH = 2048;
/** Engines look up what is imported at every step. */
const startsAt = startBit;

/** Where two units leave more of a whole stretch than this share, asking four at once takes less time; so many stretches are then looked through so. */
const FEW = 1 / 8;
const PATIENCE = 30;

/**
 * Where in a text one of some keys may start: first by two units, which rule most places out with one look into a small table, then by four; at once by four
 * where the keys are of words that every text has. A key of one unit may start with any others behind it, so that nothing rules it out.
 */
export class StartFinder {
  /** For each two units a bit. */
  private readonly pairs = new Int32Array(PAIRS >> TO_WORD);
  /** As of `keyStarts`. */
  private readonly words: Int32Array;
  /** Room for the offsets of one stretch, while no search is using it: to make it for each text takes as long as to search a short one. */
  private room: Uint16Array | undefined;
  /** How many stretches are to come before two units are tried again. */
  private waiting = 0;

  constructor(keys: readonly string[]) {
    const isAnywhere = keys.some((key) => key.length === 1);
    this.words = isAnywhere ? keyStarts([]).fill(-1) : keyStarts(keys);
    if (isAnywhere) this.pairs.fill(-1);
    else for (const key of keys) this.mark(pairOf(key.charCodeAt(0), key.charCodeAt(1)));
  }

  /** Calls `visit` for every offset where a key may start, in ascending order. */
  forEach(text: string, visit: (start: number) => void): void {
    const found = this.room ?? new Uint16Array(STRETCH);
    this.room = undefined;
    const end = Math.max(0, text.length - AHEAD);
    for (let from = 0; from < end; from += STRETCH) {
      const count = this.findStarts(text, from, Math.min(STRETCH, end - from), found);
      for (let index = 0; index < count; index++) visit(from + (found[index] as number));
    }
    for (let start = end; start < text.length; start++) visit(start);
    this.room = found;
  }

  private mark(pair: number): void {
    const word = pair >> TO_WORD;
    this.pairs[word] = (this.pairs[word] as number) | (1 << (pair & IN_WORD));
  }

  /** Writes where a key may start in a stretch of the text that has three more units behind it, counted from `from`, and returns in how many places. */
  private findStarts(text: string, from: number, length: number, found: Uint16Array): number {
    if (this.waiting > 0) {
      this.waiting--;
      return this.findByFour(text, from, length, found);
    }
    const pairs = this.findByTwo(text, from, length, found);
    if (length === STRETCH && pairs > length * FEW) this.waiting = PATIENCE;
    return this.keepStarts(text, from, pairs, found);
  }

  /** No branch is left for the processor to foresee. */
  private findByFour(text: string, from: number, length: number, found: Uint16Array): number {
    const { words } = this;
    let first = text.charCodeAt(from);
    let second = text.charCodeAt(from + 1);
    let third = text.charCodeAt(from + 2);
    let count = 0;
    for (let at = 0; at < length; at++) {
      const fourth = text.charCodeAt(from + at + AHEAD);
      found[count] = at;
      count += startsAt(words, first, second, third, fourth);
      first = second;
      second = third;
      third = fourth;
    }
    return count;
  }

  /** The same by two units alone. */
  private findByTwo(text: string, from: number, length: number, found: Uint16Array): number {
    const { pairs } = this;
    let first = text.charCodeAt(from);
    let count = 0;
    for (let at = 0; at < length; at++) {
      const second = text.charCodeAt(from + at + 1);
      const pair = pairOf(first, second);
      found[count] = at;
      count += ((pairs[pair >> TO_WORD] as number) >>> (pair & IN_WORD)) & 1;
      first = second;
    }
    return count;
  }

  /** Keeps those of the first `count` that three units behind them do not rule out, and returns how many. */
  private keepStarts(text: string, from: number, count: number, found: Uint16Array): number {
    const { words } = this;
    let kept = 0;
    for (let index = 0; index < count; index++) {
      const at = found[index] as number;
      const start = from + at;
      found[kept] = at;
      kept += startsAt(
        words,
        text.charCodeAt(start),
        text.charCodeAt(start + 1),
        text.charCodeAt(start + 2),
        text.charCodeAt(start + AHEAD),
      );
    }
    return kept;
  }
}

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) + second) & (PAIRS - 1);
}
