import type { PhraseCounts } from '../corpus/phrase-counts.ts';
import { forEachInSlices, mapInSlices } from '../slices.ts';
import type { Contrast, Pair } from './contrast.ts';
import { isComparable } from './contrast.ts';
import type { Spread } from './spread.ts';
import { spreadOf } from './spread.ts';
import { strataOf } from './strata.ts';
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
/** So many phrases, and degrees of sureness that are sorted, between two pauses. */
const PHRASES = 500;
const DEGREES = 20;
/** Shares that differ by less than this factor are called steady where the difference is not shown. */
const STEADY = 1.5;

/** Which changes are wanted. */
export interface ChangeChoice {
  /** Whether minor phrases are wanted too. */
  readonly all?: boolean | undefined;
  /** Whether only those are wanted that a test shows by themselves at least: of grade A or B, unless the make-up explains them. */
  readonly onlyShown?: boolean;
}

/** What became of every phrase that stands in one of the sets, the surest change first, of equal ones by key; nothing where one of them has no documents. In slices. */
export function* changes(counts: PhraseCounts, sets: Contrast, choice: ChangeChoice = {}): Generator<undefined, PhraseChange[]> {
  if (!isComparable(sets)) return [];
  const spreads = [yield* spreadOf(counts, sets.where), yield* spreadOf(counts, sets.against)] as const;
  const { numbers, ...compared } = comparedIn(counts, spreads, sets, choice);
  const rates = yield* ratesOf(numbers, compared);
  const places = [...numbers.keys()];
  const atLevel = places.filter((place) => (rates.p[place] as number) <= LEVEL);
  const strata = yield* strataOf(
    counts,
    sets,
    atLevel.map((place) => numbers[place] as number),
  );
  const found = yield* mapInSlices(choice.onlyShown ? atLevel : places, PHRASES, (place) => {
    const number = numbers[place] as number;
    return changeOf(compared, number, { p: rates.p[place] as number, q: rates.q[place] as number, strata: strata.get(number) });
  });
  return yield* inOrder(choice.onlyShown ? found.filter(({ grade }) => grade !== 'C') : found);
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

/** How phrases are spread over two sets of so many documents. */
interface Compared {
  readonly counts: PhraseCounts;
  readonly spreads: readonly [Spread, Spread];
  readonly of: Pair;
}

/** With the numbers of the phrases that are compared, ascending. */
function comparedIn(
  counts: PhraseCounts,
  spreads: Compared['spreads'],
  { where, against }: Contrast,
  { all = false }: ChangeChoice,
): Compared & { readonly numbers: readonly number[] } {
  const [one, other] = spreads;
  const occurs = (number: number) => (one.documents[number] as number) + (other.documents[number] as number) > 0;
  const numbers = counts.phrases.flatMap(({ minor }, number) => ((all || !minor) && occurs(number) ? number : []));
  return { counts, spreads, of: [where.length, against.length], numbers };
}

function tableOf({ spreads: [one, other], of: [n, m] }: Compared, number: number): TwoByTwo {
  return { a: one.documents[number] as number, n, b: other.documents[number] as number, m };
}

/** In the order of the phrases that were tested. */
interface Rates {
  readonly p: Float64Array;
  readonly q: Float64Array;
}

/**
 * Of phrases in so few documents that no test could show anything, none is made: whether a phrase is one of these depends on both sets together, and so not on
 * the difference between them (Tarone, Biometrics 46, 1990).
 */
function* ratesOf(numbers: readonly number[], compared: Compared): Generator<undefined, Rates> {
  const [test, smallest] = [remembered(fisherExact), remembered(smallestFisher)];
  const [p, q] = [new Float64Array(numbers.length), new Float64Array(numbers.length).fill(1)];
  const tested: number[] = [];
  yield* forEachInSlices(numbers.keys(), PHRASES, (place) => {
    const table = tableOf(compared, numbers[place] as number);
    p[place] = test(table);
    if (smallest({ ...table, a: table.a + table.b, b: 0 }) <= LEVEL) tested.push(place);
  });
  const rates = falseDiscoveryRates(tested.map((place) => p[place] as number));
  for (const [index, place] of tested.entries()) q[place] = rates[index] as number;
  return { p, q };
}

/** Thousands of phrases stand in the same few numbers of documents. */
function remembered(test: (table: TwoByTwo) => number): (table: TwoByTwo) => number {
  const known = new Map<number, number>();
  return (table) => {
    const key = table.a * (table.m + table.n + 1) + table.b;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = test(table);
    known.set(key, value);
    return value;
  };
}

/** What the tests say of a phrase. */
interface Tested {
  readonly p: number;
  readonly q: number;
  readonly strata: readonly TwoByTwo[] | undefined;
}

function changeOf(compared: Compared, number: number, { p, q, strata }: Tested): PhraseChange {
  const { counts, spreads, of } = compared;
  const { key = '', text = '' } = counts.phrases[number] ?? {};
  const table = tableOf(compared, number);
  const documents: Pair = [table.a, table.b];
  const places: Pair = [spreads[0].places[number] as number, spreads[1].places[number] as number];
  const { logOdds, z } = logOddsRatio(table);
  const madeUp = strata ? isMadeUp(strata, table) : null;
  const grade = madeUp ? 'C' : gradeOf(places, of, p, q);
  return { key, text, kind: kindOf(table, p), grade, documents, of, places, logOdds, z, p, q, madeUp };
}

function gradeOf(places: Pair, [n, m]: Pair, p: number, q: number): ChangeGrade {
  const isWide = Math.max(...places) >= LEAST_PLACES && Math.min(n, m) >= LEAST_DOCUMENTS;
  if (q <= LEVEL && isWide) return 'A';
  return p <= LEVEL ? 'B' : 'C';
}

function kindOf({ a, n, b, m }: TwoByTwo, p: number): ChangeKind {
  if (b === 0) return 'new';
  if (a === 0) return 'vanished';
  const ratio = a / n / (b / m);
  if (p > LEVEL && ratio < STEADY && ratio > 1 / STEADY) return 'steady';
  return ratio > 1 ? 'rising' : 'falling';
}

/** Place by place at most half of the difference is left, and that may be chance. */
function isMadeUp(tables: readonly TwoByTwo[], { a, n, b, m }: TwoByTwo): boolean {
  const within = mantelHaenszel(tables);
  if (!within) return false;
  const left = Math.log(within.oddsRatio) / Math.log((a * (m - b)) / (b * (n - a)));
  return within.p > LEVEL && left < 0.5;
}
