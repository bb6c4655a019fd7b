import type { Range } from '../evidence.ts';
import type { Folded } from './fold.ts';
import { forEachLineBetween, LINE_BREAKS } from './line-break.ts';

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

/** So many lines from the first on, and so many up to the last, are told apart; what stands between them is taken for one line. */
export const FIRST_LINES = 100_000;
export const LAST_LINES = 1000;

/**
 * Splits at line breaks (`line-break.ts`); an empty text has one empty line. Of a text with more than 101,000 lines those before the last thousand are one, as each
 * line takes memory: twenty million line breaks would take gigabytes. Its words are read all the same.
 */
export function splitLines(text: string, folded: Folded): Line[] {
  const lines: Line[] = [];
  // A short text has no need of it.
  const lastFrom = text.length < FIRST_LINES ? 0 : countLines(text) - LAST_LINES;
  let number = 0;
  let middle: Range | undefined;
  forEachLineBetween(text, LINE_BREAKS, (start, end) => {
    if (number >= FIRST_LINES && number < lastFrom) middle = { start: middle?.start ?? start, end };
    else lines.push(line(folded, start, end));
    number++;
  });
  if (middle) lines.splice(FIRST_LINES, 0, line(folded, middle.start, middle.end));
  return lines;
}

/** Whether lines of a text stand together as one, as it has too many. */
export function hasMergedLines(text: string, lines: readonly Line[]): boolean {
  const middle = lines[FIRST_LINES];
  return middle !== undefined && countLines(text.slice(middle.start, middle.end)) > 1;
}

function line(folded: Folded, start: number, end: number): Line {
  const range = folded.map.toFolded(start, end);
  return { start, end, foldedStart: range.start, foldedEnd: range.end, folded: folded.text.slice(range.start, range.end) };
}

function countLines(text: string): number {
  let count = 0;
  forEachLineBetween(text, LINE_BREAKS, () => {
    count++;
  });
  return count;
}
