import { areAdverbs, areVerbs, isLightRun } from './light-words.ts';

/** Numbers and what is counted off: two phrases that differ in these are two things (第一产业, 第二产业), never two wordings of one. */
const COUNTED = /[\d〇零一二三四五六七八九十百千万亿两双甲乙丙丁a-z%]/u;
/** Opposites and levels: likewise. */
const OPPOSED = /[东南西北中上下左右前后内外大小高低多少新旧男女老幼正副首次末省市县区乡镇村国城农工商军民公私进出增减升降]/u;
/** From these lengths on so much stays the same that one other character, one other word makes no other phrase. */
const LONG_FOR_CHARACTER = 6;
const LONG_FOR_WORD = 12;

/** Whether a text has a number in it, or what is counted off. */
export function isCounted(text: string): boolean {
  return COUNTED.test(text);
}

/** Whether two texts are the same but for what stands from `from` to before `to`. */
export function isSameAround(a: string, b: string, from: number, to: number): boolean {
  return a.length === b.length && a.slice(0, from) === b.slice(0, from) && a.slice(to) === b.slice(to);
}

/** Whether two texts that are the same but for what stands from `from` to before `to` are wordings of one phrase. */
export function isRewording(a: string, b: string, from: number, to: number): boolean {
  const [was, is] = [a.slice(from, to), b.slice(from, to)];
  if (isCounted(was) || isCounted(is)) return false;
  if (changesLightWord(a, b, from, to)) return true;
  if (OPPOSED.test(was) && OPPOSED.test(is)) return false;
  return a.length >= (to - from === 1 ? LONG_FOR_CHARACTER : LONG_FOR_WORD);
}

/** Whether one of the two-character words around the change is an adverb or a verb that another one took the place of (自觉维护, 坚决维护). */
function changesLightWord(a: string, b: string, from: number, to: number): boolean {
  for (let start = Math.max(0, to - 2); start <= from && start + 2 <= a.length; start++) {
    const [was, is] = [a.slice(start, start + 2), b.slice(start, start + 2)];
    if (areAdverbs(was, is) && isBesideLight(a, start)) return true;
    if (areVerbs(was, is) && isBesideLight(a, start) && !isLightRun(a)) return true;
  }
  return false;
}

/** Whether the word at `start` is one of those that a text begins with, or that say at its end what becomes of it (民生福祉|不断|改善): not a noun (两个|维护). */
function isBesideLight(text: string, start: number): boolean {
  if (start === 0 || isLightRun(text.slice(0, start))) return true;
  const [word, before, after] = [text.slice(start, start + 2), text.slice(start - 2, start), text.slice(start + 2)];
  return (after === '' && isLightRun(before + word) && isLightRun(before)) || (after !== '' && isLightRun(after));
}

const SHORTEST_WORD = 2;

/** Whether two texts of the same characters are the same words in another order: one is made of pieces of the other, each of two characters or more. */
export function areReordered(a: string, b: string): boolean {
  return isMadeOf(a, b) || isMadeOf(b, a);
}

function isMadeOf(a: string, b: string): boolean {
  const used = new Set<number>();
  for (let at = 0; at < b.length; ) {
    const piece = longestPiece(a, b, at, used);
    if (piece.length < SHORTEST_WORD) return false;
    for (let index = 0; index < piece.length; index++) used.add(piece.start + index);
    at += piece.length;
  }
  return true;
}

function longestPiece(a: string, b: string, at: number, used: ReadonlySet<number>): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < a.length; start++) {
    let length = 0;
    while (start + length < a.length && !used.has(start + length) && a[start + length] === b[at + length]) length++;
    if (length > best.length) best = { start, length };
  }
  return best;
}
