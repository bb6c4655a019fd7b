import type { PhraseCounts } from '../corpus/phrase-counts.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { forEachInSlices, mapInSlices } from '../slices.ts';
import type { Contrast, Pair } from './contrast.ts';
import { keyOf } from './facet.ts';
import type { Observation } from './observation.ts';
import type { TwoByTwo } from './two-by-two.ts';
import { falseDiscoveryRates, fisherExact, logOddsRatio, mantelHaenszel, smallestFisher } from './two-by-two.ts';

/** What became of a phrase from one set of documents to another. */
export type ChangeKind = 'new' | 'rising' | 'steady' | 'falling' | 'vanished';

/**
 * How well a change is shown. A: at a rate of false discoveries of 5 %, in two places or more, with at least ten documents on each side. B: at 5 % by itself.
 * C: it may be chance, or the make-up of the sets explains it.
 */
export type ChangeGrade = 'A' | 'B' | 'C';

/** A phrase in two sets of documents, the documents as the unit. */
export interface PhraseChange {
  readonly key: string;
  readonly text: string;
  readonly kind: ChangeKind;
  readonly grade: ChangeGrade;
  readonly documents: Pair;
  readonly of: Pair;
  /** How many different divisions the documents with it are about. */
  readonly places: Pair;
  /** The logarithm of the ratio of the odds, drawn to 0 for the few; and the same in standard deviations. */
  readonly logOdds: number;
  readonly z: number;
  /** Fisher's exact test, two-sided. */
  readonly p: number;
  /** The least rate of false discoveries at which it is one; 1 where so few documents could show nothing. */
  readonly q: number;
  /**
   * Whether the make-up of the sets explains the difference: hardly any is left where each place is held against itself. `null` where too few documents are about
   * places that both sets have, or there is no difference to explain.
   */
  readonly madeUp: boolean | null;
}

/** The level of all tests. */
const LEVEL = 0.05;
const LEAST_DOCUMENTS = 10;
const LEAST_PLACES = 2;
/** So many documents, phrases, and phrases that are sorted, between two pauses. */
const DOCUMENTS = 100;
const PHRASES = 500;
const DEGREES = 20;
/** Shares that differ by less than this factor are called steady where the difference is not shown. */
const STEADY = 1.5;

/** What became of every phrase that stands in one of the sets, minor ones left out unless `all` are wanted: the surest change first, of equal ones by key. In slices. */
export function* changes(counts: PhraseCounts, { where, against }: Contrast, all = false): Generator<undefined, PhraseChange[]> {
  const sets: Sets = [where, against];
  const spreads = (yield* spreadsOf(counts, sets)).filter(({ phrase }) => all || !phrase.minor);
  const tests = yield* tested(spreads, [sets[0].length, sets[1].length]);
  const strata = yield* strataOf(counts, sets, new Set(tests.filter(({ p }) => p <= LEVEL).map(({ spread }) => spread.number)));
  const found = yield* mapInSlices(tests, PHRASES, (test) => changeOf(test, strata.get(test.spread.number)));
  return yield* inOrder(found);
}

/** Thousands of phrases have one of a few hundred degrees of sureness, as they stand in the same numbers of documents. */
function* inOrder(found: readonly PhraseChange[]): Generator<undefined, PhraseChange[]> {
  const bySureness = new Map<number, PhraseChange[]>();
  for (const change of found) {
    const equal = bySureness.get(Math.abs(change.z));
    if (equal) equal.push(change);
    else bySureness.set(Math.abs(change.z), [change]);
  }
  const degrees = [...bySureness].sort(([a], [b]) => b - a);
  return (yield* mapInSlices(degrees, DEGREES, ([, equal]) => equal.sort(byKey))).flat();
}

function byKey(a: PhraseChange, b: PhraseChange): number {
  return a.key < b.key ? -1 : 1;
}

type Sets = readonly [readonly Observation[], readonly Observation[]];

/** In how many documents of each set a phrase stands, and about how many places these are. */
interface Spread {
  readonly number: number;
  readonly phrase: Phrase;
  readonly documents: [number, number];
  readonly places: [number, number];
}

