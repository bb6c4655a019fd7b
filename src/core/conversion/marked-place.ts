import type { Range } from '../evidence.ts';

/** Of a place on each side of it, in UTF-16 code units: enough to tell it from the others of its document, and to find it again when the document changes elsewhere. */
const MOST_CONTEXT = 12;
/** What a context cannot hold: it is written on one line, with the place in brackets. */
const LIMIT = /[[\]\p{Cc}\u2028\u2029]/u;
const MARKED = /^([^[\]\p{Cc}]*)\[([^[\]\p{Cc}]+)\]([^[\]\p{Cc}]*)$/u;

/** A place of a text with what stands around it, which is how a choice for this place alone is written down: `治理长江[干]流综合`. */
export function markedPlace(text: string, { start, end }: Range): string {
  const before = text.slice(Math.max(0, start - MOST_CONTEXT), start);
  const after = text.slice(end, end + MOST_CONTEXT);
  return `${afterLast(before)}[${text.slice(start, end)}]${beforeFirst(after)}`;
}

/** Whether a text is written as `markedPlace` does. */
export function isMarkedPlace(marked: string): boolean {
  return MARKED.test(marked);
}

/** Every place of a text where just this stands, in ascending order and without overlaps; at most `most`. Takes one pass over the text. */
export function placesOf(marked: string, text: string, most: number): Range[] {
  const [, before = '', place = '', after = ''] = MARKED.exec(marked) ?? [];
  const whole = before + place + after;
  const places: Range[] = [];
  if (place === '') return places;
  for (let at = text.indexOf(whole); at >= 0 && places.length < most; at = text.indexOf(whole, at + place.length)) {
    places.push({ start: at + before.length, end: at + before.length + place.length });
  }
  return places;
}

/** Whole characters of what follows the last one that a context cannot hold. */
function afterLast(before: string): string {
  const characters = [...before];
  const limit = characters.findLastIndex((character) => LIMIT.test(character) || isHalf(character));
  return characters.slice(limit + 1).join('');
}

function beforeFirst(after: string): string {
  const characters = [...after];
  const limit = characters.findIndex((character) => LIMIT.test(character) || isHalf(character));
  return characters.slice(0, limit < 0 ? undefined : limit).join('');
}

/** Half of a character that a cut went through. */
function isHalf(character: string): boolean {
  return /^[\ud800-\udfff]$/.test(character);
}
