import { keyStarts, startBit } from './key-starts.ts';
import { STATE_SIZE, StateField, TrieBuilder } from './trie-builder.ts';

/** Engines look up what is imported at every step. */
const startsAt = startBit;
/** So many units behind an offset tell whether a key may start there. */
const AHEAD = 3;

/**
 * The trie of `Trie` for who has code units in an array, asks at single offsets and wants nothing allocated: keys are told by their place among those that were
 * given. Keys have 1 to 255 units.
 */
export class UnitTrie {
  private readonly letters: Uint16Array;
  private readonly states: Int32Array;
  private readonly tails: Uint32Array;
  /** As of `keyStarts`. */
  private readonly starts: Int32Array;
  /** 1 for every code unit that is a key, whatever stands behind it. */
  private readonly isKey = new Uint8Array(0x10000);

  /** Of distinct keys. */
  constructor(keys: readonly string[]) {
    ({ letters: this.letters, states: this.states, tails: this.tails } = new TrieBuilder(keys));
    this.starts = keyStarts(keys.filter((key) => key.length > 1));
    for (const key of keys) if (key.length === 1) this.isKey[key.charCodeAt(0)] = 1;
  }

  /** Whether some key has this unit. */
  has(unit: number): boolean {
    return this.letters[unit] !== 0;
  }

  /** The first offset from `at` on where a key may start; `end` where none may. */
  nextStart(units: Uint16Array, at: number, end: number): number {
    const { starts, isKey } = this;
    const last = end - AHEAD;
    if (at >= last) return Math.min(at, end);
    let first = units[at] as number;
    let second = units[at + 1] as number;
    let third = units[at + 2] as number;
    for (let now = at; now < last; now++) {
      const fourth = units[now + AHEAD] as number;
      if (startsAt(starts, first, second, third, fourth) | (isKey[first] as number)) return now;
      first = second;
      second = third;
      third = fourth;
    }
    return last;
  }

  /** The longest key between `at` and `end` that starts at `at`: its place shifted by 8 bits, and its length; -1 for none. */
  longestIn(units: Uint16Array, at: number, end: number): number {
    const { letters, states } = this;
    let found = -1;
    for (let now = at, state = 0; now < end; ) {
      const next = ((states[state + StateField.base] as number) + (letters[units[now] as number] as number)) * STATE_SIZE;
      if (states[next + StateField.check] !== state) break;
      state = next;
      now++;
      const ending = states[state + StateField.ending] as number;
      if (ending < 0) continue;
      const after = this.endOfTail(units, now, end, states[state + StateField.tail] as number);
      if (after >= 0) found = (ending << 8) | (after - at);
    }
    return found;
  }

  /** The offset after a tail, where it stands at `at` and before `end`; -1 where it does not. */
  private endOfTail(units: Uint16Array, at: number, end: number, tail: number): number {
    if (tail < 0) return at;
    const { tails } = this;
    const length = tails[tail] as number;
    if (at + length > end) return -1;
    for (let unit = 0; unit < length; unit++) if (units[at + unit] !== tails[tail + 1 + unit]) return -1;
    return at + length;
  }
}
