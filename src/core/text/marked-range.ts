import type { Range } from '../evidence.ts';
import { PADDING } from './padded-text.ts';
import type { SourceText } from './source-text.ts';
import { endOfWriting } from './written-map.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '"': '"',
  '＂': '＂',
};
const CLOSING = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));

/**
 * A range of a text with the quotation or book mark beside it that belongs to one inside it: of “十四五”规划 the match begins behind the mark. A mark folds to nothing, so that the range folds
 * to the same.
 */
export function withItsMarks({ reading, file }: SourceText, { start, end }: Range): Range {
  const { closing, opening } = loneMarks(reading.slice(start, end));
  const before = writtenBefore(reading, start);
  if (closing !== undefined && reading[before] === CLOSING.get(closing)) return { start: before, end };
  return { start, end: opening !== undefined && reading[end] === PAIRS[opening] ? endOfWriting(file, reading, end + 1) : end };
}

/** The longest that a mark is written: `\\u201c`, `&ldquo;`. */
const LONGEST_MARK = 10;

/** Where the unit before an offset stands, be it written longer. */
function writtenBefore(reading: string, offset: number): number {
  let at = offset - 1;
  while (reading[at] === PADDING && offset - at < LONGEST_MARK) at--;
  return at;
}

/** The first closing mark that nothing before it opens, and the last opening one that nothing behind it closes. A straight mark alone may be either. */
function loneMarks(text: string): { readonly closing: string | undefined; readonly opening: string | undefined } {
  const open: string[] = [];
  let closing: string | undefined;
  for (const character of text) {
    const opener = CLOSING.get(character);
    if (opener !== undefined && open.at(-1) === opener) open.pop();
    else if (opener !== undefined && opener !== character) closing ??= character;
    else if (PAIRS[character] !== undefined) open.push(character);
  }
  return { closing: closing ?? open.find((mark) => PAIRS[mark] === mark), opening: open.at(-1) };
}
