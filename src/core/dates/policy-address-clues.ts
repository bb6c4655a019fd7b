import type { Range } from '../evidence.ts';
import { isAhead } from './looking-ahead.ts';
import { looksBack } from './looking-back.ts';
import type { Page } from './page.ts';
import { oncePerPage } from './page.ts';
import { POLICY_ADDRESSES } from './tables.generated.ts';
import { LATE } from './written-year.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { daysOf, rangeOf, TOPIC, voteAt, voteFor, yearsWithin } from './year-clue.ts';

/** 就编制《2024年财政年度施政报告》听取意见: as Macao calls it. */
const PREPARED = /(?:制定|制订|编制|编写|准备|筹备)[^。;]{0,12}(?<year>20[0-3]\d) ?年财政年度施政报告/g;
/** A new chief executive, in office since December, gives the first one in the spring; the others are given in the autumn before. */
const FIRST = 2005;
const TERM = 5;
const SUMMER = 6;

/** The public is asked for views on a policy address in the months before it. */
const findPrepared: ClueFinder = (page, { month }) =>
  page.matches(PREPARED).flatMap((match) => {
    const year = Number(match.groups?.year);
    if (isOver(page, rangeOf(match), year)) return [];
    const isFirst = (year - FIRST) % TERM === 0;
    if (month !== undefined && (isFirst ? month > SUMMER : month < SUMMER || month > LATE)) return [];
    return [voteAt(match, 'year-in-name', isFirst ? year : year - 1, SURE)];
  });

/** More than the year that is printed. */
const SURE = 4;

/** 回顾准备《2024年财政年度施政报告》的过程: told of later, as it is where a later year is printed. */
function isOver(page: Page, range: Range, year: number): boolean {
  return latestYear(page) > year || looksBack(page, range);
}

/** Of those that are printed and do not lie ahead; 0 where there is none. A text may name an address, and years, many thousand times. */
const latestYear = oncePerPage((page) =>
  page.mentions.reduce((latest, mention) => {
    const { year = 0 } = mention;
    return year > latest && !isAhead(page, mention) ? year : latest;
  }, 0),
);

const ADDRESS = '施政报告';
/** 行政长官林郑月娥11月25日发表《施政报告》: who gives it, and on which day, tells which it is. Later texts only refer to it. */
const GIVES = /(?:发表|宣读|发布|公布|颁布)[^。;,]{0,24}施政报告|施政报告[^。;]{0,12}(?:发表|出炉|公布|发布)/g;
const OF_PAST = /(?:去年|上一?份|此前|曾|前任|早前)[^。,;]{0,24}$/;
const REACH = 32;

/** Texts of the day of an address, or of the day before or after it, by the name of who gives it. */
function findGiven(page: Page, sought: YearlessDay): YearClue[] {
  if (sought.day === undefined || !page.folded.includes(ADDRESS)) return [];
  const now = page.matches(GIVES).find((match) => match.index < TOPIC && !isReferredTo(page, match));
  if (!now) return [];
  return POLICY_ADDRESSES.filter(({ names }) => page.folded.includes(names)).flatMap((row) => {
    const { from, to } = daysOf(row);
    return yearsWithin(from - 1, to + 1, sought).map((year) => voteFor(row, rangeOf(now), 'occasion', year, SURE));
  });
}

function isReferredTo({ folded }: Page, { index }: RegExpExecArray): boolean {
  return OF_PAST.test(folded.slice(Math.max(0, index - REACH), index));
}

/** Policy addresses of Hong Kong and Macao, prepared or given. */
export const findPolicyAddressClues: ClueFinder = (page, sought) => [...findPrepared(page, sought), ...findGiven(page, sought)];
