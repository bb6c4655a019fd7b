import type { Mark } from '../text/squeeze.ts';
import type { PackedNumbers } from './packed-numbers.ts';
import { forEachPacked, packNumbers } from './packed-numbers.ts';

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
