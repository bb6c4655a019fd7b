import type { Range } from '../evidence.ts';
import type { WordList } from './word-list.ts';
import { COST, COST_BITS } from './word-list.ts';
import { MOST_NUMBERS } from './word-pairs.ts';

/** A step of a path that is no word of the list, but one character. */
export const SINGLE = -1;
/** Above the cost of any path. */
const ENDLESS = 0x7fffffff;
const NO_RANGES: readonly Range[] = [];

/** The likeliest division of a run of Chinese characters into words. */
export interface Path {
  readonly count: number;
  /** For every step the offset after it; the first begins where the run does. */
  readonly ends: Int32Array;
  /** For every step its word, or `SINGLE`. */
  readonly words: Int32Array;
}

/**
 * Divides runs into words: the cheapest path through the lattice of all words that stand in it (Viterbi over unigrams), so that a phrase that happens to stand
 * across two words loses against these. Linear, as a word has a bounded length. A lattice answers one question after the other with the same arrays.
 */
export class Lattice {
  private costs = new Int32Array(0);
  private starts = new Int32Array(0);
  private through = new Int32Array(0);
  private path = { count: 0, ends: new Int32Array(0), words: new Int32Array(0) };
  private readonly found = new Int32Array(MOST_NUMBERS);
  /** What of the run that is divided is to be no word; nothing for most. */
  private banned: readonly Range[] = [];

  constructor(private readonly list: WordList) {}

  /** The path through a run, without words that stand exactly where some are banned; it counts until the next question. */
  divide(units: Uint16Array, start: number, end: number, banned: readonly Range[] = NO_RANGES): Path {
    this.banned = banned;
    this.grow(end - start + 1);
    const { costs } = this;
    const { singleCosts } = this.list;
    costs[0] = 0;
    for (let at = 1; at <= end - start; at++) costs[at] = ENDLESS;
    for (let at = start; at < end; at++) {
      const from = at - start;
      const single = (costs[from] as number) + (singleCosts[units[at] as number] as number);
      if (single < (costs[from + 1] as number)) this.step(from, from + 1, SINGLE, single);
      this.extend(units, start, at, end);
    }
    return this.trace(start, end);
  }

  private extend(units: Uint16Array, start: number, at: number, end: number): void {
    const { list, found, costs } = this;
    const from = at - start;
    if (!list.table.mayStart(units, at)) return;
    const count = list.table.wordsIn(units, at, end, found);
    for (let index = 0; index < count; index += 2) {
      const number = found[index] as number;
      const to = (found[index + 1] as number) - start;
      if (this.banned.length > 0 && this.isBanned(at, to + start)) continue;
      const whole = (costs[from] as number) + (number & COST);
      if (whole < (costs[to] as number)) this.step(from, to, number >> COST_BITS, whole);
    }
  }

  private isBanned(start: number, end: number): boolean {
    return this.banned.some((range) => range.start === start && range.end === end);
  }

  private step(from: number, to: number, word: number, cost: number): void {
    this.costs[to] = cost;
    this.starts[to] = from;
    this.through[to] = word;
  }

  private trace(start: number, end: number): Path {
    const { path, starts, through } = this;
    let count = 0;
    for (let at = end - start; at > 0; at = starts[at] as number) count++;
    path.count = count;
    for (let at = end - start; at > 0; at = starts[at] as number) {
      path.ends[--count] = start + at;
      path.words[count] = through[at] as number;
    }
    return path;
  }

  private grow(length: number): void {
    if (length <= this.costs.length) return;
    const size = 2 * length;
    this.costs = new Int32Array(size);
    this.starts = new Int32Array(size);
    this.through = new Int32Array(size);
    this.path = { count: 0, ends: new Int32Array(size), words: new Int32Array(size) };
  }
}
