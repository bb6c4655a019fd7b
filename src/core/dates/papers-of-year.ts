import { YEARS_LATER } from './looking-back.ts';
import type { WrittenYear } from './written-year.ts';
import { clue, EARLY, LATE } from './written-year.ts';
import type { YearClue, YearlessDay } from './year-clue.ts';
import { TOPIC } from './year-clue.ts';

/** An issue of a journal that comes out twice a month is studied in the weeks after it. */
export function printedIn({ year, start, before, after }: WrittenYear, { month }: YearlessDay, end: number): YearClue[] {
  const issued = Math.ceil(Number(/\d+/.exec(after)?.[0]) / 2);
  const isRecalled = /重温|回[想顾首]/.test(before.slice(-12)) || YEARS_LATER.test(after);
  const isNew = month !== undefined && month >= issued && month <= issued + WEEKS_OF_STUDY && !isRecalled;
  return [clue('year-in-name', start, end, year, isNew ? 3 : 1)];
}

/** In months. */
const WEEKS_OF_STUDY = 2;

/** The first document of a year is issued in its first weeks. */
export function issued({ year, start }: WrittenYear, { month }: YearlessDay, end: number): YearClue[] {
  if (start >= TOPIC || (month ?? 1) > EARLY) return [];
  return [clue('year-in-name', start, end, year, month === undefined ? 2 : 3)];
}

/** It is cited until the next one is there, and sometimes later. */
export function cited({ year, start }: WrittenYear, { month = 1 }: YearlessDay, end: number): YearClue[] {
  return month > EARLY ? [clue('year-in-name', start, end, year, 1)] : [];
}

/** From 2013 to 2017 the address was given in January, so that the public was asked for views in the autumn before; in 2017 there was one in October too. */
export function addressed({ year, start, after }: WrittenYear, { month = 1 }: YearlessDay, end: number): YearClue[] {
  if (year < 2013 || year > 2017 || month < ADDRESS_SEASON) return [clue('year-in-name', start, end, year, 3)];
  return year < 2017 && /^.{4,6}咨询会/.test(after) ? [clue('year-in-name', start, end, year - 1, 3)] : [];
}

/** The month from which the public is asked. */
const ADDRESS_SEASON = 9;

/** The report of the year is studied after its congress. */
export function studied({ year, start }: WrittenYear, { month = LATE }: YearlessDay, end: number): YearClue[] {
  return [clue('year-in-name', start, end, year, month >= EARLY && month < LATE ? 3 : 1)];
}
