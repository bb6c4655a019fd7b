import type { PhraseCounts } from '../corpus/phrase-counts.ts';
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
  const numbers = [...new Set(sides.flatMap(({ spreads }) => [...spreads.keys()]))];
  const wanted = numbers.filter((number) => all || !counts.phrases[number]?.minor);
  return (yield* mapInSlices(wanted, PHRASES, (number) => keyPhrase(counts, number, sides))).sort(byKeyness);
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
  /** By the number of a phrase. */
  readonly spreads: ReadonlyMap<number, readonly Frequency[]>;
}

function* sideOf(counts: PhraseCounts, set: readonly Observation[]): Generator<undefined, Side> {
  const spreads = new Map<number, Frequency[]>();
  yield* forEachInSlices(set, DOCUMENTS, ({ uri, characters }) => {
    counts.forEachIn(uri, (number, occurrences) => {
      const spread = spreads.get(number);
      if (spread) spread.push({ occurrences, characters });
      else spreads.set(number, [{ occurrences, characters }]);
    });
  });
  return { documents: set.length, characters: set.reduce((sum, { characters }) => sum + characters, 0), spreads };
}

function keyPhrase(counts: PhraseCounts, number: number, [one, other]: readonly [Side, Side]): KeyPhrase {
  const spreads = [one.spreads.get(number) ?? [], other.spreads.get(number) ?? []] as const;
  const frequencies = [frequencyOf(spreads[0], one), frequencyOf(spreads[1], other)] as const;
  const { key = '', text = '' } = counts.phrases[number] ?? {};
  return {
    key,
    text,
    documents: [spreads[0].length, spreads[1].length],
    of: [one.documents, other.documents],
    occurrences: [frequencies[0].occurrences, frequencies[1].occurrences],
    characters: [one.characters, other.characters],
    ...keyness(frequencies[0], frequencies[1]),
    dispersion: dispersion([...spreads[0], without(spreads[0], one)]) ?? null,
  };
}

function frequencyOf(spread: readonly Frequency[], { characters }: Side): Frequency {
  return { occurrences: spread.reduce((sum, { occurrences }) => sum + occurrences, 0), characters };
}

/** All documents without it count as one: their deviations have one sign, so that they add up to that of the whole. */
function without(spread: readonly Frequency[], { characters }: Side): Frequency {
  return { occurrences: 0, characters: characters - spread.reduce((sum, part) => sum + part.characters, 0) };
}
