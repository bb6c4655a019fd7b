import { NOTATION } from './notation-pattern.ts';

/**
 * Calls `visit` for every notation, in the order of the text. The pattern is tried only where one can begin: at 民国, and in a number before a unit of a date or as
 * long as a compact one. Tried at every offset, it would take most of the time that a document takes.
 */
export function forEachNotation(folded: string, visit: (match: RegExpExecArray) => void): void {
  for (let at = 0; at < folded.length; ) {
    const part = parts[folded.charCodeAt(at)] as number;
    if (part < Part.number) {
      at++;
      continue;
    }
    const end = part === Part.number ? endOfNumber(folded, at) : at + 1;
    const begins = mayBegin(folded, at, end);
    at = begins ? matchWithin(folded, at, end, visit) : end;
  }
}

function mayBegin(folded: string, at: number, end: number): boolean {
  const part = parts[folded.charCodeAt(at)];
  if (part === Part.number) return isOfDate(folded, at, end);
  return part === Part.latin ? isMonth(folded, at) : mayBeEra(unitAt(folded, at + 1)) && ERA_START.test(folded.slice(at, at + LONGEST_ERA));
}

/** By the second unit of an era: most of the firsts are those of 中国, 中心, 人民. */
function mayBeEra(second: number): boolean {
  return second === HUA || second === GUO || isDigit(second);
}

/** An English month, or what begins like one, at the beginning of a word. */
function isMonth(folded: string, at: number): boolean {
  return !isLetter(unitAt(folded, at - 1)) && MONTHS.includes(folded.slice(at, at + SHORT_MONTH));
}

function isLetter(unit: number): boolean {
  return unit >= LETTER_A && unit <= LETTER_Z;
}

/** Tries the pattern at every offset from `at` up to `end`; returns the offset after the last match, or `end`. */
function matchWithin(folded: string, at: number, end: number, visit: (match: RegExpExecArray) => void): number {
  for (let now = at; now < end; now++) {
    NOTATION.lastIndex = now;
    const match = NOTATION.exec(folded);
    if (!match) continue;
    visit(match);
    return now + match[0].length;
  }
  return end;
}

/** What a unit is in a date: what may follow a number, one of a number, or the first of an era or of an English month. */
const Part = { none: 0, unit: 1, separator: 2, number: 3, era: 4, latin: 5 } as const;

/** The English months in their order, as far as they tell one from another. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SHORT_MONTH = 3;
const LETTER_A = 0x61;
const LETTER_Z = 0x7a;
/** st, nd, rd, th. */
const ORDINAL_LENGTH = 2;

const parts = partsOfUnits();

const ERA_START = /^(?:(?:中华)?民国|民\d)/;
const LONGEST_ERA = 4;
const SHORTEST_COMPACT = 7;
/** 华, 国 */
const HUA = 0x534e;
const GUO = 0x56fd;
const SPACE = 0x20;
const CLOSE = 0x29;

/** 0 outside of the text: the engine compiles anew what has looked there once. */
function unitAt(folded: string, at: number): number {
  return at >= 0 && at < folded.length ? folded.charCodeAt(at) : 0;
}

/** `Part.none` at the end: a table that is asked for what it does not have is slow from then on. */
function partAt(folded: string, at: number): number {
  return at < folded.length ? (parts[folded.charCodeAt(at)] as number) : Part.none;
}

function endOfNumber(folded: string, at: number): number {
  let end = at + 1;
  while (end < folded.length && parts[folded.charCodeAt(end)] === Part.number) end++;
  return end;
}

/** Whether a date can begin in the number: none that is neither compact nor followed by a unit or by separators. */
function isOfDate(folded: string, start: number, end: number): boolean {
  if (end - start >= SHORTEST_COMPACT) return true;
  const closed = unitAt(folded, end) === CLOSE ? end + 1 : end;
  const after = afterBlank(folded, closed);
  const part = partAt(folded, after);
  if (part === Part.separator) return isSeparated(folded, after) || isMonth(folded, after + 1) || isSpelled(folded, start, end);
  if (end === start + 1 && folded.charCodeAt(end) === SPACE && isSpacedYear(folded, start)) return true;
  return part === Part.unit || (part === Part.latin && isMonth(folded, after)) || isOrdinal(folded, closed);
}

function isOrdinal(folded: string, at: number): boolean {
  return isLetter(unitAt(folded, at)) && /^(?:st|nd|rd|th)[ -]$/.test(folded.slice(at, at + ORDINAL_LENGTH + 1));
}

/** Whether a number of one or two digits stands between two separators of a kind. Most points are those of decimal fractions. */
function isSeparated(folded: string, separator: number): boolean {
  const number = afterBlank(folded, separator + 1);
  if (!isDigit(unitAt(folded, number))) return false;
  const end = isDigit(unitAt(folded, number + 1)) ? number + 2 : number + 1;
  return unitAt(folded, afterBlank(folded, end)) === folded.charCodeAt(separator);
}

/** Whether a number is a year in Chinese digits: 二〇二四.三.十八. */
function isSpelled(folded: string, start: number, end: number): boolean {
  return end - start === YEAR_LENGTH && !isDigit(folded.charCodeAt(start));
}

const YEAR_LENGTH = 4;

/** Whether four digits with a blank between each stand before 年, as programs read them from pictures: 2 0 2 4 年. */
function isSpacedYear(folded: string, start: number): boolean {
  return /^[12](?: \d){3} ?年/.test(folded.slice(start, start + LONGEST_SPACED));
}

const LONGEST_SPACED = 9;

function afterBlank(folded: string, at: number): number {
  return unitAt(folded, at) === SPACE ? at + 1 : at;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function partsOfUnits(): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (const unit of '年月日') units[unit.charCodeAt(0)] = Part.unit;
  for (const unit of '/.·-') units[unit.charCodeAt(0)] = Part.separator;
  for (const unit of '0123456789〇零o一二三四五六七八九十百廿卅元壹贰叁肆伍陆柒捌玖拾') units[unit.charCodeAt(0)] = Part.number;
  for (const month of MONTHS) units[month.charCodeAt(0)] = Part.latin;
  for (const unit of '中民') units[unit.charCodeAt(0)] = Part.era;
  return units;
}