function* spreadsOf(counts: PhraseCounts, sets: Sets): Generator<undefined, Spread[]> {
  const spreads = new Array<Spread | undefined>(counts.phrases.length).fill(undefined);
  for (const side of [0, 1] as const) {
    // Documents of one place one after the other: a place is new to a phrase where it was not the last one.
    const seen = new Array<string | undefined>(counts.phrases.length).fill(undefined);
    yield* forEachInSlices([...sets[side]].sort(byPlace), DOCUMENTS, ({ uri, place }) => {
      counts.forEachIn(uri, (number) => {
        const spread = spreads[number] ?? spreadOf(counts, number);
        spreads[number] = spread;
        spread.documents[side]++;
        if (place === undefined || seen[number] === place) return;
        spread.places[side]++;
        seen[number] = place;
      });
    });
  }
  return spreads.filter((spread) => spread !== undefined);
}

function spreadOf(counts: PhraseCounts, number: number): Spread {
  return { number, phrase: counts.phrases[number] as Phrase, documents: [0, 0], places: [0, 0] };
}

function byPlace({ place: a = '' }: Observation, { place: b = '' }: Observation): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A spread with what the tests say of it. */
interface Tested {
  readonly spread: Spread;
  readonly of: Pair;
  readonly p: number;
  readonly q: number;
}

/**
 * Of phrases in so few documents that no test could show anything, none is made: whether a phrase is one of these depends on both sets together, and so not on
 * the difference between them (Tarone, Biometrics 46, 1990).
 */
function* tested(spreads: readonly Spread[], of: Pair): Generator<undefined, Tested[]> {
  const test = remembered(fisherExact);
  const smallest = remembered(smallestFisher);
  const tests = yield* mapInSlices(spreads, PHRASES, (spread) => {
    const table = tableOf(spread, of);
    return { spread, of, p: test(table), isTested: smallest({ ...table, a: spread.documents[0] + spread.documents[1], b: 0 }) <= LEVEL };
  });
  const rates = falseDiscoveryRates(tests.flatMap(({ p, isTested }) => (isTested ? p : [])));
  let next = 0;
  return tests.map(({ spread, p, isTested }) => ({ spread, of, p, q: isTested ? (rates[next++] ?? 1) : 1 }));
}

/** Thousands of phrases stand in the same few numbers of documents. */
function remembered(test: (table: TwoByTwo) => number): (table: TwoByTwo) => number {
  const known = new Map<number, number>();
  return (table) => {
    const key = table.a * (table.m + table.n + 1) + table.b;
    const value = known.get(key) ?? test(table);
    known.set(key, value);
    return value;
  };
}

function tableOf({ documents: [a, b] }: Spread, [n, m]: Pair): TwoByTwo {
  return { a, n, b, m };
}

function changeOf({ spread, of, p, q }: Tested, strata: readonly TwoByTwo[] | undefined): PhraseChange {
  const { phrase, documents, places } = spread;
  const { logOdds, z } = logOddsRatio(tableOf(spread, of));
  const madeUp = strata ? isMadeUp(strata, spread, of) : null;
  const grade = madeUp ? 'C' : gradeOf({ spread, of, p, q });
  return { key: phrase.key, text: phrase.text, kind: kindOf(documents, of, p), grade, documents, of, places, logOdds, z, p, q, madeUp };
}

function gradeOf({ spread: { places }, of: [n, m], p, q }: Tested): ChangeGrade {
  const isWide = Math.max(...places) >= LEAST_PLACES && Math.min(n, m) >= LEAST_DOCUMENTS;
  if (q <= LEVEL && isWide) return 'A';
  return p <= LEVEL ? 'B' : 'C';
}

function kindOf([a, b]: Pair, [n, m]: Pair, p: number): ChangeKind {
  if (b === 0) return 'new';
  if (a === 0) return 'vanished';
  const ratio = a / n / (b / m);
  if (p > LEVEL && ratio < STEADY && ratio > 1 / STEADY) return 'steady';
  return ratio > 1 ? 'rising' : 'falling';
}

