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
  const flags = flagsOf(breaks);
  let start = 0;
  for (let end = nextBreak(text, flags, 0); end < text.length; end = nextBreak(text, flags, start)) {
    visit(start, end);
    start = afterLineBreak(text, end);
  }
  visit(start, text.length);
}

/** No line break is a greater unit; nearly all of Chinese is. */
const LAST_BREAK = 0x2029;
const known = new Map<string, Uint8Array>();

/** 1 for each of the units. */
function flagsOf(breaks: string): Uint8Array {
  const flags = known.get(breaks) ?? new Uint8Array(LAST_BREAK + 1);
  if (!known.has(breaks)) for (const unit of breaks) flags[unit.charCodeAt(0)] = 1;
  known.set(breaks, flags);
  return flags;
}

function nextBreak(text: string, flags: Uint8Array, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= LAST_BREAK && flags[unit] === 1) return at;
  }
  return text.length;
}
