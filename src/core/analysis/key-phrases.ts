import type { PhraseCounts } from '../corpus/phrase-counts.ts';
import { FirstOf } from '../first-of.ts';
import { forEachInSlices, mapInSlices } from '../slices.ts';
import type { Contrast, Pair } from './contrast.ts';
import { isComparable } from './contrast.ts';
import type { Frequency, Keyness } from './keyness.ts';
import { dispersion, keyness, signedLikelihood } from './keyness.ts';
import type { Observation } from './observation.ts';

/** How typical a phrase is of one set of documents against another. */
export interface KeyPhrase extends Keyness {
  readonly key: string;
  readonly text: string;
  /** How many documents of each set have it. */
  readonly documents: Pair;
  readonly of: Pair;
  readonly occurrences: Pair;
  /** UTF-16 code units of the authors' own text. */
  readonly characters: Pair;
  /** How unevenly it is spread over the documents of the first set, 0 to 1; `null` where it stands in none of them. */
  readonly dispersion: number | null;
}

/** The most typical phrases of a set. */
export interface KeyPhrases {
  readonly phrases: readonly KeyPhrase[];
  /** How many there are, answered or not. */
  readonly total: number;
}

/** Which phrases are wanted. */
export interface KeyPhraseChoice {
  /** Whether minor ones are wanted too. */
  readonly all?: boolean | undefined;
  /** How many; all of them without it. */
  readonly most?: number | undefined;
}

/** So many documents, and phrases, between two pauses. */
const DOCUMENTS = 100;
const PHRASES = 500;

/** How typical the phrases are that stand in one of the sets: the most typical of the first set first, of equal ones by key; nothing where one of them has no documents. In slices. */
export function* keyPhrases(
  counts: PhraseCounts,
  sets: Contrast,
  { all = false, most = Number.POSITIVE_INFINITY }: KeyPhraseChoice = {},
): Generator<undefined, KeyPhrases> {
  if (!isComparable(sets)) return { phrases: [], total: 0 };
  const { where, against } = sets;
  const sides = [yield* sideOf(counts, where), yield* sideOf(counts, against)] as const;
  const [one, other] = sides;
  const occurs = (number: number) => (one.having[number] as number) + (other.having[number] as number) > 0;
  const numbers = counts.phrases.flatMap(({ minor }, number) => ((all || !minor) && occurs(number) ? number : []));
  const first = yield* mostTypical(counts, numbers, sides, most);
  const spreads = yield* spreadsOf(counts, where, first);
  const phrases = yield* mapInSlices(first, PHRASES, (number) => keyPhrase(counts, number, sides, spreads.get(number) ?? []));
  return { phrases, total: numbers.length };
}

/** The numbers of the first phrases. Only of these more is told: of tens of thousands a page shows ten. */
function* mostTypical(
  counts: PhraseCounts,
  numbers: readonly number[],
  [one, other]: readonly [Side, Side],
  most: number,
): Generator<undefined, readonly number[]> {
  const scores = new Float64Array(counts.phrases.length);
  const keyOf = (number: number) => counts.phrases[number]?.key ?? '';
  const byScore = (a: number, b: number) => (scores[b] as number) - (scores[a] as number) || (keyOf(a) < keyOf(b) ? -1 : 1);
  const first = new FirstOf(most, byScore);
  yield* forEachInSlices(numbers, PHRASES, (number) => {
    scores[number] = signedLikelihood(frequencyOf(number, one), frequencyOf(number, other));
    first.add(number);
  });
  return first.first();
}

/** How often phrases stand in the documents of a set. */
interface Side {
  readonly documents: number;
  readonly characters: number;
  /** By the number of a phrase, how many documents have it, and how often it stands in them. */
  readonly having: Uint32Array;
  readonly occurrences: Float64Array;
}

function* sideOf(counts: PhraseCounts, set: readonly Observation[]): Generator<undefined, Side> {
  const having = new Uint32Array(counts.phrases.length);
  const occurrences = new Float64Array(counts.phrases.length);
  yield* forEachInSlices(set, DOCUMENTS, ({ uri }) => {
    counts.forEachIn(uri, (number, count) => {
      having[number] = (having[number] as number) + 1;
      occurrences[number] = (occurrences[number] as number) + count;
    });
  });
  return { documents: set.length, characters: set.reduce((sum, { characters }) => sum + characters, 0), having, occurrences };
}

/** By the numbers of some phrases, how often each stands in each document that has it. */
function* spreadsOf(
  counts: PhraseCounts,
  set: readonly Observation[],
  numbers: readonly number[],
): Generator<undefined, ReadonlyMap<number, readonly Frequency[]>> {
  const spreads = new Map<number, Frequency[]>(numbers.map((number) => [number, []]));
  yield* forEachInSlices(set, DOCUMENTS, ({ uri, characters }) => {
    counts.forEachIn(uri, (number, occurrences) => void spreads.get(number)?.push({ occurrences, characters }));
  });
  return spreads;
}

function keyPhrase(counts: PhraseCounts, number: number, [one, other]: readonly [Side, Side], spread: readonly Frequency[]): KeyPhrase {
  const frequencies = [frequencyOf(number, one), frequencyOf(number, other)] as const;
  const { key = '', text = '' } = counts.phrases[number] ?? {};
  return {
    key,
    text,
    documents: [one.having[number] ?? 0, other.having[number] ?? 0],
    of: [one.documents, other.documents],
    occurrences: [frequencies[0].occurrences, frequencies[1].occurrences],
    characters: [one.characters, other.characters],
    ...keyness(frequencies[0], frequencies[1]),
    dispersion: dispersion([...spread, without(spread, one)]) ?? null,
  };
}

function frequencyOf(number: number, { occurrences, characters }: Side): Frequency {
  return { occurrences: occurrences[number] ?? 0, characters };
}

/** All documents without it count as one: their deviations have one sign, so that they add up to that of the whole. */
function without(spread: readonly Frequency[], { characters }: Side): Frequency {
  return { occurrences: 0, characters: characters - spread.reduce((sum, part) => sum + part.characters, 0) };
}
