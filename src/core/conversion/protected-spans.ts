import type { Range } from '../evidence.ts';
import { Trie } from '../trie.ts';

/** Addresses: up to what no address has, or what ends the sentence around it. */
const ADDRESS = /(?:https?|ftp|file):\/\/[^\s<>"'，。、；：！？（）「」『』《》“”‘’【】]{1,2000}/g;
/** Code between back quotes on one line. */
const CODE_SPAN = /`[^`\n]{1,500}`/g;
/** What begins and ends a block of code. */
const FENCE = /^ {0,3}(?:```|~~~)/;

/** What of a text is never converted: addresses, code, and words that somebody keeps as they are. Ascending and apart from each other. */
export function protectedSpans(text: string, keptWords: readonly string[]): Range[] {
  return joined([...matchesOf(ADDRESS, text), ...matchesOf(CODE_SPAN, text), ...codeBlocks(text), ...placesOf(keptWords, text)]);
}

function matchesOf(pattern: RegExp, text: string): Range[] {
  return Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

/** From each fence to the next one, or to the end of the text. */
function codeBlocks(text: string): Range[] {
  const fences: number[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next + 1;
    if (FENCE.test(text.slice(start, Math.min(end, start + 6)))) fences.push(fences.length % 2 === 0 ? start : end);
    start = end;
  }
  if (fences.length % 2 === 1) fences.push(text.length);
  return fences.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: fences[index + 1] ?? text.length }] : []));
}

function placesOf(words: readonly string[], text: string): Range[] {
  const places: Range[] = [];
  if (words.length > 0) new Trie(words.map((word) => [word, word])).forEachLongest(text, (_, start, end) => places.push({ start, end }));
  return places;
}

function joined(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && range.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}
