import type { Folded } from './fold.ts';
import { forEachLine } from './line-starts.ts';

/** One line of a text, without its line break. */
export interface Line {
  /** Offsets into the original text. */
  readonly start: number;
  readonly end: number;
  /** Offsets into the folded text; the folded lines do not overlap. */
  readonly foldedStart: number;
  readonly foldedEnd: number;
  /** The folded text of this line: Simplified, half width, lower case, without inline pinyin and without spaces between Han characters. */
  readonly folded: string;
}

/** Splits at line breaks (LF, CR LF, CR); an empty text has one empty line. */
export function splitLines(text: string, folded: Folded): Line[] {
  const lines: Line[] = [];
  forEachLine(text, (start, end) => lines.push(line(folded, start, end)));
  return lines;
}

function line(folded: Folded, start: number, end: number): Line {
  const range = folded.map.toFolded(start, end);
  return { start, end, foldedStart: range.start, foldedEnd: range.end, folded: folded.text.slice(range.start, range.end) };
}
