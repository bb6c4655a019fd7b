import type { Matching } from '../text/matching-fold.ts';
import type { Mark } from '../text/squeeze.ts';
import type { PackedNumbers } from './packed-numbers.ts';
import { forEachPacked, packNumbers } from './packed-numbers.ts';

const LINE_FEED = 0x0a;

/** Where a match in a document would begin or end within a character of its file, as 2 does in ㎡. Most documents have no such place. */
type DocumentCuts = PackedNumbers;

/** The places within the characters of a text that fold to several units. Blank lines are left out: nobody looks for a part of one, and each paragraph has one. */
export function documentCuts({ text, map }: Matching): DocumentCuts {
  const steps: number[] = [];
  let last = 0;
  for (const at of map.cuts()) {
    if (text.charCodeAt(at) === LINE_FEED) continue;
    steps.push(at - last);
    last = at;
  }
  return packNumbers(steps);
}

/** Where no match begins or ends; but for places within blank lines, of which no phrase has a part. */
export function cutsOf(cuts: DocumentCuts): ReadonlySet<number> {
  const places = new Set<number>();
  let at = 0;
  forEachPacked(cuts, (distance) => {
    at += distance;
    places.add(at);
  });
  return places;
}

/** The marks of a document. */
export type DocumentMarks = PackedNumbers;

const KINDS = '"《》';

/** `marks` ascend; each is kept as its distance from the one before and its kind. */
export function documentMarks(marks: readonly Mark[]): DocumentMarks {
  return packNumbers(
    marks.map(({ at, unit }, index) => (at - (marks[index - 1]?.at ?? 0)) * KINDS.length + KINDS.indexOf(String.fromCharCode(unit))),
  );
}

/** Calls `visit` for each mark in its order; offsets are in the text that the document is matched in. */
export function forEachMark(marks: DocumentMarks, visit: (at: number, unit: number) => void): void {
  let at = 0;
  forEachPacked(marks, (number) => {
    at += Math.floor(number / KINDS.length);
    visit(at, KINDS.charCodeAt(number % KINDS.length));
  });
}
