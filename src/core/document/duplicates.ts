import { bucketsOf } from './band-buckets.ts';
import { areAlike, BAND_ROWS, BANDS } from './duplicate-pair.ts';
import type { Fingerprint } from './fingerprint.ts';
import { WORDING_BINS } from './fingerprint.ts';

/** So many documents that agree in a band are compared with one another. */
const SMALL_BUCKET = 128;
/** In a larger one, which documents of one template make, each is compared with so many that agree in most bins behind the band. */
const NEIGHBOURS = 16;
/** Documents that agree in a band are crowded where they are more than these: until they are so many, as many others may come before any bucket is large. */
export const CROWD = SMALL_BUCKET / 2;
/** Comparisons between two pauses: about a millisecond. */
const STEP = 4096;

/** Which of some documents are the same. */
export interface DuplicateGrouping {
  /** For every document the index of the first one of its group; its own index where it is the first or has no duplicate. */
  readonly leaders: Int32Array;
  /** 1 for each document that has a crowd, so that others may not have been compared with it. */
  readonly crowded: Uint8Array;
}

/**
 * Groups documents so that whoever is a duplicate of another one is in its group, whatever the order they come in. Banded: only documents that agree in all bins of
 * some band are compared, and none with those of its own group, so that 50,000 documents take well under a second. Yields after each band and every few thousand
 * comparisons, so that the caller may pause.
 */
export function* groupDuplicates(fingerprints: readonly Fingerprint[]): Generator<undefined, DuplicateGrouping> {
  const leaders = Int32Array.from(fingerprints.keys());
  const crowded = new Uint8Array(fingerprints.length);
  let work = 0;
  for (const { band, bucket } of allBuckets(fingerprints)) {
    if (bucket.length > CROWD) for (const index of bucket) crowded[index] = 1;
    for (const compared of joinBucket(fingerprints, bucket, band, leaders)) {
      work += compared;
      if (work < STEP) continue;
      work = 0;
      yield undefined;
    }
    if (bucket.length === 0) yield undefined;
  }
  return { leaders: leaders.map((_, index) => leaderOf(leaders, index)), crowded };
}

/** Those of one band after the other; an empty one behind each band. */
function* allBuckets(fingerprints: readonly Fingerprint[]): Generator<{ readonly band: number; readonly bucket: readonly number[] }> {
  for (let band = 0; band < BANDS; band++) {
    for (const bucket of bucketsOf(fingerprints, band)) yield { band, bucket };
    yield { band, bucket: [] };
  }
}

function joinBucket(fingerprints: readonly Fingerprint[], bucket: readonly number[], band: number, leaders: Int32Array): Generator<number> {
  const isSmall = bucket.length <= SMALL_BUCKET;
  return isSmall ? joinAlike(fingerprints, bucket, leaders) : joinNeighbours(fingerprints, bucket, band, leaders);
}

/** Yields how many comparisons each document took. */
function* joinAlike(fingerprints: readonly Fingerprint[], bucket: readonly number[], leaders: Int32Array): Generator<number> {
  for (const [place, index] of bucket.entries()) {
    let compared = 1;
    for (let before = 0; before < place; before++) {
      const other = bucket[before] as number;
      if (sameGroup(leaders, other, index)) continue;
      compared++;
      if (areAlikeAt(fingerprints, other, index)) join(leaders, other, index);
    }
    yield compared;
  }
}

/**
 * In the order of the bins from the band on, which begin alike the further the more two documents resemble each other, each is compared with those before it (Bawa,
 * Condie, Ganesan: LSH forest, WWW 2005). A copy agrees with its original in nearly all bins, so that in one of 32 orders at least hardly any other document of the
 * template comes between them. Yields how many comparisons each document took.
 */
function* joinNeighbours(
  fingerprints: readonly Fingerprint[],
  bucket: readonly number[],
  band: number,
  leaders: Int32Array,
): Generator<number> {
  const ordered = bucket.map((index) => ({ index, bins: binsFrom(fingerprints[index] ?? '', band * BAND_ROWS) }));
  ordered.sort((a, b) => (a.bins < b.bins ? -1 : a.bins > b.bins ? 1 : a.index - b.index));
  yield ordered.length;
  for (const [place, { index }] of ordered.entries()) {
    for (const { index: other } of ordered.slice(Math.max(0, place - NEIGHBOURS), place)) {
      if (!sameGroup(leaders, other, index) && areAlikeAt(fingerprints, other, index)) join(leaders, other, index);
    }
    yield NEIGHBOURS;
  }
}

/** All bins, those from a row on first. */
function binsFrom(fingerprint: Fingerprint, row: number): string {
  return fingerprint.slice(row, WORDING_BINS) + fingerprint.slice(0, row) + fingerprint.slice(WORDING_BINS);
}

function areAlikeAt(fingerprints: readonly Fingerprint[], a: number, b: number): boolean {
  const [first, second] = [fingerprints[a], fingerprints[b]];
  return first !== undefined && second !== undefined && areAlike(first, second);
}

function sameGroup(leaders: Int32Array, a: number, b: number): boolean {
  return leaderOf(leaders, a) === leaderOf(leaders, b);
}

/** The earliest document of a group leads it. */
function join(leaders: Int32Array, a: number, b: number): void {
  const [first, second] = [leaderOf(leaders, a), leaderOf(leaders, b)];
  leaders[Math.max(first, second)] = Math.min(first, second);
}

function leaderOf(leaders: Int32Array, index: number): number {
  let leader = index;
  while (leaders[leader] !== leader) {
    leaders[leader] = leaders[leaders[leader] ?? leader] ?? leader;
    leader = leaders[leader] ?? leader;
  }
  return leader;
}
