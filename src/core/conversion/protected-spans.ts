import type { Range } from '../evidence.ts';
import { Trie } from '../trie.ts';

/** Addresses: up to what no address has, or what ends the sentence around it. */
const ADDRESS = /(?:https?|ftp|file):\/\/[^\s<>"'，。、；：！？（）「」『』《》“”‘’【】]{1,2000}/g;
/** Of an address what comes before its first Chinese character, where that is whole: a host, or the name of a file. Text that follows without a blank is none of it. */
const WHOLE_ADDRESS = /^[a-z]{3,5}:\/\/[^/]{1,253}\.[a-z]{2,24}(?::\d{1,5})?$|\.(?:s?html?|php|aspx?|jsp|pdf|docx?|xlsx?|zip|txt)$/i;
const HAN = /[\u3400-\u9fff]/;
/** The part of a host that has Chinese characters, with what ends it. */
const HAN_HOST = /^[\u3400-\u9fff]{1,60}\./;
/** What a link of a page or of Markdown names, also where it is a file beside it. */
const LINK_ATTRIBUTE = /\b(?:href|src)=(?:"[^"\n]{1,2000}"|'[^'\n]{1,2000}')/gi;
const LINK_TARGET = /\]\([^()\s]{1,2000}/g;
/** Code between back quotes on one line. */
const CODE_SPAN = /`[^`\n]{1,500}`/g;
/** What begins and ends a block of code. */
const FENCE = /^ {0,3}(?:```|~~~)/;

/** What is kept, each with what a text has at least one of that has it: most texts have none, and looking for these takes least. */
const KINDS: readonly { readonly signs: readonly string[]; readonly find: (text: string) => Range[] }[] = [
  { signs: ['://'], find: addresses },
  { signs: ['="', "='"], find: (text) => matchesOf(LINK_ATTRIBUTE, text) },
  { signs: [']('], find: (text) => matchesOf(LINK_TARGET, text) },
  { signs: ['`'], find: (text) => matchesOf(CODE_SPAN, text) },
  { signs: ['```', '~~~'], find: codeBlocks },
];

/** What of a text is never converted: addresses and links, code, and words that somebody keeps as they are. Ascending and apart from each other. */
export function protectedSpans(text: string, keptWords: readonly string[]): Range[] {
  const spans = KINDS.flatMap(({ signs, find }) => (signs.some((sign) => text.includes(sign)) ? find(text) : []));
  return joined([...spans, ...placesOf(keptWords, text)]);
}

function addresses(text: string): Range[] {
  return Array.from(text.matchAll(ADDRESS), ({ 0: match, index }) => ({ start: index, end: index + lengthOfAddress(match) }));
}

function lengthOfAddress(match: string): number {
  const han = match.search(HAN);
  return han > 0 && WHOLE_ADDRESS.test(match.slice(0, han)) && !HAN_HOST.test(match.slice(han)) ? han : match.length;
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
