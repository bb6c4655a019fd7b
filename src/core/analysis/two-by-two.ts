/** How many documents of two sets have a phrase. Whole numbers; `a` at most `n`, `b` at most `m`. */
export interface TwoByTwo {
  readonly a: number;
  /** All documents of the first set. */
  readonly n: number;
  readonly b: number;
  readonly m: number;
}

/** Logarithms of factorials, as far as they were asked for. */
const logFactorials = [0];

function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next++) logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
  return logFactorials[n] ?? 0;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** Tables that are as likely as the one that was found but for rounding count as likely as it. */
const TIE = 1e-7;

/**
 * How probable a difference as great as this one, or a greater one, would be if both sets had the phrase equally often: Fisher's exact test, two-sided, by adding
 * up all tables with these totals that are no likelier than this one (Fisher 1934; the sum as in R's `fisher.test`).
 */
export function fisherExact({ a, n, b, m }: TwoByTwo): number {
  const having = a + b;
  const all = logChoose(n + m, having);
  const likelihood = (x: number) => logChoose(n, x) + logChoose(m, having - x) - all;
  const found = likelihood(a) + TIE;
  let sum = 0;
  for (let x = Math.max(0, having - m); x <= Math.min(n, having); x++) {
    const one = likelihood(x);
    if (one <= found) sum += Math.exp(one);
  }
  return Math.min(1, sum);
}

/** The smallest value that `fisherExact` could give for a phrase in so many documents of both sets: where it is large, counting can show nothing (Tarone 1990). */
export function smallestFisher({ a, n, b, m }: TwoByTwo): number {
  const having = a + b;
  const least = Math.max(0, having - m);
  const most = Math.min(n, having);
  return Math.min(fisherExact({ a: least, n, b: having - least, m }), fisherExact({ a: most, n, b: having - most, m }));
}

/** How much of a difference there is, and how sure that is. */
export interface LogOdds {
  /** The natural logarithm of the ratio of the odds; above 0 the first set has it more often. */
  readonly logOdds: number;
  /** `logOdds` in standard deviations: what phrases are ordered by. */
  readonly z: number;
}

/** How many documents the prior is worth. */
const PRIOR = 10;

/**
 * The log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn, Political Analysis 16, 2008, equations 16 and 22), with documents as the unit and
 * the share of both sets together as the prior, worth ten documents: a phrase of two documents is drawn to no difference, one of two hundred is not. Its
 * variance has all four terms, since a phrase may stand in nearly all documents; theirs has two, for words that are rare among all words.
 */
export function logOddsRatio({ a, n, b, m }: TwoByTwo): LogOdds {
  const prior = (PRIOR * (a + b + 0.5)) / (n + m + 1);
  const cells = [a + prior, n - a + PRIOR - prior, b + prior, m - b + PRIOR - prior] as const;
  const logOdds = Math.log(cells[0] / cells[1]) - Math.log(cells[2] / cells[3]);
  return { logOdds, z: logOdds / Math.sqrt(cells.reduce((sum, cell) => sum + 1 / cell, 0)) };
}

/** What is left of a difference when like is compared with like. */
export interface Stratified {
  /** The common ratio of the odds in all strata (Mantel and Haenszel 1959); `Infinity` where the second set has none at all. */
  readonly oddsRatio: number;
  /** How probable such a difference would be by chance: Cochran–Mantel–Haenszel with continuity correction. */
  readonly p: number;
  /** How many strata have documents of both sets. */
  readonly strata: number;
}

/**
 * Compares two sets stratum by stratum (place by place), so that it does not matter if one of them has more documents of one place. `undefined` where no
 * stratum has documents of both, so that nothing can be compared.
 */
export function mantelHaenszel(tables: readonly TwoByTwo[]): Stratified | undefined {
  const shared = tables.filter(({ n, m }) => n > 0 && m > 0);
  if (shared.length === 0) return undefined;
  let [up, down, difference, variance] = [0, 0, 0, 0];
  for (const { a, n, b, m } of shared) {
    const total = n + m;
    const having = a + b;
    up += (a * (m - b)) / total;
    down += (b * (n - a)) / total;
    difference += a - (n * having) / total;
    variance += (n * m * having * (total - having)) / (total * total * (total - 1));
  }
  const excess = Math.max(0, Math.abs(difference) - 0.5);
  return { oddsRatio: up / down, p: variance === 0 ? 1 : chiSquareTail((excess * excess) / variance), strata: shared.length };
}

/** How probable so much is for a chi-square of one degree of freedom. */
export function chiSquareTail(chiSquare: number): number {
  return complementaryError(Math.sqrt(chiSquare / 2));
}

/** The complementary error function for what is not negative, to 1.2e-7 of its value (Press et al., Numerical Recipes, 2nd edition, section 6.2). */
function complementaryError(x: number): number {
  const t = 1 / (1 + x / 2);
  const series = ERROR_SERIES.reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  return t * Math.exp(-x * x + series);
}

const ERROR_SERIES = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277,
] as const;

/**
 * For each probability the least rate of false discoveries at which it would still be one: Benjamini and Hochberg (Journal of the Royal Statistical Society B 57,
 * 1995). In the order of the probabilities that were given.
 */
export function falseDiscoveryRates(probabilities: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const probability of probabilities) counts.set(probability, (counts.get(probability) ?? 0) + 1);
  const rates = new Map<number, number>();
  let [least, rank] = [1, probabilities.length];
  for (const [probability, count] of [...counts].sort(([a], [b]) => b - a)) {
    least = Math.min(least, probability * (probabilities.length / rank));
    rates.set(probability, least);
    rank -= count;
  }
  return probabilities.map((probability) => rates.get(probability) ?? 1);
}
