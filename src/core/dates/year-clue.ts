import type { Range } from '../evidence.ts';
import type { Day } from './calendar.ts';
import { dayNumber, isDayOfMonth, yearOfDay } from './calendar.ts';
import type { Page } from './page.ts';
import type { EventRow, TableRow } from './table-row.ts';

/** What is known of the day whose year is sought; nothing where only a year is sought. */
export interface YearlessDay {
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
}

/** Something in a text that bears on its year. The range is in the folded text. */
export interface YearClue extends Range {
  readonly rule: string;
  /** The year that the clue speaks for, with `weight`: 3 decides alone, less only together with others. */
  readonly year?: number;
  readonly weight?: number;
  /** The text was written on this day or later, or earlier, as day numbers. */
  readonly notBefore?: number;
  readonly notAfter?: number;
  /** What is quoted for a clue from outside the text, whose range is empty; the name in the path where it is missing. */
  readonly note?: string;
}

/** What a text is about, it names within this many folded units from its beginning. */
export const TOPIC = 250;
/** The sentences that open a text end within so many of them. */
export const OPENING = 160;

/** A clue that speaks for a year, where a pattern matched. */
export function voteAt(match: RegExpExecArray, rule: string, year: number, weight: number): YearClue {
  return { ...rangeOf(match), rule, year, weight };
}

/** A clue that speaks for a year because of a row of a table: one of which we are not sure counts less, so that it never decides alone. */
export function voteFor({ unsure }: TableRow, { start, end }: Range, rule: string, year: number, weight: number): YearClue {
  return { rule, start, end, year, weight: unsure ? weight - 1 : weight };
}

/** Where a pattern matched. */
export function rangeOf(match: RegExpExecArray): Range {
  return { start: match.index, end: match.index + match[0].length };
}

/** Finds the clues of one kind. */
export type ClueFinder = (page: Page, sought: YearlessDay) => YearClue[];

/** The first year in which the sought day is not before `from`; the year of `from` where no day is known. */
export function firstYearFrom(from: Day, sought: YearlessDay): number {
  if (sought.month === undefined) return from.year;
  const day = { month: sought.month, day: sought.day ?? 28 };
  return isDayOfMonth(day.month, day.day) && dayNumber({ year: from.year, ...day }) >= dayNumber(from) ? from.year : from.year + 1;
}

/** The sought day in `year` as a day number, the middle of the month or of the year where less is known. */
export function soughtDay(year: number, { month, day }: YearlessDay): number {
  return dayNumber({ year, month: month ?? 7, day: day ?? 15 });
}

/** `2022-10-16` as a day. */
export function parseDay(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

/** First and last day of a row as day numbers; Infinity for what still holds. */
export function daysOf(row: EventRow): Days {
  const known = daysOfRows.get(row) ?? readDays(row);
  daysOfRows.set(row, known);
  return known;
}

interface Days {
  readonly from: number;
  readonly to: number;
}

/** Texts ask for the same rows again and again. */
const daysOfRows = new WeakMap<EventRow, Days>();

function readDays({ start, end }: EventRow): Days {
  return { from: dayNumber(parseDay(start)), to: end === undefined ? Number.POSITIVE_INFINITY : dayNumber(parseDay(end)) };
}

/** The years in which the sought day lies between two day numbers. */
export function yearsWithin(from: number, to: number, sought: YearlessDay): number[] {
  if (sought.month === undefined) return [];
  const years: number[] = [];
  for (let year = yearOfDay(from); year <= yearOfDay(to); year++) {
    const at = soughtDay(year, sought);
    if (at >= from && at <= to) years.push(year);
  }
  return years;
}
