import type { Range } from '../evidence.ts';
import type { WantedText } from '../index/wanted-text.ts';
import { GRAM } from './gram.ts';

/** The base of the rolling hash of a gram: that of FNV. */
const BASE = 0x01000193;
const LEAVING = Array.from({ length: GRAM }).reduce<number>((power) => Math.imul(power, BASE), 1);
/** Multipliers of Knuth and of MurmurHash3: the high bits of a product depend on all bits of the sum. */
const FOR_FILTER = 0x9e3779b1;
const FOR_SLOT = 0x85ebca6b;
/** The Bloom filter has about so many bits for each gram; with 32 of them 3 of 100 other texts pass it. */
const FILTER_BITS_PER_GRAM = 32;
const LEAST_BITS = 10;
/** Stands for the number of a gram where there is none. */
export const NO_GRAM = -1;

/** The grams of a text, each with a number from 0. Other texts are looked through for them at about 200 million units a second. */
export class GramTable implements WantedText {
  /** By position in the text the number of the gram that starts there; `NO_GRAM` where none does. */
  readonly numbers: Int32Array;
  /** By number, where the gram stands first. */
  readonly firsts: Int32Array;
  /** How many different grams there are. */
  readonly size: number;
  /** The text. */
  readonly units: Uint16Array;
  readonly partLength = GRAM;
  private readonly sums: Int32Array;
  private readonly slots: Int32Array;
  private readonly slotShift: number;
  private readonly filter: Uint8Array;
  private readonly filterShift: number;

  /** The grams that lie within one of the pieces. */
  constructor(folded: string, pieces: readonly Range[]) {
    const slotBits = bitsFor(folded.length * 2);
    const filterBits = bitsFor(folded.length * FILTER_BITS_PER_GRAM);
    this.units = unitsOf(folded);
    this.numbers = new Int32Array(folded.length).fill(NO_GRAM);
    this.firsts = new Int32Array(folded.length);
    this.sums = new Int32Array(folded.length);
    this.slots = new Int32Array(1 << slotBits).fill(NO_GRAM);
    this.slotShift = 32 - slotBits;
    this.filter = new Uint8Array(1 << (filterBits - 3));
    this.filterShift = 32 - filterBits;
    this.size = pieces.reduce((size, piece) => this.addPiece(piece, size), 0);
  }

  /** Tells where grams of this text stand in another one, from its start to its end. */
  scan(units: Uint16Array, start: number, end: number, found: (number: number, position: number) => void): void {
    const { filter, filterShift } = this;
    const width = GRAM;
    const first = start + width - 1;
    let sum = 0;
    for (let at = start; at < end; at++) {
      sum = roll(sum, units[at] as number, at > first ? (units[at - width] as number) : 0);
      const bit = Math.imul(sum, FOR_FILTER) >>> filterShift;
      if ((((filter[bit >>> 3] as number) >>> (bit & 7)) & 1) === 0 || at < first) continue;
      const number = this.numberOf(sum, units, at - width + 1);
      if (number !== NO_GRAM) found(number, at - width + 1);
    }
  }

  /** The same of several stretches, one start and one end after the other. */
  scanAll(units: Uint16Array, stretches: readonly number[], found: (number: number, position: number) => void): void {
    for (let at = 0; at < stretches.length; at += 2) this.scan(units, stretches[at] ?? 0, stretches[at + 1] ?? 0, found);
  }

  /** By position of another text the number of the gram there; `NO_GRAM` where none of this text's stands. */
  numbersIn(folded: string): Int32Array {
    const numbers = new Int32Array(folded.length).fill(NO_GRAM);
    this.scan(unitsOf(folded), 0, folded.length, (number, position) => {
      numbers[position] = number;
    });
    return numbers;
  }

  /** Answers how many grams there are then. */
  private addPiece({ start, end }: Range, size: number): number {
    let sum = 0;
    let next = size;
    for (let at = start; at < end; at++) {
      sum = roll(sum, this.units[at] as number, at - start < GRAM ? 0 : (this.units[at - GRAM] as number));
      if (at - start >= GRAM - 1) next = this.addGram(sum, at - GRAM + 1, next);
    }
    return next;
  }

  private addGram(sum: number, position: number, size: number): number {
    const slot = this.slotOf(sum, this.units, position);
    const known = this.slots[slot] as number;
    this.numbers[position] = known === NO_GRAM ? size : known;
    if (known !== NO_GRAM) return size;
    this.slots[slot] = size;
    this.sums[size] = sum;
    this.firsts[size] = position;
    const bit = Math.imul(sum, FOR_FILTER) >>> this.filterShift;
    this.filter[bit >>> 3] = (this.filter[bit >>> 3] as number) | (1 << (bit & 7));
    return size + 1;
  }

  private numberOf(sum: number, units: Uint16Array, position: number): number {
    return this.slots[this.slotOf(sum, units, position)] as number;
  }

  /** The slot of a gram, or the free one where it would be. */
  private slotOf(sum: number, units: Uint16Array, position: number): number {
    const last = this.slots.length - 1;
    let slot = Math.imul(sum, FOR_SLOT) >>> this.slotShift;
    for (let number = this.slots[slot] as number; number !== NO_GRAM; number = this.slots[slot] as number) {
      if (this.sums[number] === sum && this.isGram(number, units, position)) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private isGram(number: number, units: Uint16Array, position: number): boolean {
    const first = this.firsts[number] as number;
    for (let at = 0; at < GRAM; at++) if (this.units[first + at] !== units[position + at]) return false;
    return true;
  }
}

/** The sum of the window that has moved by one unit; 32 bits. */
function roll(sum: number, entering: number, leaving: number): number {
  return (Math.imul(sum, BASE) + entering - Math.imul(LEAVING, leaving)) | 0;
}

/** So many bits that a table of two to their power has room. */
function bitsFor(count: number): number {
  return Math.max(LEAST_BITS, 32 - Math.clz32(count));
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}
