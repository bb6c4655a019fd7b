import type { Fingerprint } from './fingerprint.ts';
import { figureSimilarity, similarity, WORDING_BINS } from './fingerprint.ts';

/**
 * Two texts are the same document from here up, in wording and in figures. Among 2,611 reports, news items, gazette and party documents, copies under other titles
 * had at least 0.94 and 1; what comes from one template (an order amended twice, tomorrow's broadcast in two years, two editions of a charter) has up to 0.96 in
 * wording but at most 0.77 in figures; two work reports never more than 0.35 in wording.
 */
const WORDING = 0.7;
const FIGURES = 0.8;

/** Bins per band. Texts that resemble each other by 0.7 share at least one of 32 bands with a probability above 0.999. */
const ROWS = 4;
const BANDS = WORDING_BINS / ROWS;
const MOST_DOCUMENTS = 2 ** 21;
/** So many documents that agree in a band are compared with one another. */
const SMALL_BUCKET = 128;
/** In a larger one, which documents of one template make, each is compared with so many that agree in most bins behind the band. */
const NEIGHBOURS = 16;
/** Comparisons between two pauses: about a millisecond. */
const STEP = 4096;

/**
 * For every document the index of the first document that it duplicates; its own index where it is the first or has none. Banded: only documents that agree in
 * all bins of some band are compared, and within a band each only with the first of every kind, so that 50,000 documents take well under a second. Yields after
 * each band and every few thousand comparisons, so that the caller may pause.
 */
export function* groupDuplicates(fingerprints: readonly Fingerprint[]): Generator<undefined, Int32Array> {
  const leaders = Int32Array.from(fingerprints.keys());
  let work = 0;
  for (let band = 0; band < BANDS; band++) {
    for (const bucket of bucketsOf(fingerprints, band)) {
      const isSmall = bucket.length <= SMALL_BUCKET;
      for (const compared of isSmall ? joinAlike(fingerprints, bucket, leaders) : joinNeighbours(fingerprints, bucket, band, leaders)) {
        work += compared;
        if (work < STEP) continue;
        work = 0;
        yield undefined;
      }
    }
    yield undefined;
  }
  return leaders.map((_, index) => leaderOf(leaders, index));
}

/** Documents with equal bins in a band, by index, in groups of two and more. Sorting numbers that hold hash and index is faster than a map of lists. */
function* bucketsOf(fingerprints: readonly Fingerprint[], band: number): Generator<number[]> {
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
  for (let row = band * ROWS; row < (band + 1) * ROWS; row++) {
    const bin = fingerprint.charCodeAt(row);
    filled |= bin;
    hash = Math.imul(hash ^ bin, 0x9e3779b1) + (hash >>> 15);
  }
  return filled === 0 ? 0 : hash >>> 0 || 1;
}

/** Yields how many comparisons each document took. */
function* joinAlike(fingerprints: readonly Fingerprint[], bucket: readonly number[], leaders: Int32Array): Generator<number> {
  const firsts: number[] = [];
  for (const index of bucket) {
    const first = firsts.find((candidate) => sameGroup(leaders, candidate, index) || areDuplicates(fingerprints, candidate, index));
    if (first === undefined) firsts.push(index);
    else join(leaders, first, index);
    yield firsts.length;
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
  const ordered = bucket.map((index) => ({ index, bins: binsFrom(fingerprints[index] ?? '', band * ROWS) }));
  ordered.sort((a, b) => (a.bins < b.bins ? -1 : a.bins > b.bins ? 1 : a.index - b.index));
  yield ordered.length;
  for (const [place, { index }] of ordered.entries()) {
    for (const { index: other } of ordered.slice(Math.max(0, place - NEIGHBOURS), place)) {
      if (!sameGroup(leaders, other, index) && areDuplicates(fingerprints, other, index)) join(leaders, other, index);
    }
    yield NEIGHBOURS;
  }
}

/** All bins, those from a row on first. */
function binsFrom(fingerprint: Fingerprint, row: number): string {
  return fingerprint.slice(row, WORDING_BINS) + fingerprint.slice(0, row) + fingerprint.slice(WORDING_BINS);
}

function areDuplicates(fingerprints: readonly Fingerprint[], a: number, b: number): boolean {
  const [first, second] = [fingerprints[a], fingerprints[b]];
  // Figures first: they are fewer, and what documents of one template differ in.
  return first !== undefined && second !== undefined && figureSimilarity(first, second) >= FIGURES && similarity(first, second) >= WORDING;
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
