import type { Range } from '../evidence.ts';

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
export function withItsMarks(text: string, { start, end }: Range): Range {
  const { closing, opening } = loneMarks(text.slice(start, end));
  if (closing !== undefined && text[start - 1] === CLOSING.get(closing)) return { start: start - 1, end };
  return { start, end: opening !== undefined && text[end] === PAIRS[opening] ? end + 1 : end };
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
