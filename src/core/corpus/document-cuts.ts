import type { Matching } from '../text/matching-fold.ts';
import type { PackedNumbers } from './packed-numbers.ts';
import { forEachPacked, packNumbers } from './packed-numbers.ts';
import type { TextMatches } from './searchable-library.ts';

/** Where a match in a document would begin or end within a character of its file, as 2 does in ㎡. Most documents have no such place. */
export type DocumentCuts = PackedNumbers;

/** The places within the characters of a text that fold to several units. Blank lines are left out: nobody looks for a part of one, and each paragraph has one. */
export function documentCuts({ text, map }: Matching): DocumentCuts {
  const cuts = map.cuts().filter((at) => text[at] !== '\n');
  return packNumbers(cuts.map((at, index) => at - (cuts[index - 1] ?? 0)));
}

/** The matches that begin and end with whole characters of the file; `undefined` where none does. `length` is that of what was looked for. */
export function wholeMatches(matches: TextMatches, length: number): TextMatches | undefined {
  const { entry, starts } = matches;
  if (entry.cuts === '') return matches;
  const cuts = new Set<number>();
  let at = 0;
  forEachPacked(entry.cuts, (distance) => {
    at += distance;
    cuts.add(at);
  });
  const whole = starts.filter((start) => !cuts.has(start) && !cuts.has(start + length));
  return whole.length > 0 ? { entry, starts: whole } : undefined;
}
