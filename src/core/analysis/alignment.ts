import { mapInSlices } from '../slices.ts';

/** Two sentences that belong together, by their places in the two documents. */
export interface Pairing {
  readonly first: number;
  readonly second: number;
  /** Whether it stands in another order than most: it was moved. */
  readonly isMoved: boolean;
  /** How much of the wording both have, 0 to 1; 1 for the same words. */
  readonly likeness: number;
}

/** Least likeness of two sentences of which one is the other, reworded. */
const LEAST_LIKENESS = 0.5;
/** A pair of characters in more sentences than this tells nothing of which sentence is meant. */
const MOST_SENTENCES = 24;
/** So many sentences between two pauses. */
const SENTENCES = 50;
/** So many sentences are looked at for each. */
const MOST_COMPARED = 4;

/**
 * Which sentences of two documents are one another: first those with the same key, the first with the first; then, of the rest, those with the most pairs of characters in
 * common (Dice's coefficient). Those that follow one another in both, as many as there can be, are in their place, and the others were moved. In the order of
 * the first document. Each sentence is in one pairing at most. In slices.
 */
export function* align(first: readonly string[], second: readonly string[]): Generator<undefined, Pairing[]> {
  const same = sameKeys(first, second);
  const [left, right] = [new Set(same.map((one) => one.first)), new Set(same.map((one) => one.second))];
  const pairings = [...same, ...(yield* alike(first, second, left, right))].sort((a, b) => a.first - b.first);
  const inPlace = longestRise(pairings.map((one) => one.second));
  return pairings.map((pairing, index) => ({ ...pairing, isMoved: !inPlace.has(index) }));
}

type Match = Omit<Pairing, 'isMoved'>;

function sameKeys(first: readonly string[], second: readonly string[]): Match[] {
  const places = new Map<string, number[]>();
  for (const [index, key] of second.entries()) added(places, key, index);
  for (const list of places.values()) list.reverse();
  return first.flatMap((key, index) => {
    const at = places.get(key)?.pop();
    return at === undefined ? [] : { first: index, second: at, likeness: 1 };
  });
}

function added<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The likeliest pair first; of equal ones that which is nearer to its old place. */
function* alike(
  first: readonly string[],
  second: readonly string[],
  left: ReadonlySet<number>,
  right: ReadonlySet<number>,
): Generator<undefined, Match[]> {
  const pairsOfSecond = yield* mapInSlices(second.entries(), SENTENCES, ([index, key]) => (right.has(index) ? NO_PAIRS : pairsOf(key)));
  const postings = postingsOf(pairsOfSecond);
  yield undefined;
  const rest = [...first.keys()].filter((index) => !left.has(index));
  const found = yield* mapInSlices(rest, SENTENCES, (index) => {
    const pairs = pairsOf(first[index] ?? '');
    const likely = nearestOf(pairs, postings).map((other) => ({ other, likeness: likenessOf(pairs, pairsOfSecond[other] ?? NO_PAIRS) }));
    return likely.flatMap(({ other, likeness }) => (likeness >= LEAST_LIKENESS ? { first: index, second: other, likeness } : []));
  });
  const candidates = found.flat();
  candidates.sort((a, b) => b.likeness - a.likeness || Math.abs(a.first - a.second) - Math.abs(b.first - b.second) || a.first - b.first);
  const [usedFirst, usedSecond] = [new Set<number>(), new Set<number>()];
  return candidates.filter((one) => {
    if (usedFirst.has(one.first) || usedSecond.has(one.second)) return false;
    usedFirst.add(one.first);
    usedSecond.add(one.second);
    return true;
  });
}

/** The different pairs of neighbouring characters of a sentence. */
type Pairs = ReadonlySet<string>;
const NO_PAIRS: Pairs = new Set();

/** In which sentences each pair stands. */
function postingsOf(sentences: readonly Pairs[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  for (const [index, pairs] of sentences.entries()) for (const pair of pairs) added(postings, pair, index);
  return postings;
}

/** The sentences with the most telling pairs in common: so few that comparing them takes no longer than reading them. */
function nearestOf(pairs: Pairs, postings: ReadonlyMap<string, readonly number[]>): number[] {
  const common = new Map<number, number>();
  for (const pair of pairs) {
    const list = postings.get(pair) ?? [];
    if (list.length <= MOST_SENTENCES) for (const other of list) common.set(other, (common.get(other) ?? 0) + 1);
  }
  const nearest = [...common].sort(([a, inA], [b, inB]) => inB - inA || a - b);
  return nearest.slice(0, MOST_COMPARED).map(([other]) => other);
}

function likenessOf(one: Pairs, other: Pairs): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common++;
  return (2 * common) / Math.max(1, one.size + other.size);
}

function pairsOf(key: string): Pairs {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < key.length; at++) pairs.add(key.slice(at, at + 2));
  return pairs;
}

/** The places of a longest rising sequence (Fredman 1975). */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  /** By length, the place of the least value that a rise of that length can end with. */
  const ends: number[] = [];
  const before = values.map((value, index) => {
    const length = lowerBound(ends, (end) => (values[end] ?? 0) < value);
    ends[length] = index;
    return ends[length - 1];
  });
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) rise.add(at);
  return rise;
}

/** How many of the first ones `isBelow`. */
function lowerBound(places: readonly number[], isBelow: (place: number) => boolean): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(places[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
