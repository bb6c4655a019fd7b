import { isDigit } from '../text/digit.ts';
import type { MinedText } from './mined-text.ts';
import type { Repeat } from './repeat.ts';
import { OPEN_RIGHT, unitSet } from './unit-set.ts';

/** What a repeat has to do with figures, as shares of its occurrences. */
export interface Figures {
  /** Digits begin right behind it, or a year in Chinese numerals. */
  readonly beside: number;
  /** Digits stand a few units behind it, before any punctuation. */
  readonly near: number;
}

const NUMERALS = unitSet('〇零一二三四五六七八九十百');
const YEAR = '年'.charCodeAt(0);
/** A year in numerals is so long (九十年, 一百一十三年); shorter ones are rather times (三年行动). */
const SHORTEST_YEAR = 2;
const LONGEST_YEAR = 5;
/** How far behind the name of a measure its figure is looked for (工业增加值年均增长8%). */
const NEAR = 6;

/** Looks at what stands behind a repeat. */
export function figuresBeside({ units }: MinedText, { positions, length }: Repeat): Figures {
  let beside = 0;
  let near = 0;
  for (const position of positions) {
    if (isFigure(units, position + length)) beside++;
    if (isFigureNear(units, position + length)) near++;
  }
  return { beside: beside / positions.length, near: near / positions.length };
}

/** What is always followed by a year is the era of a date (民国), not a phrase. */
function isFigure(units: Uint16Array, at: number): boolean {
  if (isDigit(units[at] as number)) return true;
  let end = at;
  while (NUMERALS[units[end] as number] && end - at < LONGEST_YEAR) end++;
  return end - at >= SHORTEST_YEAR && units[end] === YEAR;
}

function isFigureNear(units: Uint16Array, from: number): boolean {
  for (let at = from; at < from + NEAR; at++) {
    if (isDigit(units[at] as number)) return true;
    if (OPEN_RIGHT[units[at] as number]) return false;
  }
  return false;
}
