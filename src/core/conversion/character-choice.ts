import { atOnce, mapInSlices } from '../slices.ts';
import { FEATURES, featureKey, SURROUNDINGS } from './context-features.ts';
import type { CharacterContexts } from './context-model.ts';
import { characterContexts } from './context-model.ts';
import { FeatureTable } from './feature-table.ts';
import type { Hint } from './hints.ts';
import { ALWAYS, hintsOf } from './hints.ts';
import { readings } from './readings.ts';
import type { WordList } from './word-list.ts';
import { placeOfWord, readyWordList, wordList } from './word-list.ts';

/** What official texts never write, in natural logarithms. */
export const UNSEEN_BIAS = -6;
/** What a word says counts this much, beside what texts say of words. */
const WORD_WEIGHT = { doubtful: 0.5, firm: 3 };

/** What speaks most for a reading: a feature of the surroundings by its letter, the word, that the character stands in none, what official texts write in its place in the word, or the library's own documents. */
export type Telling = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'word' | 'other' | 'none' | 'library';

/** A word that a character stands in. */
export interface TellingWord {
  /** How the character is written in it. */
  readonly reading: string;
  /** Whether only very clear surroundings say otherwise. */
  readonly isFirm: boolean;
}

/** What is known of one character. */
export interface CharacterEvidence {
  /** All readings, the usual one first. */
  readonly readings: readonly string[];
  readonly contexts: CharacterContexts | undefined;
  readonly hints: readonly Hint[];
  /** The place of a word in the list; -1 where it is not there. */
  readonly placeOf: (word: string) => number;
}

/**
 * Weighs the readings of one character by what stands around it and by what its word says (a log-linear model). What it has weighed last stays in `shares`; the
 * same memory serves every question.
 */
export class CharacterChoice {
  readonly readings: readonly string[];
  /** How likely each reading is, 0 to 1. */
  readonly shares: Float64Array;
  private readonly hints: readonly Hint[];
  private readonly hinted: readonly number[];
  private readonly table: FeatureTable;
  /** For every feature of the table a weight for each reading, and a bit for each hint. */
  private readonly weights: Float64Array;
  private readonly masks: Int32Array;
  private readonly always: number;
  private readonly biases: Float64Array;
  /** Among the readings, the one that needs no evidence, and all that the texts have. */
  private readonly plain: number;
  private readonly seen: readonly number[];
  /** For every feature of the question its place in the table, or -1. */
  private readonly places = new Int32Array(FEATURES);

  constructor({ readings, contexts, hints, placeOf }: CharacterEvidence) {
    this.readings = readings;
    this.hints = hints;
    this.hinted = hints.map(({ reading }) => readings.indexOf(reading));
    this.shares = new Float64Array(readings.length);
    this.seen = contexts?.readings.map((reading) => readings.indexOf(reading)) ?? [];
    this.plain = this.seen[0] ?? -1;
    this.biases = Float64Array.from(readings, (reading) => contexts?.biases[contexts.readings.indexOf(reading)] ?? UNSEEN_BIAS);
    this.always = maskOf(hints, ALWAYS);
    const written = new Set([
      ...(contexts?.weights.flatMap((ofOne) => [...ofOne.keys()]) ?? []),
      ...hints.flatMap(({ features }) => features),
    ]);
    const features = [...written].flatMap((feature) => {
      const key = feature === ALWAYS ? undefined : featureKey(feature, placeOf);
      return key ? [{ feature, key }] : [];
    });
    this.table = new FeatureTable(features.map(({ key }) => key));
    this.masks = Int32Array.from(features, ({ feature }) => maskOf(hints, feature));
    this.weights = Float64Array.from(
      features.flatMap(({ feature }) =>
        readings.map((reading) => contexts?.weights[contexts.readings.indexOf(reading)]?.get(feature) ?? 0),
      ),
    );
  }

