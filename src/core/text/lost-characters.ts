import type { Range } from '../evidence.ts';

/** What programs write for what they cannot read, and what is made of two of these in UTF-8 that are read as GBK (锟斤拷), with what was cut off; a question mark stands for each where a text was written as ASCII. */
const REPLACEMENTS = /\ufffd+/g;
const REPLACEMENTS_READ_AS_GBK = /[锟斤拷]{2,}/g;
/** 斤斤计较 */
const POUNDS = /^斤+$/;
const QUESTION_MARKS = /\?{3,}/g;
/** Of what is not white space; a text that asks has fewer. */
const SHARE_OF_QUESTION_MARKS = 0.3;
const FEWEST_QUESTION_MARKS = 20;
/** Whoever writes about 锟斤拷 puts it in quotation marks. */
const QUOTE = /["'“”‘’「」『』《》]/;
const MOST_PLACES = 1000;

/** Where characters of a text were lost before it was written as it is, the first thousand places, in the order of the text. */
export function lostCharacters(text: string): Range[] {
  const places = [
    ...placesOf(text, '\ufffd', REPLACEMENTS),
    ...placesOf(text, '锟斤', REPLACEMENTS_READ_AS_GBK).filter((place) => !isQuoted(text, place) && !POUNDS.test(textAt(text, place))),
    ...(isAscii(text) ? placesOf(text, '???', QUESTION_MARKS) : []),
  ];
  return places.sort((a, b) => a.start - b.start).slice(0, MOST_PLACES);
}

/** Nearly all texts have none, which a plain search tells at once. */
function placesOf(text: string, sign: string, pattern: RegExp): Range[] {
  if (!text.includes(sign)) return [];
  const places: Range[] = [];
  for (const { 0: lost, index } of text.matchAll(pattern)) {
    places.push({ start: index, end: index + lost.length });
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

function textAt(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

function isQuoted(text: string, { start, end }: Range): boolean {
  return QUOTE.test(text.charAt(start - 1)) && QUOTE.test(text.charAt(end));
}

/** Whether a text was written as ASCII, with question marks for everything else. */
function isAscii(text: string): boolean {
  if (!text.includes('???')) return false;
  const marks = text.match(QUESTION_MARKS)?.reduce((sum, { length }) => sum + length, 0) ?? 0;
  return marks >= FEWEST_QUESTION_MARKS && marks >= SHARE_OF_QUESTION_MARKS * text.replace(/\s/g, '').length;
}
