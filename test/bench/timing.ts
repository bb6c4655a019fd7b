import { performance } from 'node:perf_hooks';

/** No measurement is repeated once it has taken so long altogether (ms). */
const BUDGET = 8_000;
const RUNS = 5;

/** What a measurement gave, in milliseconds. */
export interface Timing {
  readonly value: number;
  readonly runs: number;
}

/** Milliseconds of processor time that a job takes in this process: a clock would count what else the machine does. */
export function timeOf(job: () => unknown): number {
  const before = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds by the clock, for what another program does. */
export function clockTimeOf(job: () => unknown): number {
  const start = performance.now();
  job();
  return performance.now() - start;
}

/** The median of five runs, or of fewer where they take very long. */
export function medianTime(measure: () => number): Timing {
  return medianTimes({ measure }).measure;
}

/** The same of several, one after the other in each round, so that a machine that gets slower makes no ratio worse. */
export function medianTimes<Name extends string>(measures: Readonly<Record<Name, () => number>>): Record<Name, Timing> {
  const names = Object.keys(measures) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  let spent = 0;
  for (let run = 0; run < RUNS && spent < BUDGET * names.length; run++) {
    for (const [name, list] of times) {
      const time = measures[name]();
      list.push(time);
      spent += time;
    }
  }
  const timingOf = (name: Name) => ({ value: quantile(times.get(name) ?? [], 0.5), runs: times.get(name)?.length ?? 0 });
  return Object.fromEntries(names.map((name) => [name, timingOf(name)])) as Record<Name, Timing>;
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
