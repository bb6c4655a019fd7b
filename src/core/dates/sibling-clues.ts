import { dayNumber } from './calendar.ts';
import type { YearClue, YearlessDay } from './year-clue.ts';
import { parseDay, soughtDay } from './year-clue.ts';

/** Fewer documents do not show that a folder keeps to a time. */
const FEWEST = 5;
/** A day so close outside the time of the folder may belong to either year. */
const MARGIN = 31;

/**
 * The years that a day may have by the documents beside it, whose stated dates these are: there must be some, all of one year or of two in a row. The years
 * in which the day lies between the first and the last of them; where there is none, those of the folder and those in which it lies close to them.
 */
export function findSiblingClues(siblings: readonly string[], sought: YearlessDay): YearClue[] {
  const dates = siblings.toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (dates.length < FEWEST || first === undefined || last === undefined || sought.day === undefined) return [];
  const [from, to] = [parseDay(first), parseDay(last)];
  if (to.year - from.year > 1) return [];
  const candidates = [from.year - 1, from.year, from.year + 1, from.year + 2];
  const within = (margin: number) =>
    candidates.filter((year) => isBetween(soughtDay(year, sought), dayNumber(from), dayNumber(to), margin));
  const inside = within(0);
  const years = inside.length > 0 ? inside : new Set([from.year, to.year, ...within(MARGIN)]);
  return Array.from(years, (year) => ({ rule: 'siblings', start: 0, end: 0, year, weight: 3, note: `${first} – ${last}` }));
}

function isBetween(day: number, from: number, to: number, margin: number): boolean {
  return day >= from - margin && day <= to + margin;
}
