import type { Range } from '../evidence.ts';

/** The line around an offset, without its line breaks: those of every encoding only, as NEL is a byte of Chinese that was read as ISO 8859-1. */
export function lineAround(text: string, at: number): Range {
  let start = at;
  let end = at;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
