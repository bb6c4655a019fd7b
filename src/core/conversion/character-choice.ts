import type { CharacterModel } from './context-model.ts';
import { contextModel, featuresAt, wordFeatures } from './context-model.ts';
import { readings } from './readings.ts';
import { HINTS } from './tables.generated.ts';

/** How likely one reading of a character is. */
export interface WeighedReading {
  readonly reading: string;
  /** 0 to 1; those of a character add up to 1. */
  readonly share: number;
}

interface Hint {
  readonly reading: string;
  readonly features: readonly string[];
  readonly weight: number;
}

/** A hint with this feature counts wherever no word says anything. */
const ALWAYS = '*';

/** By code unit of the Simplified character: what reviewers know and official texts do not show. */
const hints = new Map<number, Hint[]>();
for (const { simplified, traditional, features, weight } of HINTS) {
  const hint = { reading: traditional, features: features.split('|'), weight };
  hints.set(simplified.charCodeAt(0), [...(hints.get(simplified.charCodeAt(0)) ?? []), hint]);
}

/** A word of the list that a character stands in. */
export interface TellingWord {
  readonly name: string;
  /** How the character is written in it. */
  readonly reading: string;
  /** Whether only very clear surroundings say otherwise. */
  readonly isFirm: boolean;
}

/**
 * Weighs the readings of a character by what stands around it and by what its word says (a log-linear model); the likeliest first. `undefined` where it stands
 * in no word.
 */
export function weighReadings(text: string, at: number, word: TellingWord | undefined): readonly WeighedReading[] {
  const unit = text.charCodeAt(at);
  const model = contextModel().get(unit);
  const possible = readings().several.get(unit) ?? [];
  const features = [...featuresAt(text, at), ...wordFeatures(word?.name, word?.reading ?? '')];
  const priors = priorScores(unit, possible, features, word);
  const scores = possible.map((one, index) => learnedScore(model, one, features) + (priors[index] ?? 0));
  const highest = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - highest));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return possible.map((one, index) => ({ reading: one, share: (parts[index] ?? 0) / whole })).sort((a, b) => b.share - a.share);
}

/** What a word says counts this much, beside what texts say of words. */
const WORD_WEIGHT = { doubtful: 0.5, firm: 3 };

/** Whether reviewers know how a character is written wherever nothing around it tells. */
export function hasDefault(unit: number): boolean {
  return hints.get(unit)?.some(({ features }) => features.includes(ALWAYS)) ?? false;
}

/** A default of this weight is not asked about. */
const SETTLED = 6;

/** Whether a character outside words is written as usual whatever stands around it, as far as anybody knows. */
export function isSettled(unit: number): boolean {
  const [only, ...others] = hints.get(unit) ?? [];
  return only !== undefined && others.length === 0 && only.weight >= SETTLED;
}

/** What is known of each reading before official texts are asked: by hints, and by the word. The model is trained on top of it. */
export function priorScores(
  unit: number,
  possible: readonly string[],
  features: readonly string[],
  word: TellingWord | undefined,
): number[] {
  const known = word === undefined ? [ALWAYS, ...features] : features;
  const weight = word?.isFirm ? WORD_WEIGHT.firm : WORD_WEIGHT.doubtful;
  return possible.map((one) => hintedScore(unit, one, known) + (one === word?.reading ? weight : 0));
}

/** What official texts never write. */
const UNSEEN = -6;

function learnedScore(model: CharacterModel | undefined, reading: string, features: readonly string[]): number {
  const index = model?.readings.indexOf(reading) ?? -1;
  if (!model || index < 0) return UNSEEN;
  const weights = model.weights[index];
  let score = model.biases[index] ?? 0;
  if (weights && weights.size > 0) for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
}

function hintedScore(unit: number, reading: string, features: readonly string[]): number {
  let score = 0;
  for (const hint of hints.get(unit) ?? []) {
    if (hint.reading === reading && hint.features.some((feature) => features.includes(feature))) score += hint.weight;
  }
  return score;
}

/** The feature of the surroundings or the word that speaks most for a reading; empty where none does. */
export function tellingFeature(text: string, at: number, word: TellingWord | undefined, reading: string): string {
  const model = contextModel().get(text.charCodeAt(at));
  const index = model?.readings.indexOf(reading) ?? -1;
  let best = '';
  let most = 0;
  for (const feature of [...featuresAt(text, at), ...wordFeatures(word?.name, word?.reading ?? '')]) {
    const weight = model && index >= 0 ? supportOf(model, index, feature) : 0;
    if (weight <= most) continue;
    best = feature;
    most = weight;
  }
  return best;
}

/** What speaks against all others speaks for the first reading. */
function supportOf(model: CharacterModel, index: number, feature: string): number {
  if (index > 0) return model.weights[index]?.get(feature) ?? 0;
  return -Math.max(...model.weights.slice(1).map((weights) => weights.get(feature) ?? 0));
}
