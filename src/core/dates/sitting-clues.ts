import { SoughtPattern } from '../text/sought-pattern.ts';
import { dayNumber } from './calendar.ts';
import { readNumber } from './numerals.ts';
import { STANDING_COMMITTEE_SITTINGS, STUDY_SESSIONS } from './sittings.ts';
import type { ClueFinder } from './year-clue.ts';
import { parseDay, voteAt, yearsWithin } from './year-clue.ts';

const NUMBER = '[一二三四五六七八九十]{1,3}';
const SITTING = new SoughtPattern(`(?<term>${NUMBER})届全国(?:人大|人民代表大会)(?:常委会|常务委员会)第(?<sitting>${NUMBER})次会议`);
const STUDY = new SoughtPattern(`政治局(?:就[^。]{2,24})?(?:进行|举行)?第(?<session>${NUMBER})次集体学习`);
/** Sittings are announced, and told of, for some days before and after; laws are cited with them for years. */
const AROUND_SITTING = 14;
/** The press tells of a study session on the same day or the next. */
const AFTER_SESSION = 2;

/** Numbered sittings and sessions: the year whose sought day falls into one. */
export const findSittingClues: ClueFinder = ({ scan }, sought) => [
  ...scan.all(SITTING).flatMap((match) => {
    const name = `${readNumber(match.groups?.term ?? '')}.${readNumber(match.groups?.sitting ?? '')}`;
    return STANDING_COMMITTEE_SITTINGS.filter((sitting) => sitting.name === name).flatMap(({ start, end }) =>
      yearsWithin(dayNumber(parseDay(start)) - AROUND_SITTING, dayNumber(parseDay(end)) + AROUND_SITTING, sought).map((year) =>
        voteAt(match, 'sitting', year, 3),
      ),
    );
  }),
  ...scan.all(STUDY).flatMap((match) => {
    const number = String(readNumber(match.groups?.session ?? ''));
    return STUDY_SESSIONS.filter(({ name }) => name === number).flatMap(({ start }) =>
      yearsWithin(dayNumber(parseDay(start)), dayNumber(parseDay(start)) + AFTER_SESSION, sought).map((year) =>
        voteAt(match, 'sitting', year, 3),
      ),
    );
  }),
];
