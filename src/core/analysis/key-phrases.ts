import type { PhraseCounts } from '../corpus/phrase-counts.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { forEachInSlices, mapInSlices } from '../slices.ts';
import type { Contrast, Pair } from './contrast.ts';
import type { Frequency, Keyness } from './keyness.ts';
import { dispersion, keyness } from './keyness.ts';
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

/** So many documents, and phrases, between two pauses. */
const DOCUMENTS = 100;
const PHRASES = 500;

/** How typical every phrase is that stands in one of the sets, minor ones left out unless `all` are wanted: the most typical of the first set first. In slices. */
export function* keyPhrases(counts: PhraseCounts, { where, against }: Contrast, all = false): Generator<undefined, KeyPhrase[]> {
  const sides = [yield* sideOf(counts, where), yield* sideOf(counts, against)] as const;
  const spreads = yield* spreadsOf(counts, where);
  const isWanted = ({ minor }: Phrase, number: number) => (all || !minor) && sides.some(({ having }) => (having[number] ?? 0) > 0);
  const wanted = counts.phrases.flatMap((phrase, number) => (isWanted(phrase, number) ? number : []));
  return (yield* mapInSlices(wanted, PHRASES, (number) => keyPhrase(counts, number, sides, spreads.get(number) ?? []))).sort(byKeyness);
}

function byKeyness(a: KeyPhrase, b: KeyPhrase): number {
  return signed(b) - signed(a) || (a.key < b.key ? -1 : 1);
}

function signed({ logLikelihood, logRatio }: KeyPhrase): number {
  return Math.sign(logRatio) * logLikelihood;
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

/** By the number of a phrase, how often it stands in each document that has it. */
function* spreadsOf(counts: PhraseCounts, set: readonly Observation[]): Generator<undefined, ReadonlyMap<number, readonly Frequency[]>> {
  const spreads = new Map<number, Frequency[]>();
  yield* forEachInSlices(set, DOCUMENTS, ({ uri, characters }) => {
    counts.forEachIn(uri, (number, occurrences) => {
      const spread = spreads.get(number);
      if (spread) spread.push({ occurrences, characters });
      else spreads.set(number, [{ occurrences, characters }]);
    });
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
