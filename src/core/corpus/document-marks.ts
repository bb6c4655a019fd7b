import type { Mark } from '../text/squeeze.ts';

/** The marks of a document as a string: a library has one for each document, and the header of an array takes as much memory as what is in it. */
export type DocumentMarks = string;

const KINDS = '"《》';
/** Digits of a number to this base, the last one first; each is a character from here on, those that others follow from `MORE` on. */
const BASE = 0x1000;
const LAST = 0x3400;
const MORE = 0x4e00;

/** `marks` ascend; each is kept as its distance from the one before and its kind. */
export function documentMarks(marks: readonly Mark[]): DocumentMarks {
  let before = 0;
  let text = '';
  for (const { at, unit } of marks) {
    text += written((at - before) * KINDS.length + KINDS.indexOf(String.fromCharCode(unit)));
    before = at;
  }
  return text;
}

/** Calls `visit` for each mark in its order; offsets are in the text that the document is matched in. */
export function forEachMark(marks: DocumentMarks, visit: (at: number, unit: number) => void): void {
  let at = 0;
  let number = 0;
  let weight = 1;
  for (let index = 0; index < marks.length; index++) {
    const code = marks.charCodeAt(index);
    number += (code < MORE ? code - LAST : code - MORE) * weight;
    weight *= BASE;
    if (code >= MORE) continue;
    at += Math.floor(number / KINDS.length);
    visit(at, KINDS.charCodeAt(number % KINDS.length));
    number = 0;
    weight = 1;
  }
}

function written(number: number): string {
  let text = '';
  let rest = number;
  for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += String.fromCharCode(MORE + (rest % BASE));
  return text + String.fromCharCode(LAST + rest);
}
