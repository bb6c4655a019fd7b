import { dayNumber } from './calendar.ts';
import { LATEST_PLAUSIBLE } from './looking-ahead.ts';
import { readNumeral } from './numerals.ts';
import type { Page } from './page.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { findLatestYear } from './year-use-clues.ts';

/** A day of the lunar calendar, in no leap month, with the day of the week where it is printed beside it. */
interface LunarDay {
  readonly month: number;
  readonly day: number;
  readonly weekday?: number;
}

const NUMERAL = '[一二三四五六七八九十]{1,2}';
const LUNAR = `(?:农历|阴历|夏历)[^,。;\\d闰]{0,8}?(?<month>正|冬|腊|${NUMERAL})月(?:初(?<early>${NUMERAL})|(?<day>[一二三四五六七八九十廿卅]{1,3}))`;
const BEHIND = new RegExp(
  `^[ ,()]{0,3}(?:(?:星期|周)[一二三四五六日天])?[ ,()即]{0,3}${LUNAR}(?:[ ,()]{0,3}(?:星期|周)(?<weekday>[一二三四五六日天]))?`,
);
const BEFORE = new RegExp(`${LUNAR}[ ,()即日]{0,4}$`);
const REACH = 34;
const WEEKDAYS = '日一二三四五六';
const NAMES: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };
/** Years of which a text of the library may be. */
const FIRST_YEAR = 1985;
const LAST_YEAR = LATEST_PLAUSIBLE;
const DAY = 86_400_000;

/** 3月14日(农历二月十五): the years in which that is the day, which come about every nineteen years. */
export const findLunarDateClues: ClueFinder = (page, sought) =>
  page.mentions.flatMap(({ month, day, start, end }) => {
    if (sought.day === undefined || month !== sought.month || day !== sought.day) return [];
    const lunar = lunarBeside(page, start, end);
    const years = lunar ? yearsOf(lunar, sought) : [];
    return years.map((year): YearClue => ({ rule: 'lunar-date', start, end, year, weight: 3 }));
  });

function lunarBeside({ folded }: Page, start: number, end: number): LunarDay | undefined {
  const match = BEHIND.exec(folded.slice(end, end + REACH)) ?? BEFORE.exec(folded.slice(Math.max(0, start - REACH), start));
  if (!match) return undefined;
  const { month = '', early, day, weekday } = match.groups ?? {};
  const [monthRead, dayRead] = [NAMES[month] ?? readNumeral(month), readNumeral(early ?? day ?? '')];
  if (monthRead === undefined || dayRead === undefined) return undefined;
  return { month: monthRead, day: dayRead, ...(weekday && { weekday: WEEKDAYS.indexOf(weekday.replace('天', '日')) }) };
}

function yearsOf(lunar: LunarDay, { month, day, weekday = lunar.weekday }: YearlessDay): number[] {
  const years: number[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR && month !== undefined && day !== undefined; year++) {
    const number = dayNumber({ year, month, day });
    if (isLunarDay(number, lunar) && (weekday === undefined || weekdayOf(number) === weekday)) years.push(year);
  }
  return years;
}

function weekdayOf(number: number): number {
  return new Date(number * DAY).getUTCDay();
}

let calendar: Intl.DateTimeFormat | undefined;

/** By the Chinese calendar of ECMA-402; a leap month is written `4bis` there. */
function isLunarDay(number: number, { month, day }: LunarDay): boolean {
  calendar ??= new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  return calendar.format(new Date(number * DAY)) === `${month}/${day}`;
}

/** The day of the week agrees with the latest year that the text looks back on, or with the year after it. */
export const findWeekdayClues: ClueFinder = (page, sought) => {
  const { month, day, weekday } = sought;
  const [latest] = findLatestYear(page, sought);
  if (weekday === undefined || month === undefined || day === undefined || latest?.year === undefined) return [];
  const { year, start, end } = latest;
  return [year, year + 1]
    .filter((candidate) => weekdayOf(dayNumber({ year: candidate, month, day })) === weekday)
    .map((candidate) => ({ rule: 'weekday', start, end, year: candidate, weight: 2 }));
};
