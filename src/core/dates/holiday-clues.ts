import { NAMED } from './named-tables.ts';
import { readNumeral } from './numerals.ts';
import type { Page } from './page.ts';
import type { NamedRows } from './row-names.ts';
import type { EventRow } from './table-row.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { daysOf, parseDay, soughtDay, voteAt, voteFor } from './year-clue.ts';

/** What the calendar of a year alone explains: days counted from a holiday, festivals of the lunar calendar, the sexagenary name of the year. */
export const findHolidayClues: ClueFinder = (page, sought) => [
  ...page.names.in(NAMED.countedDays).flatMap((holiday) => countedClues(page, holiday, sought)),
  ...page.names.in(NAMED.lunarDays).flatMap((festival) => lunarClues(page, festival, sought)),
  ...page.names.in(NAMED.workdays).flatMap((workday) => workdayClues(workday, sought)),
  ...sexagenaryClues(page, sought),
];

const COUNT = /^(?:的|进入)*第(?<count>\d{1,2}|[一二三四五六七八九十]{1,3})(?:天|日)/;
const COUNT_LENGTH = 12;

/** 今天(1月26日),春运第13天: the year in which that is the day. */
function countedClues({ folded }: Page, { rows, found }: NamedRows<EventRow>, sought: YearlessDay): YearClue[] {
  for (const { start, end } of found) {
    const match = COUNT.exec(folded.slice(end, end + COUNT_LENGTH));
    if (!match) continue;
    const count = readNumeral(match.groups?.count ?? '') ?? Number.NaN;
    return rows
      .filter((row) => isCountedDay(row, count, sought))
      .map((row) => voteFor(row, { start, end: end + match[0].length }, 'counted-day', parseDay(row.start).year, 3));
  }
  return [];
}

function isCountedDay(row: EventRow, count: number, sought: YearlessDay): boolean {
  if (sought.day === undefined) return false;
  const { from, to } = daysOf(row);
  const counted = from + count - 1;
  return counted <= to && counted === soughtDay(parseDay(row.start).year, sought);
}

const TODAY =
  /(?:今天|今日|\d{1,2}月\d{1,2}日)(?:\([^)]{1,12}\))?,?(?:就|正)?(?:是|迎来)(?:[^。,;]{0,8}的)?(?:我国)?(?:传统|农历|中国传统)?(?:节日)?"?$/;
const TODAY_LENGTH = 40;

/** 今天是元宵节 */
function lunarClues({ folded }: Page, { rows, found }: NamedRows<EventRow>, { month, day }: YearlessDay): YearClue[] {
  for (const { start, end } of found) {
    const today = TODAY.exec(folded.slice(Math.max(0, start - TODAY_LENGTH), start))?.[0];
    if (today === undefined || /^[前后]/.test(folded.slice(end, end + 1))) continue;
    return rows
      .filter((row) => isDayOf(row, month, day))
      .map((row) => voteFor(row, { start: start - today.length, end }, 'lunar-day', parseDay(row.start).year, 3));
  }
  return [];
}

/** 2月3日是节后第一个工作日: what is told on that day needs no 今天. */
function workdayClues({ rows, found: [first] }: NamedRows<EventRow>, { month, day }: YearlessDay): YearClue[] {
  return rows.filter((row) => isDayOf(row, month, day)).map((row) => voteFor(row, first, 'lunar-day', parseDay(row.start).year, 3));
}

function isDayOf(row: EventRow, month: number | undefined, day: number | undefined): boolean {
  const festival = parseDay(row.start);
  return festival.month === month && festival.day === day;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const SEXAGENARY = new RegExp(`(?<stem>[${STEMS}])(?<branch>[${BRANCHES}])(?:[鼠牛虎兔龙蛇马羊猴鸡狗猪]?年|新春|春节)`, 'g');
/** 1984 was 甲子; the names of the years from then to 2043 are what texts of the library mean. */
const FIRST_CYCLE = 1984;
const CYCLE = 60;
/** The new year begins in January or February; late in the year a text looks ahead to it. */
const LOOKS_AHEAD = 11;
const FESTIVE_SEASON = 3;

/** 甲辰龙年春节: 2024. */
function sexagenaryClues({ folded, matches }: Page, { month }: YearlessDay): YearClue[] {
  if (month === undefined) return [];
  return matches(SEXAGENARY).flatMap((match) => {
    const { stem = '', branch = '' } = match.groups ?? {};
    const year = yearOfCycle(stem, branch);
    if (year === undefined) return [];
    const sure =
      month <= FESTIVE_SEASON &&
      (month > LAST_OF_NEW_YEARS || NEW_YEAR.test(folded.slice(match.index, match.index + match[0].length + AFTER_NAME)));
    return [voteAt(match, 'sexagenary-year', year - (month >= LOOKS_AHEAD ? 1 : 0), sure ? 3 : 1)];
  });
}

/** 甲辰 is 2024, the last one that has come; `undefined` for what the cycle does not have. */
export function yearOfCycle(stem: string, branch: string): number | undefined {
  const place = placeInCycle(STEMS.indexOf(stem), BRANCHES.indexOf(branch));
  return place === undefined ? undefined : FIRST_CYCLE + place;
}

/** Up to the new year, which may come as late as this month, 甲辰龙年 may be the year that ends. */
const LAST_OF_NEW_YEARS = 2;
const NEW_YEAR = /春节|新春|大吉/;
const AFTER_NAME = 4;

/** 甲午 is 30; 甲丑 does not exist. */
function placeInCycle(stem: number, branch: number): number | undefined {
  for (let place = stem; place < CYCLE; place += STEMS.length) if (place % BRANCHES.length === branch) return place;
  return undefined;
}
