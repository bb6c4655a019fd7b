/**
 * Which phrases stand how often in a document: ascending numbers of phrases, each with its count, as the code units of a string. A library has millions of them,
 * and an array for each document would take twice the memory. No unit is a surrogate, so that a file of text can hold them.
 */
export type PackedCounts = string;

/** For each phrase: the low bits of its number, the high bits of both, the low bits of its count. */
const UNITS = 3;
const LOW_BITS = 15;
const LOW = (1 << LOW_BITS) - 1;
const HIGH_BITS = 7;
const HIGH = (1 << HIGH_BITS) - 1;
/** More are not told. */
const MOST = (HIGH << LOW_BITS) | LOW;

/** By the numbers of the phrases. */
export function packCounts(counts: ReadonlyMap<number, number>): PackedCounts {
  const ascending = [...counts].sort(([a], [b]) => a - b);
  return ascending.map(([number, count]) => unitsOf(number, Math.min(count, MOST))).join('');
}

/** How often a phrase stands there. */
export function countOf(counts: PackedCounts, number: number): number {
  let low = 0;
  let high = counts.length / UNITS;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberAt(counts, middle * UNITS) < number) low = middle + 1;
    else high = middle;
  }
  const at = low * UNITS;
  return at < counts.length && numberAt(counts, at) === number ? countAt(counts, at) : 0;
}

/** In ascending order. */
export function forEachCount(counts: PackedCounts, take: (number: number, count: number) => void): void {
  for (let at = 0; at < counts.length; at += UNITS) take(numberAt(counts, at), countAt(counts, at));
}

function unitsOf(number: number, count: number): string {
  return String.fromCharCode(number & LOW, ((number >>> LOW_BITS) << HIGH_BITS) | (count >>> LOW_BITS), count & LOW);
}

function numberAt(counts: PackedCounts, at: number): number {
  return ((counts.charCodeAt(at + 1) >>> HIGH_BITS) << LOW_BITS) | counts.charCodeAt(at);
}

function countAt(counts: PackedCounts, at: number): number {
  return ((counts.charCodeAt(at + 1) & HIGH) << LOW_BITS) | counts.charCodeAt(at + 2);
}
