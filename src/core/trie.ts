import { StartFinder } from './start-finder.ts';
import { STATE_SIZE, StateField, TrieBuilder } from './trie-builder.ts';

/** The longest key that starts at an offset; `end` is the offset after it. */
export interface TrieMatch<V> {
  readonly value: V;
  readonly end: number;
}

/** Engines look up what is imported at every step. */
const { base: BASE, check: CHECK, ending: ENDING, tail: TAIL } = StateField;
const SIZE = STATE_SIZE;

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
  private readonly starts: StartFinder;
  private readonly values: readonly V[];

  /** Of two pairs with the same key the later one counts; an empty key is never found. */
  constructor(pairs: Iterable<readonly [key: string, value: V]>) {
    const entries = new Map(pairs);
    entries.delete('');
    ({ letters: this.letters, states: this.states, tails: this.tails } = new TrieBuilder([...entries.keys()]));
    this.values = [...entries.values()];
    this.starts = new StartFinder([...entries.keys()]);
  }

  /** Calls `report` for every occurrence of every key, overlapping ones too, by ascending start and then end. */
  forEachMatch(text: string, report: (value: V, start: number, end: number) => void): void {
    this.starts.forEach(text, (start) => this.matchAt(text, start, report));
  }

  /** Calls `report` for keys from left to right, the longest at each place, without overlaps. */
  forEachLongest(text: string, report: (value: V, start: number, end: number) => void): void {
    const { values } = this;
    let after = 0;
    this.starts.forEach(text, (start) => {
      const key = start < after ? -1 : this.longestKeyAt(text, start);
      if (key < 0) return;
      after = start + (key & 0xff);
      report(values[key >> 8] as V, start, after);
    });
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
