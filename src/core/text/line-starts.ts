/** The offsets at which the lines of a text begin (after LF, CR LF or CR), in UTF-16 code units; the first is 0. */
export function lineStartsOf(text: string): Uint32Array {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) starts.push(lineBreak.index + lineBreak[0].length);
  return Uint32Array.from(starts);
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
