import type { Range } from '../evidence.ts';
import { isHan } from '../text/han.ts';
import { textOfUnits } from '../text/padded-text.ts';
import type { SourceText } from '../text/source-text.ts';
import { unitTable } from '../text/unit-table.ts';
import { forEachFigure } from './figures.ts';

/**
 * A text in 128 numbers for its wording and 32 for its figures, such that two texts share about as many of them as they share shingles (one-permutation
 * MinHash: Li, Owen, Zhang, NIPS 2012). 0 marks a bin that nothing fell into. A text too short for one shingle has only zeros and resembles nothing.
 *
 * The numbers are the code units of a string, which takes less than half of the memory of an array: 15 bits of each will do, as others are equal by chance only once
 * in 32,767 times. No unit is a surrogate, so that a file of text can hold them.
 */
export type Fingerprint = string;

/** The bins of the wording; those of the figures follow. */
export const WORDING_BINS = 128;
export const FIGURE_BINS = 32;
/** How long each fingerprint is. */
export const FINGERPRINT_UNITS = WORDING_BINS + FIGURE_BINS;
/** The greatest number that a fingerprint has. */
const MOST = 0x7fff;
/** Long enough that two texts of the same kind share few shingles by chance, short enough that one changed character spoils only five. */
const SHINGLE = 5;
const BASE = 0x01000193;
/** What a unit has been multiplied by when it leaves the shingle. */
const LEAVING = power(BASE, SHINGLE);

/** The fingerprint of the folded body: of its Chinese characters, letters and digits, so that script, punctuation, white space and pinyin notes do not matter. */
export function fingerprint(source: SourceText, body: readonly Range[]): Fingerprint {
  const bins = spareBins.fill(0);
  const { text, map } = source.folded;
  const shingles = new Shingles(bins);
  // Figures are what differs between two texts that were written from the same template.
  const addFigure = (from: number, to: number) => keepLeast(bins, WORDING_BINS, FIGURE_BINS, hashOf(text, from, to));
  for (const range of body) {
    const { start, end } = map.toFolded(range.start, range.end);
    shingles.add(text, start, end);
    forEachFigure(text, start, end, addFigure);
  }
  return textOfUnits(inUnits(bins));
}

/** Made anew for each text, they would take as long as to fill them with a short one. */
const spareBins = new Uint32Array(FINGERPRINT_UNITS);
const spareUnits = new Uint16Array(FINGERPRINT_UNITS);

/** 0 only for 0. */
function inUnits(bins: Uint32Array): Uint16Array {
  const units = spareUnits;
  for (let bin = 0; bin < bins.length; bin++) {
    const least = bins[bin] as number;
    units[bin] = least === 0 ? 0 : 1 + (least % MOST);
  }
  return units;
}

/**
 * Puts the shingles of the units that count, in ranges one after the other, into the bins of the wording. A rolling hash gives that of each in one step. The five
 * units of a shingle are kept in variables: with an array each step would wait until the one before has written it.
 */
class Shingles {
  /** The units of the last shingle, the oldest first; 0 where there are none yet. */
  private readonly last = { first: 0, second: 0, third: 0, fourth: 0, fifth: 0 };
  private count = 0;
  private sum = 0;

  constructor(private readonly bins: Uint32Array) {}

  add(text: string, start: number, end: number): void {
    const { bins, last } = this;
    const counting = unitsThatCount();
    let { first, second, third, fourth, fifth } = last;
    let { count, sum } = this;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (counting[unit] === 0) continue;
      sum = (Math.imul(sum, BASE) + unit - Math.imul(LEAVING, first)) | 0;
      first = second;
      second = third;
      third = fourth;
      fourth = fifth;
      fifth = unit;
      if (++count < SHINGLE) continue;
      const hash = mix(sum);
      if (hash !== 0) keepLeast(bins, 0, WORDING_BINS, hash);
    }
    Object.assign(last, { first, second, third, fourth, fifth });
    this.count = count;
    this.sum = sum;
  }
}

/** The low bits choose the bin, the others compete in it. The number of bins is a power of two. */
function keepLeast(bins: Uint32Array, from: number, count: number, hash: number): void {
  const bin = from + (hash & (count - 1));
  const rest = (hash >>> (31 - Math.clz32(count))) + 1;
  const least = bins[bin] as number;
  if (least === 0 || rest < least) bins[bin] = rest;
}

function hashOf(text: string, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum = (Math.imul(sum, BASE) + text.charCodeAt(at)) | 0;
  return mix(sum);
}

let counting: Uint8Array | undefined;

/** 1 for every UTF-16 code unit that counts. Made on first use and then shared. */
function unitsThatCount(): Uint8Array {
  counting ??= unitTable((unit) => Number(counts(unit)));
  return counting;
}

function counts(unit: number): boolean {
  return isHan(unit) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit >= 0xd800;
}

/** The finalizer of MurmurHash3 (32 bits), so that every bit of the sum decides every bit of the hash. */
function mix(sum: number): number {
  let hash = sum;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function power(base: number, exponent: number): number {
  let value = 1;
  for (let step = 0; step < exponent; step++) value = Math.imul(value, base);
  return value;
}
