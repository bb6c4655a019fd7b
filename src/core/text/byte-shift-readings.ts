import { likelihoodOfText, unitLikelihoods } from './character-likelihood.ts';
import { gbkTable } from './double-byte-table.ts';
import { foldTable } from './fold-table.ts';
import { traditionalRead } from './readings.ts';

/** A character that can stand somewhere, by its code in GBK. */
export interface Solution {
  readonly code: number;
  /** A logarithm: how common the character and the reading are. */
  readonly likelihood: number;
}

/** How much likelier than the next one a solution must be: between a frequent and a common character lie 3, between a common and a rare one 5. */
const CLEAR_LEAD = 4;
/** What a reading costs that is not the first one of its character: converters know one reading of each. */
const RARE_READING = 6;

/** The likeliest; `undefined` where another one comes near it, or is another spelling of it. */
export function clearlyBest(solutions: readonly Solution[]): Solution | undefined {
  const [best, next] = [...solutions].sort((a, b) => b.likelihood - a.likelihood);
  if (!best || (next && best.likelihood - next.likelihood < CLEAR_LEAD)) return undefined;
  return solutions.some((other) => other.code !== best.code && foldedOf(other) === foldedOf(best)) ? undefined : best;
}

/** Which of two spellings of a character stood there (啟, 啓) depends on who wrote it, whatever is the more common one. */
function foldedOf({ code }: Solution): number {
  return foldTable().unit[characterOf(code).charCodeAt(0)] ?? 0;
}

/** By reading, the characters of that reading by lead byte: a damaged text asks for the same few hundred readings again and again. */
const readings = new Map<string, ReadonlyMap<number, readonly Solution[]>>();

const NO_SOLUTIONS: readonly Solution[] = [];

/** The Traditional characters of that reading which GBK writes with that lead byte. */
export function charactersRead(lead: number, syllable: string): readonly Solution[] {
  const byLead = readings.get(syllable) ?? solutionsOf(syllable);
  readings.set(syllable, byLead);
  return byLead.get(lead) ?? NO_SOLUTIONS;
}

function solutionsOf(syllable: string): ReadonlyMap<number, readonly Solution[]> {
  const { usual, rare } = traditionalRead(syllable);
  const byLead = new Map<number, Solution[]>();
  for (const solution of [...solutionsWith(usual, 0), ...solutionsWith(rare, RARE_READING)]) {
    const lead = solution.code >> 8;
    byLead.set(lead, [...(byLead.get(lead) ?? []), solution]);
  }
  return byLead;
}

function solutionsWith(characters: string, cost: number): Solution[] {
  const codes = Array.from(characters, (character) => gbkTable().code(character.charCodeAt(0)));
  return codes.map((code) => ({ code, likelihood: likelihoodOf(code) - cost }));
}

/** NUL where GBK has none. */
export function characterOf(code: number): string {
  return String.fromCharCode(gbkTable().unit(code >> 8, code & 0xff));
}

/** A logarithm: how common the character of this code is. */
export function likelihoodOf(code: number): number {
  return unitLikelihoods()[gbkTable().unit(code >> 8, code & 0xff)] ?? 0;
}

/** A logarithm: how common the characters of a text are on average. */
export function meanLikelihood(text: string): number {
  return likelihoodOfText(text) / Math.max(1, text.length);
}
