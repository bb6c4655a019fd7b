import { forEachLineBetween } from './line-break.ts';

/** What ends a line of an editor, whatever else a reader takes for one: positions count its lines. */
const EDITOR_BREAKS = '\n\r';

/** A range by lines and columns, which count from 0; columns in UTF-16 code units. They hold in an editor too, which makes line breaks alike. */
export interface TextLocation {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The offsets at which the lines of a text begin in an editor (after LF, CR LF or CR), in UTF-16 code units; the first is 0. */
export function lineStartsOf(text: string): Uint32Array {
  const starts = new Uint32Array(lineCount(text));
  let line = 0;
  forEachLineBetween(text, EDITOR_BREAKS, (start) => {
    starts[line++] = start;
  });
  return starts;
}

function lineCount(text: string): number {
  let count = 0;
  forEachLineBetween(text, EDITOR_BREAKS, () => {
    count++;
  });
  return count;
}

/** Line and column of an offset, both from 0; columns in UTF-16 code units. */
export function positionIn(lineStarts: Uint32Array, offset: number): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low, column: offset - (lineStarts[low] ?? 0) };
}
