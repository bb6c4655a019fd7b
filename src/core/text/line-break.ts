/** What ends a line for whoever reads a text: the line breaks of Unicode, as editors, word processors and PDF readers write them. CR LF is one. */
export const LINE_BREAKS = '\n\r\v\f\u0085\u2028\u2029';

/** The same as a pattern that finds one line break after the other. */
export const LINE_BREAK = new RegExp(`\r\n|[${LINE_BREAKS}]`);

/** Every line that is not empty. */
export const FULL_LINES = new RegExp(`[^${LINE_BREAKS}]+`, 'g');

/** Whether a line break stands at an offset. */
export function isLineBreakAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && LINE_BREAKS.includes(text.charAt(offset));
}

/** The offset after the line break at an offset, or after the unit that stands there; not beyond the end of the text. */
export function afterLineBreak(text: string, offset: number): number {
  return Math.min(text.length, text.startsWith('\r\n', offset) ? offset + 2 : offset + 1);
}

/** Calls `visit` for every line with the offsets where it starts and where it ends before the line break, one of `breaks`; an empty text has one empty line. */
export function forEachLineBetween(text: string, breaks: string, visit: (start: number, end: number) => void): void {
  const from = (unit: string, offset: number) => {
    const at = text.indexOf(unit, offset);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  const next = Array.from(breaks, (unit) => ({ unit, at: from(unit, 0) })).filter(({ at }) => at < text.length);
  let start = 0;
  for (let end = nearest(next); end < text.length; end = nearest(next)) {
    visit(start, end);
    start = afterLineBreak(text, end);
    for (const one of next) if (one.at < start) one.at = from(one.unit, start);
  }
  visit(start, text.length);
}

function nearest(places: readonly { readonly at: number }[]): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { at } of places) if (at < first) first = at;
  return first;
}
