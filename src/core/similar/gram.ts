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

/** How many units the ranges have together. */
export function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
