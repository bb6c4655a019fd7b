import type { Range } from '../evidence.ts';
import { matchesOf } from '../text/matches.ts';
import type { EventRow } from './table-row.ts';
import { STANDING_COMMITTEE_SITTINGS, STUDY_SESSIONS } from './tables.generated.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { daysOf, rangeOf, voteFor, yearsWithin } from './year-clue.ts';

const NUMBER = '[一二三四五六七八九十]{1,3}';
const SITTING = new RegExp(`(?<term>${NUMBER})届全国(?:人大|人民代表大会)(?:常委会|常务委员会)第(?<sitting>${NUMBER})次会议`, 'g');
const STUDY = new RegExp(`政治局(?:就[^。]{2,24})?(?:进行|举行)?第(?<session>${NUMBER})次集体学习`, 'g');
/** Sittings are announced, and told of, for some days before and after; laws are cited with them for years. */
const AROUND_SITTING = 14;
/** The press tells of a study session on the same day or the next. */
const AFTER_SESSION = 2;

/** Numbered sittings and sessions: the year whose sought day falls into one. */
export const findSittingClues: ClueFinder = ({ folded }, sought) => [
  ...matchesOf(folded, SITTING).flatMap((match) => {
    const name = `${match.groups?.term}届全国人大常委会第${match.groups?.sitting}次会议`;
    return cluesOf(STANDING_COMMITTEE_SITTINGS, name, rangeOf(match), sought, AROUND_SITTING, AROUND_SITTING);
  }),
  ...matchesOf(folded, STUDY).flatMap((match) => {
    const name = `第${match.groups?.session}次集体学习`;
    return cluesOf(STUDY_SESSIONS, name, rangeOf(match), sought, 0, AFTER_SESSION);
  }),
];

function cluesOf(table: readonly EventRow[], name: string, range: Range, sought: YearlessDay, before: number, after: number): YearClue[] {
  return table
    .filter(({ names }) => names === name)
    .flatMap((row) => {
      const { from, to } = daysOf(row);
      return yearsWithin(from - before, to + after, sought).map((year) => voteFor(row, range, 'sitting', year, 3));
    });
}
