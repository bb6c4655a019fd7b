import { keyStarts, startBit } from './key-starts.ts';
import { STATE_SIZE, StateField, TrieBuilder } from './trie-builder.ts';

/** The longest key that starts at an offset; `end` is the offset after it. */
export interface TrieMatch<V> {
  readonly value: V;
  readonly end: number;
}

/** Engines look up what is imported at every step. */
const { base: BASE, check: CHECK, ending: ENDING, tail: TAIL } = StateField;
const SIZE = STATE_SIZE;
const startsAt = startBit;
/** So many units behind an offset tell whether a key may start there. */
const AHEAD = 3;
/** So many offsets are looked at before keys are compared there. */
const STRETCH = 2048;

/**
 * Many strings looked for at once: a double-array trie with tails (Aoe, 1989) over UTF-16 code units. The naive version asks a nested map of maps at every
 * offset; here a step is one addition and one comparison in a typed array. Failure links (Aho-Corasick) were left out: Chinese phrases are short, and at most
 * offsets a look at the next four units tells that none starts there. Immutable; offsets are UTF-16 code units.
 */
export class Trie<V> {
  /** For every code unit its letter, the most frequent first; 0 for a unit that no key has. */
  private readonly letters: Uint16Array;
  /**
   * For every state, by its number times four: its base, the state before it, the index of the value of the key that ends there or -1, and the index of its tail
   * or -1. The state after one with base `b` and a letter is `b + letter`, if that names the state before it. State 0 is the start.
   */
  private readonly states: Int32Array;
  /** What only one key goes on with: the number of units, and the units. */
  private readonly tails: Uint32Array;
  /** As of `keyStarts`. */
  private readonly starts: Int32Array;
  private readonly values: readonly V[];
  /** Room for the offsets of one stretch, while no search is using it: to make it for each text takes as long as to search a short one. */
  private room: Uint16Array | undefined;

  /** Of two pairs with the same key the later one counts; an empty key is never found. */
  constructor(pairs: Iterable<readonly [key: string, value: V]>) {
    const entries = new Map(pairs);
    entries.delete('');
    ({ letters: this.letters, states: this.states, tails: this.tails } = new TrieBuilder([...entries.keys()]));
    this.values = [...entries.values()];
    this.starts = startsOf([...entries.keys()]);
  }

  /** Calls `report` for every occurrence of every key, overlapping ones too, by ascending start and then end. */
  forEachMatch(text: string, report: (value: V, start: number, end: number) => void): void {
    this.forEachStart(text, (start) => this.matchAt(text, start, report));
  }

  /** Calls `report` for keys from left to right, the longest at each place, without overlaps. */
  forEachLongest(text: string, report: (value: V, start: number, end: number) => void): void {
    const { values } = this;
    let after = 0;
    this.forEachStart(text, (start) => {
      const key = start < after ? -1 : this.longestKeyAt(text, start);
      if (key < 0) return;
      after = start + (key & 0xff);
      report(values[key >> 8] as V, start, after);
    });
  }

  /** Calls `visit` for every offset where a key may start, in ascending order. */
  private forEachStart(text: string, visit: (start: number) => void): void {
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

  /**
   * Writes where a key may start in a stretch of the text that has three more units behind it, counted from `from`, and returns in how many places. No branch
   * is left for the processor to foresee.
   */
  private findStarts(text: string, from: number, length: number, found: Uint16Array): number {
    const { starts } = this;
    let first = text.charCodeAt(from);
    let second = text.charCodeAt(from + 1);
    let third = text.charCodeAt(from + 2);
    let count = 0;
    for (let at = 0; at < length; at++) {
      const fourth = text.charCodeAt(from + at + AHEAD);
      found[count] = at;
      count += startsAt(starts, first, second, third, fourth);
      first = second;
      second = third;
      third = fourth;
    }
    return count;
  }

  /** The longest key that stands at `at`, or `undefined`; keys have below 256 units. */
  longestAt(text: string, at: number): TrieMatch<V> | undefined {
    const key = this.longestKeyAt(text, at);
    return key < 0 ? undefined : { value: this.values[key >> 8] as V, end: at + (key & 0xff) };
  }

  /** The longest key that stands at `at`: the place of its value among the distinct keys as they were given, shifted by 8 bits, and its length, below 256; -1 for none. */
  private longestKeyAt(text: string, at: number): number {
    const { letters, states } = this;
    let found = -1;
    for (let now = at, state = 0; now < text.length; ) {
      const next = ((states[state + BASE] as number) + (letters[text.charCodeAt(now)] as number)) * SIZE;
      if (states[next + CHECK] !== state) break;
      state = next;
      now++;
      const ending = states[state + ENDING] as number;
      const end = ending < 0 ? -1 : this.endOfTail(text, now, states[state + TAIL] as number);
      if (end >= 0) found = (ending << 8) | (end - at);
    }
    return found;
  }

  private matchAt(text: string, start: number, report: (value: V, start: number, end: number) => void): void {
    const { letters, states, values } = this;
    let state = 0;
    for (let at = start; at < text.length; at++) {
      const next = ((states[state + BASE] as number) + (letters[text.charCodeAt(at)] as number)) * SIZE;
      if (states[next + CHECK] !== state) return;
      state = next;
      const ending = states[state + ENDING] as number;
      if (ending < 0) continue;
      const end = this.endOfTail(text, at + 1, states[state + TAIL] as number);
      if (end >= 0) report(values[ending] as V, start, end);
    }
  }

  /** The offset after a tail, where it stands at `at`; -1 where it does not. */
  private endOfTail(text: string, at: number, tail: number): number {
    if (tail < 0) return at;
    const { tails } = this;
    const length = tails[tail] as number;
    if (at + length > text.length) return -1;
    for (let unit = 0; unit < length; unit++) if (text.charCodeAt(at + unit) !== tails[tail + 1 + unit]) return -1;
    return at + length;
  }
}

/** A key of one unit may start with any others behind it, so that no unit rules it out. */
function startsOf(keys: readonly string[]): Int32Array {
  return keys.some((key) => key.length === 1) ? keyStarts([]).fill(-1) : keyStarts(keys);
}