/** Place by place at most half of the difference is left, and that may be chance. */
function isMadeUp(tables: readonly TwoByTwo[], { documents: [a, b] }: Spread, [n, m]: Pair): boolean {
  const within = mantelHaenszel(tables);
  if (!within) return false;
  const left = Math.log(within.oddsRatio) / Math.log((a * (m - b)) / (b * (n - a)));
  return within.p > LEVEL && left < 0.5;
}

/** For some phrases, place by place, how many documents of each set have them; empty where the sets have too few places in common. */
function* strataOf(
  counts: PhraseCounts,
  sets: Sets,
  wanted: ReadonlySet<number>,
): Generator<undefined, ReadonlyMap<number, readonly TwoByTwo[]>> {
  const stratum = STRATA.find((one) => isShared(totalsOf(sets, one), sets));
  if (!stratum) return new Map();
  const tables = new Map<number, TwoByTwo[]>([...wanted].map((number) => [number, []]));
  const having = new HavingDocuments(counts.phrases.length);
  const documents = placed(sets, stratum).sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
  const totals = totalsOf(sets, stratum);
  for (const [index, { place, side, uri }] of documents.entries()) {
    if (index % DOCUMENTS === 0) yield undefined;
    counts.forEachIn(uri, (number) => void (wanted.has(number) && having.add(number, side)));
    if (documents[index + 1]?.place === place) continue;
    const [n, m] = totals.get(place) ?? [0, 0];
    having.drain((number, a, b) => tables.get(number)?.push({ a, n, b, m }));
  }
  return tables;
}

/** How many documents of one place have each phrase. Places without a phrase say nothing of a difference. */
class HavingDocuments {
  private readonly counts: readonly [Uint32Array, Uint32Array];
  private found: number[] = [];

  constructor(phrases: number) {
    this.counts = [new Uint32Array(phrases), new Uint32Array(phrases)];
  }

  add(number: number, side: Side): void {
    const [first, second] = this.counts;
    if ((first[number] as number) + (second[number] as number) === 0) this.found.push(number);
    const counts = this.counts[side];
    counts[number] = (counts[number] as number) + 1;
  }

  /** Tells of each phrase how many of both sets have it, and forgets it. */
  drain(take: (number: number, first: number, second: number) => void): void {
    const [first, second] = this.counts;
    for (const number of this.found) {
      take(number, first[number] as number, second[number] as number);
      first[number] = second[number] = 0;
    }
    this.found = [];
  }
}

type Stratum = (observation: Observation) => string | undefined;
type Side = 0 | 1;

/** What is held against itself, the finest first: the very place, its prefecture, its province. */
const STRATA: readonly Stratum[] = [({ place }) => place, (one) => keyOf(one, 'city'), (one) => keyOf(one, 'province')];
/** So large a part of the smaller set is about places that both have. */
const ENOUGH = 0.5;

function totalsOf(sets: Sets, stratum: Stratum): Map<string, [number, number]> {
  const totals = new Map<string, [number, number]>();
  for (const { place, side } of placed(sets, stratum)) count(totals, place, side);
  return totals;
}

function isShared(totals: ReadonlyMap<string, Pair>, [where, against]: Sets): boolean {
  const smaller = where.length <= against.length ? 0 : 1;
  const shared = [...totals.values()].reduce((sum, pair) => sum + (pair[0] > 0 && pair[1] > 0 ? pair[smaller] : 0), 0);
  return shared >= ENOUGH * Math.min(where.length, against.length);
}

interface Placed {
  readonly place: string;
  readonly side: Side;
  readonly uri: string;
}

function placed(sets: Sets, stratum: Stratum): Placed[] {
  return ([0, 1] as const).flatMap((side) =>
    sets[side].flatMap((observation) => {
      const place = stratum(observation);
      return place === undefined ? [] : { place, side, uri: observation.uri };
    }),
  );
}

function count(numbers: Map<string, [number, number]>, key: string, side: Side): void {
  const pair = numbers.get(key) ?? [0, 0];
  pair[side]++;
  numbers.set(key, pair);
}
