import type { Range } from '../evidence.ts';
import { isHan } from '../text/han.ts';
import type { SourceText } from '../text/source-text.ts';

/**
 * A text in 128 numbers for its wording and 32 for its figures, such that two texts share about as many of them as they share shingles (one-permutation
 * MinHash: Li, Owen, Zhang, NIPS 2012). 0 marks a bin that nothing fell into. A text too short for one shingle has only zeros and resembles nothing.
 */
export type Fingerprint = Uint32Array;

/** The bins of the wording; those of the figures follow. */
export const WORDING_BINS = 128;
const FIGURE_BINS = 32;
/** Long enough that two texts of the same kind share few shingles by chance, short enough that one changed character spoils only five. */
const SHINGLE = 5;
const BASE = 0x01000193;
/** Amounts, days, sessions, articles: what differs between two texts that were written from the same template. */
const FIGURE = /[\d.]*\d[^\d.]?|[〇一二三四五六七八九十百]+[年月日时届次号条期]/g;

/** The fingerprint of the folded body: of its Chinese characters, letters and digits, so that script, punctuation, white space and pinyin notes do not matter. */
export function fingerprint(source: SourceText, body: readonly Range[]): Fingerprint {
  const bins = new Uint32Array(WORDING_BINS + FIGURE_BINS);
  const shingles = new ShingleHash();
  for (const range of body) {
    const { start, end } = source.folded.map.toFolded(range.start, range.end);
    const text = source.folded.text.slice(start, end);
    for (let at = 0; at < text.length; at++) {
      const hash = shingles.next(text.charCodeAt(at));
      if (hash !== 0) keepLeast(bins, 0, WORDING_BINS, hash);
    }
    for (const [figure] of text.matchAll(FIGURE)) keepLeast(bins, WORDING_BINS, FIGURE_BINS, hashOf(figure));
  }
  return bins;
}

/** The share of shingles that two texts have in common (Jaccard), estimated with a standard error of at most 0.045; 0 to 1. */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  return shareOfBins(a, b, 0, WORDING_BINS) ?? 0;
}

/** The share of figures that two texts have in common, 0 to 1; 1 where neither has any. */
export function figureSimilarity(a: Fingerprint, b: Fingerprint): number {
  return shareOfBins(a, b, WORDING_BINS, FIGURE_BINS) ?? 1;
}

/** `undefined` where all bins of both are empty. */
function shareOfBins(a: Fingerprint, b: Fingerprint, from: number, count: number): number | undefined {
  let same = 0;
  let filled = 0;
  for (let bin = from; bin < from + count; bin++) {
    if (a[bin] === 0 && b[bin] === 0) continue;
    filled++;
    if (a[bin] === b[bin]) same++;
  }
  return filled === 0 ? undefined : same / filled;
}

/** The low bits choose the bin, the others compete in it. The number of bins is a power of two. */
function keepLeast(bins: Uint32Array, from: number, count: number, hash: number): void {
  const bin = from + (hash & (count - 1));
  const rest = Math.floor(hash / count) + 1;
  const least = bins[bin] ?? 0;
  if (least === 0 || rest < least) bins[bin] = rest;
}

function hashOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, BASE) + text.charCodeAt(at)) | 0;
  return mix(sum);
}

/** A rolling hash over the last characters that count. */
class ShingleHash {
  private readonly window = new Uint16Array(SHINGLE);
  private readonly leaving = power(BASE, SHINGLE);
  private count = 0;
  private sum = 0;

  /** The hash of the shingle that ends with this unit; 0 where the unit does not count or the first shingle is not complete. */
  next(unit: number): number {
    if (!counts(unit)) return 0;
    const slot = this.count % SHINGLE;
    this.sum = (Math.imul(this.sum, BASE) + unit - Math.imul(this.leaving, this.window[slot] ?? 0)) | 0;
    this.window[slot] = unit;
    this.count++;
    return this.count < SHINGLE ? 0 : mix(this.sum);
  }
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