  /** Weighs; returns the place of the likeliest reading. `keys` are the features, as `writeFeatureKeys()` and `writeWordKeys()` write them. */
  weigh(keys: Int32Array, word: TellingWord | undefined): number {
    const { shares } = this;
    const mask = this.look(keys, word);
    let highest = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < shares.length; index++) {
      const score = this.learnedScore(index) + this.priorScore(index, mask, word);
      shares[index] = score;
      highest = Math.max(highest, score);
    }
    let whole = 0;
    for (let index = 0; index < shares.length; index++) whole += shares[index] = Math.exp((shares[index] as number) - highest);
    let best = 0;
    for (let index = 0; index < shares.length; index++) {
      shares[index] = (shares[index] as number) / whole;
      if ((shares[index] as number) > (shares[best] as number)) best = index;
    }
    return best;
  }

  /** What is known of each reading before official texts are asked: by hints, and by the word. The model is trained on top of it. */
  priorScores(keys: Int32Array, word: TellingWord | undefined): number[] {
    const mask = this.look(keys, word);
    return this.readings.map((_, index) => this.priorScore(index, mask, word));
  }

  /** Of the question that was weighed last, what speaks most for a reading; `undefined` where nothing does. */
  telling(index: number, word: TellingWord | undefined): Telling | undefined {
    let best: Telling | undefined;
    let most = 0;
    for (let kind = 0; kind < (word ? FEATURES : FEATURES - 1); kind++) {
      const weight = this.support(index, this.places[kind] as number);
      if (weight <= most) continue;
      best = kind < SURROUNDINGS ? (LETTERS[kind] as Telling) : word ? 'word' : 'none';
      most = weight;
    }
    return best;
  }

  /** Finds the features in the table; returns the hints that count. */
  private look(keys: Int32Array, word: TellingWord | undefined): number {
    const { places, masks, table } = this;
    let mask = word === undefined ? this.always : 0;
    for (let kind = 0; kind < FEATURES; kind++) {
      const place = table.placeOf(keys[2 * kind] as number, keys[2 * kind + 1] as number);
      places[kind] = place;
      if (place >= 0) mask |= masks[place] as number;
    }
    return mask;
  }

  private learnedScore(index: number): number {
    const { places, weights, readings } = this;
    let score = this.biases[index] as number;
    for (let kind = 0; kind < FEATURES; kind++) {
      const place = places[kind] as number;
      if (place >= 0) score += weights[place * readings.length + index] as number;
    }
    return score;
  }

  private priorScore(index: number, mask: number, word: TellingWord | undefined): number {
    let score = 0;
    for (let hint = 0; hint < this.hints.length; hint++) {
      if (this.hinted[hint] === index && mask & (1 << hint)) score += (this.hints[hint] as Hint).weight;
    }
    if (word?.reading !== this.readings[index]) return score;
    return score + (word?.isFirm ? WORD_WEIGHT.firm : WORD_WEIGHT.doubtful);
  }

  /** What speaks against all others speaks for the reading that needs no evidence. */
  private support(index: number, place: number): number {
    if (!this.seen.includes(index)) return 0;
    if (index !== this.plain) return this.weightOf(index, place);
    let most = Number.NEGATIVE_INFINITY;
    for (let one = 1; one < this.seen.length; one++) most = Math.max(most, this.weightOf(this.seen[one] as number, place));
    return -most;
  }

  private weightOf(index: number, place: number): number {
    return place < 0 ? 0 : (this.weights[place * this.readings.length + index] as number);
  }
}

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;

/** A bit for each hint with a feature; no character has more than thirty. */
function maskOf(hints: readonly Hint[], feature: string): number {
  return hints.reduce((mask, { features }, index) => (features.includes(feature) ? mask | (1 << index) : mask), 0);
}

/** By code unit, the choices of the characters that have several readings. */
export function characterChoices(list: WordList): ReadonlyMap<number, CharacterChoice> {
  return atOnce(choicesInSlices(list));
}

function* choicesInSlices(list: WordList): Generator<undefined, ReadonlyMap<number, CharacterChoice>> {
  const contexts = new Map(yield* mapInSlices(characterContexts(), STEP, (one) => one));
  const placeOf = (word: string) => placeOfWord(list, word);
  return new Map(
    yield* mapInSlices(readings().several, STEP, ([unit, readings]) => {
      const character = String.fromCharCode(unit);
      return [unit, new CharacterChoice({ readings, contexts: contexts.get(character), hints: hintsOf(unit), placeOf })] as const;
    }),
  );
}

/** So many characters are taken between two pauses: a few milliseconds. */
const STEP = 16;

let cached: ReadonlyMap<number, CharacterChoice> | undefined;

/** Those of the list that is shared; made on first use, or before that in slices, and then shared too. */
export function sharedChoices(): ReadonlyMap<number, CharacterChoice> {
  cached ??= characterChoices(wordList());
  return cached;
}

/** Makes these and the list in slices, unless they are there. */
export function* readyChoices(): Generator<undefined, void> {
  yield* readyWordList();
  cached ??= yield* choicesInSlices(wordList());
}
