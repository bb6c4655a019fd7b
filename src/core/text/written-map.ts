import type { Range } from '../evidence.ts';
import { PADDING } from './padded-text.ts';
import type { TextMap } from './text-map.ts';

/** What is written for another character: in JSON, in a quoted cell, in XML or HTML. Two halves of one character are one. */
const ESCAPE = /\\r\\n|(?:\\u[dD][89abAB][\da-fA-F]{2})?\\u[\da-fA-F]{4}|\\.|""|&#?\w{1,10};/y;

/** A map into a text of which `reading` is in step with its file: a range that ends with a character that is written as another one takes all of what is written. */
export class WrittenMap implements TextMap {
  constructor(
    private readonly inner: TextMap,
    private readonly file: string,
    private readonly reading: string,
  ) {}

  toOriginal(start: number, end: number): Range {
    const range = this.inner.toOriginal(start, end);
    return range.end > range.start ? { start: range.start, end: endOfWriting(this.file, this.reading, range.end) } : range;
  }

  toFolded(start: number, end: number): Range {
    return this.inner.toFolded(start, end);
  }

  isExact(start: number, end: number): boolean {
    return this.inner.isExact(start, end);
  }

  cuts(): number[] {
    return this.inner.cuts();
  }
}

/** Where what is written for the unit before an offset of `reading` ends in `file`. */
export function endOfWriting(file: string, reading: string, end: number): number {
  if (reading[end] !== PADDING || end === 0) return end;
  ESCAPE.lastIndex = isHalf(reading, end) ? end - 2 : end - 1;
  return ESCAPE.test(file) ? Math.max(end, ESCAPE.lastIndex) : end;
}

/** Whether an offset is behind a character of two units. */
function isHalf(reading: string, end: number): boolean {
  return end > 1 && (reading.codePointAt(end - 2) ?? 0) > 0xffff;
}
