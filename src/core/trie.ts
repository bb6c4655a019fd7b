import { STATE_SIZE, StateField, TrieBuilder } from './trie-builder.ts';

/** The longest key that starts at an offset; `end` is the offset after it. */
export interface TrieMatch<V> {
  readonly value: V;
  readonly end: number;
}

/** Words of `starts`, a power of two: two units of text lead to one of them. */
const STARTS = 0x10000;
/** So many offsets are looked at before keys are compared there. */
const STRETCH = 2048;

/**
 * Many strings looked for at once: a double-array trie with tails (Aoe, 1989) over UTF-16 code units. The naive version asks a nested map of maps at every
 * offset; here a step is one addition and one comparison in a typed array. Failure links (Aho-Corasick) were left out: Chinese phrases are short, and at most
 * offsets a look at the next three units tells that none starts there. Immutable; offsets are UTF-16 code units.
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
  /** For the first two units of every key a word, in it a bit for the third. */
  private readonly starts = new Uint16Array(STARTS);
  private readonly values: readonly V[];

  /** Of two pairs with the same key the later one counts; an empty key is never found. */
  constructor(pairs: Iterable<readonly [key: string, value: V]>) {
    const entries = new Map(pairs);
    entries.delete('');
    ({ letters: this.letters, states: this.states, tails: this.tails } = new TrieBuilder([...entries.keys()]));
    this.values = [...entries.values()];
    for (const key of entries.keys()) this.markStart(key);
  }

  /** Calls `report` for every occurrence of every key, overlapping ones too, by ascending start and then end. */
  forEachMatch(text: string, report: (value: V, start: number, end: number) => void): void {
    this.forEachStart(text, (start) => this.matchAt(text, start, report));
  }

  /** Calls `report` for keys from left to right, the longest at each place, without overlaps. */
  forEachLongest(text: string, report: (value: V, start: number, end: number) => void): void {
    let after = 0;
    this.forEachStart(text, (start) => {
      const longest = start < after ? undefined : this.longestAt(text, start);
      if (!longest) return;
      report(longest.value, start, longest.end);
      after = longest.end;
    });
  }

  /** Calls `visit` for every offset where a key may start, in ascending order. */
  private forEachStart(text: string, visit: (start: number) => void): void {
    const found = new Uint16Array(Math.min(text.length, STRETCH));
    for (let from = 0; from < text.length; from += STRETCH) {
      const count = this.findStarts(text, from, found);
      for (let index = 0; index < count; index++) visit(from + (found[index] as number));
    }
  }

  /** Writes where a key may start in a stretch of the text, counted from `from`, and returns in how many places. No branch is left for the processor to foresee. */
  private findStarts(text: string, from: number, found: Uint16Array): number {
    const { starts } = this;
    const length = Math.min(STRETCH, text.length - from);
    let first = unitAt(text, from);
    let second = unitAt(text, from + 1);
    let count = 0;
    for (let at = 0; at < length; at++) {
      const third = unitAt(text, from + at + 2);
      found[count] = at;
      count += ((starts[wordOf(first, second)] as number) >>> (third & 15)) & 1;
      first = second;
      second = third;
    }
    return count;
  }

  /** The longest key that stands at `at`, or `undefined`. */
  longestAt(text: string, at: number): TrieMatch<V> | undefined {
    const { letters, states } = this;
    let found = -1;
    let end = at;
    for (let now = at, state = 0; now < text.length; ) {
      const next = ((states[state + StateField.base] as number) + (letters[text.charCodeAt(now)] as number)) * STATE_SIZE;
      if (states[next + StateField.check] !== state) break;
      state = next;
      now++;
      const ending = states[state + StateField.ending] as number;
      const after = ending < 0 ? -1 : this.endOfTail(text, now, states[state + StateField.tail] as number);
      if (after < 0) continue;
      found = ending;
      end = after;
    }
    return found < 0 ? undefined : { value: this.values[found] as V, end };
  }

  private matchAt(text: string, start: number, report: (value: V, start: number, end: number) => void): void {
    const { letters, states, values } = this;
    let state = 0;
    for (let at = start; at < text.length; at++) {
      const next = ((states[state + StateField.base] as number) + (letters[text.charCodeAt(at)] as number)) * STATE_SIZE;
      if (states[next + StateField.check] !== state) return;
      state = next;
      const ending = states[state + StateField.ending] as number;
      if (ending < 0) continue;
      const end = this.endOfTail(text, at + 1, states[state + StateField.tail] as number);
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

  /** A key of one unit may start with any two, one of two units go on with any third. */
  private markStart(key: string): void {
    const word = wordOf(key.charCodeAt(0), unitAt(key, 1));
    if (key.length === 1) this.starts.fill(-1);
    else this.starts[word] = key.length === 2 ? -1 : (this.starts[word] as number) | (1 << (key.charCodeAt(2) & 15));
  }
}

/** 0 behind the end. */
function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

function wordOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) + second) & (STARTS - 1);
}
