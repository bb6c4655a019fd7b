import type { WordList } from './word-list.ts';

/** A step of a path that is no word of the list, but one character. */
export const SINGLE = -1;
/** So many words can start at one place: more than the longest word has characters. */
const MOST_WORDS = 64;

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
  private costs = new Float32Array(0);
  private starts = new Int32Array(0);
  private through = new Int32Array(0);
  private path = { count: 0, ends: new Int32Array(0), words: new Int32Array(0) };
  private readonly found = new Int32Array(2 * MOST_WORDS);

  constructor(private readonly list: WordList) {}

  /** The path through a run; it counts until the next question. */
  divide(text: string, start: number, end: number): Path {
    this.grow(end - start + 1);
    this.costs.fill(Number.POSITIVE_INFINITY, 1, end - start + 1);
    this.costs[0] = 0;
    for (let at = start; at < end; at++) this.extend(text, start, at, end);
    return this.trace(start, end);
  }

  private extend(text: string, start: number, at: number, end: number): void {
    const { list, found, costs, starts, through } = this;
    const from = at - start;
    const cost = costs[from] as number;
    const single = cost + (list.singleCosts[text.charCodeAt(at)] as number);
    if (single < (costs[from + 1] as number)) {
      costs[from + 1] = single;
      starts[from + 1] = from;
      through[from + 1] = SINGLE;
    }
    const count = list.trie.keysAt(text, at, found);
    for (let index = 0; index < count; index++) {
      const to = (found[2 * index + 1] as number) - start;
      const word = found[2 * index] as number;
      const whole = cost + (list.costs[word] as number);
      if (to > end - start || whole >= (costs[to] as number)) continue;
      costs[to] = whole;
      starts[to] = from;
      through[to] = word;
    }
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
    this.costs = new Float32Array(size);
    this.starts = new Int32Array(size);
    this.through = new Int32Array(size);
    this.path = { count: 0, ends: new Int32Array(size), words: new Int32Array(size) };
  }
}
