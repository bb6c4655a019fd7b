import type { Range } from '../evidence.ts';

/** A text that stands in two documents is a repeat from so many UTF-16 code units of folded text up. Its shortest form is called a gram. */
export const GRAM = 8;

/** The stretches of folded text in which grams lie: what of the ranges stands between blank lines. */
export function piecesOf(folded: string, ranges: readonly Range[]): Range[] {
  const pieces: Range[] = [];
  for (const { start, end } of ranges) {
    for (let from = start; from < end; ) {
      const blank = folded.indexOf('\n\n', from);
      const to = blank < 0 || blank > end ? end : blank;
      if (to > from) pieces.push({ start: from, end: to });
      from = blank < 0 ? end : Math.max(to, blank + 2);
    }
  }
  return pieces;
}

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
