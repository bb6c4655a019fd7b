import type { Range } from '../evidence.ts';
import { looksBack } from './looking-back.ts';
import { NAMED } from './named-tables.ts';
import { readNumeral } from './numerals.ts';
import { NUMBER } from './relation-clues.ts';
import type { NamedRows } from './row-names.ts';
import type { EventRow } from './table-row.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { daysOf, parseDay, voteFor, yearsWithin } from './year-clue.ts';

/** 县长某某就职三周年, 某某市长上任满一年 */
const YEARS_IN_OFFICE = new RegExp(`^(?:就职|上任|就任|任职)(?:届)?(?:满|将满)?${NUMBER}(?:周年|年)`);
const REACH = 14;
/** It is told of within so many months. */
const AROUND = 1;

/** 新任江西省委书记某某: said in the weeks after the beginning of the term. */
const NEW = /(?:新任|新上任的|刚上任的|履新的)[^。,;、]{0,6}$/;
const NEW_REACH = 12;
const WEEKS_NEW = 45;
/** An appointment is announced before it is made. */
const AHEAD = 7;

/** Somebody has been in office for so many years, or is new in it: the year is counted from the beginning of the term. */
export const findTenureClues: ClueFinder = (page, sought) => {
  const { folded, names } = page;
  const { month } = sought;
  const holders = names.in(NAMED.officeHolders);
  const longest = longestEnds(holders);
  return holders.flatMap(({ rows, found }) =>
    found.flatMap(({ start, end }) => {
      if (longest.get(start) === end && NEW.test(folded.slice(Math.max(0, start - NEW_REACH), start)) && !looksBack(page, { start, end }))
        return rows.flatMap((row) => ofNewcomer(row, { start, end }, sought, rows.length === 1 ? 3 : 1));
      const match = YEARS_IN_OFFICE.exec(folded.slice(end, end + REACH));
      const number = readNumeral(match?.groups?.number ?? '');
      if (!match || number === undefined) return [];
      return rows
        .map((row) => ({ row, begin: parseDay(row.start) }))
        .filter(({ begin }) => month === undefined || Math.abs(begin.month - month) <= AROUND)
        .map(({ row, begin }) => voteFor(row, { start, end: end + match[0].length }, 'tenure', begin.year + number, 3));
    }),
  );
};

/** Where the longest name ends that begins at each start. */
function longestEnds(holders: readonly NamedRows<EventRow>[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { found } of holders) for (const { start, end } of found) ends.set(start, Math.max(end, ends.get(start) ?? 0));
  return ends;
}

/** A term of whose first day we are not sure begins in those weeks too; whoever had the office in two provinces was new in it twice. */
function ofNewcomer(row: EventRow, range: Range, sought: YearlessDay, weight: number): YearClue[] {
  const { from } = daysOf(row);
  return yearsWithin(from - AHEAD, from + WEEKS_NEW, sought).map((year) => ({ ...range, rule: 'tenure', year, weight }));
}
