/** A range by lines and columns, which count from 0; columns in UTF-16 code units. They hold in an editor too, which makes line breaks alike. */
export interface TextLocation {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The offsets at which the lines of a text begin (after LF, CR LF or CR), in UTF-16 code units; the first is 0. */
export function lineStartsOf(text: string): Uint32Array {
  const starts = new Uint32Array(lineCount(text));
  let line = 0;
  forEachLine(text, (start) => {
    starts[line++] = start;
  });
  return starts;
}

/** How many lines a text has, at least one. */
export function lineCount(text: string): number {
  let count = 0;
  forEachLine(text, () => {
    count++;
  });
  return count;
}

/** Calls `visit` for every line with the offsets where it starts and where it ends before its line break; an empty text has one empty line. */
export function forEachLine(text: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  let lineFeed = text.indexOf('\n');
  let carriageReturn = text.indexOf('\r');
  while (lineFeed >= 0 || carriageReturn >= 0) {
    const end = carriageReturn < 0 || (lineFeed >= 0 && lineFeed < carriageReturn) ? lineFeed : carriageReturn;
    visit(start, end);
    start = end === carriageReturn && lineFeed === end + 1 ? end + 2 : end + 1;
    if (lineFeed >= 0 && lineFeed < start) lineFeed = text.indexOf('\n', start);
    if (carriageReturn >= 0 && carriageReturn < start) carriageReturn = text.indexOf('\r', start);
  }
  visit(start, text.length);
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
