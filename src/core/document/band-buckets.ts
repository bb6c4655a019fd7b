import { BAND_ROWS } from './duplicate-pair.ts';
import type { Fingerprint } from './fingerprint.ts';

const MOST_DOCUMENTS = 2 ** 21;

/** Documents with equal bins in a band, by index, in groups of two and more. Sorting numbers that hold hash and index is faster than a map of lists. */
export function* bucketsOf(fingerprints: readonly Fingerprint[], band: number): Generator<number[]> {
  const keys = new Float64Array(fingerprints.length);
  fingerprints.forEach((fingerprint, index) => {
    keys[index] = bandHash(fingerprint, band) * MOST_DOCUMENTS + index;
  });
  keys.sort();
  for (let start = 0; start < keys.length; ) {
    const hash = hashOf(keys, start);
    let end = start + 1;
    while (end < keys.length && hashOf(keys, end) === hash) end++;
    if (hash !== 0 && end - start > 1) yield Array.from(keys.subarray(start, end), (key) => key % MOST_DOCUMENTS);
    start = end;
  }
}

function hashOf(keys: Float64Array, index: number): number {
  return Math.floor((keys[index] ?? 0) / MOST_DOCUMENTS);
}

/** 0 for a band of empty bins, which says nothing. */
function bandHash(fingerprint: Fingerprint, band: number): number {
  let hash = 0;
  let filled = 0;
  for (let row = band * BAND_ROWS; row < (band + 1) * BAND_ROWS; row++) {
    const bin = fingerprint.charCodeAt(row);
    filled |= bin;
    hash = Math.imul(hash ^ bin, 0x9e3779b1) + (hash >>> 15);
  }
  return filled === 0 ? 0 : hash >>> 0 || 1;
}
