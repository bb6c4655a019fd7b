import type { Range } from '../evidence.ts';
import { GRAM } from './gram.ts';

/** Grams that start at one position after the other. */
export interface GramRun {
  /** The positions of the first and of the last gram. */
  readonly first: number;
  readonly last: number;
}

/** The longest runs of positions for which `holds`, in ascending order. */
export function runsOf(positions: number, holds: (position: number) => boolean): GramRun[] {
  const runs: GramRun[] = [];
  for (let at = 0; at < positions; at++) {
    if (!holds(at)) continue;
    const first = at;
    while (at + 1 < positions && holds(at + 1)) at++;
    runs.push({ first, last: at });
  }
  return runs;
}

/** What the grams of the runs cover, as ascending ranges that neither touch nor overlap. */
export function coverOf(runs: readonly GramRun[]): Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { first, last } of runs) {
    const before = ranges.at(-1);
    if (before && first <= before.end) before.end = last + GRAM;
    else ranges.push({ start: first, end: last + GRAM });
  }
  return ranges;
}
