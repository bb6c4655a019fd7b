import { performance } from 'node:perf_hooks';

/** No measurement is repeated once it has taken so long altogether (ms). */
const BUDGET = 8_000;
const RUNS = 5;

/** What a measurement gave, in milliseconds. */
export interface Timing {
  readonly value: number;
  readonly runs: number;
}

/** Milliseconds that a job takes. */
export function timeOf(job: () => unknown): number {
  const start = performance.now();
  job();
  return performance.now() - start;
}

/** The median of five runs, or of fewer where they take very long. */
export function medianTime(measure: () => number): Timing {
  const times: number[] = [];
  for (let spent = 0; times.length < RUNS && spent < BUDGET; spent += times.at(-1) ?? 0) times.push(measure());
  return { value: quantile(times, 0.5), runs: times.length };
}

/** The median over five rounds of the 95th percentile of what the questions take; the first round, which warms up, is left out. */
export function p95Time<Q>(questions: readonly Q[], ask: (question: Q) => number): Timing {
  for (const question of questions) ask(question);
  return medianTime(() =>
    quantile(
      questions.map((question) => ask(question)),
      0.95,
    ),
  );
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
