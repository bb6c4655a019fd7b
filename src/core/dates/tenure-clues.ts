import { NAMED } from './named-tables.ts';
import { readNumeral } from './numerals.ts';
import { NUMBER } from './relation-clues.ts';
import type { ClueFinder } from './year-clue.ts';
import { parseDay, voteFor } from './year-clue.ts';

/** 县长某某就职三周年, 某某市长上任满一年 */
const YEARS_IN_OFFICE = new RegExp(`^(?:就职|上任|就任|任职)(?:届)?(?:满|将满)?${NUMBER}(?:周年|年)`);
const REACH = 14;
/** It is told of within so many months. */
const AROUND = 1;

/** Somebody has been in office for so many years: the year is counted from the beginning of the term. */
export const findTenureClues: ClueFinder = ({ folded, names }, { month }) =>
  names.in(NAMED.officeHolders).flatMap(({ rows, found }) =>
    found.flatMap(({ start, end }) => {
      const match = YEARS_IN_OFFICE.exec(folded.slice(end, end + REACH));
      const number = readNumeral(match?.groups?.number ?? '');
      if (!match || number === undefined) return [];
      return rows
        .map((row) => ({ row, begin: parseDay(row.start) }))
        .filter(({ begin }) => month === undefined || Math.abs(begin.month - month) <= AROUND)
        .map(({ row, begin }) => voteFor(row, { start, end: end + match[0].length }, 'tenure', begin.year + number, 3));
    }),
  );
