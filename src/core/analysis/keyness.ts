import { chiSquareTail } from './two-by-two.ts';

/** How often something stands in a set of documents, and how much text that is. */
export interface Frequency {
  readonly occurrences: number;
  /** UTF-16 code units of the authors' own folded text. */
  readonly characters: number;
}

/** How typical something is of one set against another. */
export interface Keyness {
  /** G², above 0 whichever set has it more often (Dunning 1993; with two cells, as Rayson and Garside 2000). */
  readonly logLikelihood: number;
  /** How probable so much would be by chance. */
  readonly p: number;
  /** How many times doubled it is in the first set (Hardie 2014), half an occurrence standing for none; below 0 the second set has it more often. */
  readonly logRatio: number;
}

/** Compares how often something stands in two sets. All is 0 where one of them has no text. */
export function keyness(one: Frequency, other: Frequency): Keyness {
  const characters = one.characters + other.characters;
  if (one.characters === 0 || other.characters === 0) return { logLikelihood: 0, p: 1, logRatio: 0 };
  const rate = (one.occurrences + other.occurrences) / characters;
  const logLikelihood = 2 * (surprise(one, rate) + surprise(other, rate));
  return { logLikelihood, p: chiSquareTail(Math.max(0, logLikelihood)), logRatio: Math.log2(rateOf(one) / rateOf(other)) };
}

/** What key phrases are ordered by: `logLikelihood`, below 0 where the second set has it more often. */
export function signedLikelihood(one: Frequency, other: Frequency): number {
  const { logLikelihood, logRatio } = keyness(one, other);
  return Math.sign(logRatio) * logLikelihood;
}

function surprise({ occurrences, characters }: Frequency, rate: number): number {
  return occurrences === 0 ? 0 : occurrences * Math.log(occurrences / (characters * rate));
}

function rateOf({ occurrences, characters }: Frequency): number {
  return Math.max(occurrences, 0.5) / characters;
}

/**
 * How unevenly something is spread over documents: the deviation of proportions DP (Gries, International Journal of Corpus Linguistics 13, 2008), 0 where each has its
 * share of it by length, near 1 where one document has all. `undefined` where it stands nowhere.
 */
export function dispersion(parts: readonly Frequency[]): number | undefined {
  const occurrences = parts.reduce((sum, part) => sum + part.occurrences, 0);
  const characters = parts.reduce((sum, part) => sum + part.characters, 0);
  if (occurrences === 0 || characters === 0) return undefined;
  return parts.reduce((sum, part) => sum + Math.abs(part.occurrences / occurrences - part.characters / characters), 0) / 2;
}
