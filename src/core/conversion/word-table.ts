import { codeUnits } from './unit-text.ts';
import type { NumberedWord } from './word-pairs.ts';
import { cellsOf, hashOf, MOST_NUMBERS, pairsOfWords, powerOfTwo } from './word-pairs.ts';

/** Four numbers stand together for each slot, so that a question reads one line of the processor's cache. */
const SLOT_SIZE = 4;

/** The two units; the number of the word of these two; where the longer words that begin with them are; a bit for each third unit of these. */
const Field = { pair: 0, number: 1, longer: 2, thirds: 3 } as const;

/** For so many pairs of units one slot is filled, and one of the bits that tell of most pairs that no word begins with them. */
const SPACE = { slots: 1.25, bits: 12 };
const FEWEST_BITS = 1 << 5;
/** A word that is told by nothing. */
const NONE = -1;

/**
 * The words that start at a place of a text: a hash table by their first two units, which most words have no more than, and a list of the longer ones. A trie
 * takes three times as long here, as each of its steps is somewhere else in memory. The words are told by numbers of the caller's, which are not below 0.
 */
export class WordTable {
  /** 1 for every code unit that a word begins with. */
  readonly isFirst = new Uint8Array(0x10000);
  private readonly bits: Int32Array;
  private readonly bitMask: number;
  private readonly slots: Int32Array;
  private readonly slotMask: number;
  /** For each slot that has some, its longer words by length, 0 after the last one: the number of units above the third one, the number of the word, the units after the third. */
  private readonly longer: Int32Array;

  /** Of distinct words of 2 units or more; `pairs` is what `pairsOfWords` makes of them. */
  constructor(words: readonly string[], numbers: ArrayLike<number>, pairs = pairsOfWords(words)) {
    const bits = Math.max(FEWEST_BITS, powerOfTwo(SPACE.bits * pairs.size));
    this.bits = new Int32Array(bits >> 5);
    this.bitMask = (bits >> 5) - 1;
    this.slots = new Int32Array(powerOfTwo(SPACE.slots * pairs.size + 1) * SLOT_SIZE).fill(NONE);
    this.slotMask = this.slots.length - 1;
    const cells: number[] = [];
    for (const [pair, places] of pairs)
      this.addPair(
        pair,
        places.map((place) => ({ word: words[place] ?? '', number: numbers[place] ?? 0 })),
        cells,
      );
    this.longer = Int32Array.from(cells);
  }

  /** Whether a word may start at an offset, as far as its first two units tell. */
  mayStart(units: Uint16Array, at: number): boolean {
    const hash = hashOf(((units[at] as number) << 16) | (units[at + 1] as number));
    return ((this.bits[(hash >>> 5) & this.bitMask] as number) & (1 << (hash & 31))) !== 0;
  }

  /** Writes the words between `at` and `end` that start at `at` into `found`, by ascending end: two numbers for each, its own and its end. Returns how many numbers there are. */
  wordsIn(units: Uint16Array, at: number, end: number, found: Int32Array): number {
    if (at + 2 > end) return 0;
    const { slots } = this;
    const slot = this.slotOf(((units[at] as number) << 16) | (units[at + 1] as number));
    if (slots[slot + Field.pair] === NONE) return 0;
    let count = 0;
    if (slots[slot + Field.number] !== NONE) {
      found[0] = slots[slot + Field.number] as number;
      found[1] = at + 2;
      count = 2;
    }
    return this.mayGoOn(slot, units, at, end) ? this.longerIn(slots[slot + Field.longer] as number, units, at, end, found, count) : count;
  }

  /** Writes the longest word between `at` and `end` that starts at `at` into `found`, its number and its end. Returns whether there is one. */
  longestIn(units: Uint16Array, at: number, end: number, found: Int32Array): boolean {
    const count = this.wordsIn(units, at, end, found);
    if (count === 0) return false;
    found[0] = found[count - 2] as number;
    found[1] = found[count - 1] as number;
    return true;
  }

  /** The number of a word; -1 where it is none of these. */
  numberOf(word: string): number {
    const found = new Int32Array(MOST_NUMBERS);
    return this.longestIn(codeUnits(word), 0, word.length, found) && found[1] === word.length ? (found[0] as number) : NONE;
  }

  /** Whether a longer word may have the third unit. */
  private mayGoOn(slot: number, units: Uint16Array, at: number, end: number): boolean {
    return at + 2 < end && ((this.slots[slot + Field.thirds] as number) & (1 << ((units[at + 2] as number) & 31))) !== 0;
  }

  private longerIn(from: number, units: Uint16Array, at: number, end: number, found: Int32Array, before: number): number {
    const { longer } = this;
    const third = units[at + 2] as number;
    let count = before;
    for (let cell = from, head = longer[cell] as number; head > 0; cell += (head >>> 16) - 1, head = longer[cell] as number) {
      const length = head >>> 16;
      if (at + length > end) break;
      if ((head & 0xffff) !== third) continue;
      let unit = 3;
      while (unit < length && units[at + unit] === longer[cell + unit - 1]) unit++;
      if (unit < length) continue;
      found[count++] = longer[cell + 1] as number;
      found[count++] = at + length;
    }
    return count;
  }

  private addPair(pair: number, words: readonly NumberedWord[], cells: number[]): void {
    const hash = hashOf(pair);
    const bit = (hash >>> 5) & this.bitMask;
    this.isFirst[pair >>> 16] = 1;
    this.bits[bit] = (this.bits[bit] as number) | (1 << (hash & 31));
    const longer = words.filter(({ word }) => word.length > 2).sort((a, b) => a.word.length - b.word.length);
    const slot = this.slotOf(pair);
    this.slots[slot + Field.pair] = pair;
    this.slots[slot + Field.number] = words.find(({ word }) => word.length === 2)?.number ?? NONE;
    this.slots[slot + Field.longer] = cells.length;
    this.slots[slot + Field.thirds] = longer.reduce((mask, { word }) => mask | (1 << (word.charCodeAt(2) & 31)), 0);
    for (const one of longer) cells.push(...cellsOf(one));
    cells.push(0);
  }

  /** Where the slot of two units begins, or would. */
  private slotOf(pair: number): number {
    const { slots, slotMask } = this;
    let slot = (hashOf(pair) * SLOT_SIZE) & slotMask;
    while (slots[slot + Field.pair] !== pair && slots[slot + Field.pair] !== NONE) slot = (slot + SLOT_SIZE) & slotMask;
    return slot;
  }
}
