import type { PatternScan } from '../text/pattern-scan.ts';
import { PatternTable } from '../text/pattern-table.ts';
import { SoughtPattern } from '../text/sought-pattern.ts';
import { dayNumber } from './calendar.ts';
import { COUNTED_DAYS, LUNAR_DAYS } from './holidays.ts';
import { readNumber } from './numerals.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { parseDay, soughtDay, voteAt } from './year-clue.ts';

const COUNT = '(?:的|进入)*第(?<count>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:天|日)';
const COUNTED = new PatternTable(
  COUNTED_DAYS.map(({ name, start, end }) => ({
    pattern: new SoughtPattern(`(?:${name})${COUNT}`),
    first: parseDay(start),
    last: dayNumber(parseDay(end)),
  })),
);
const LUNAR = new PatternTable(
  Object.entries(LUNAR_DAYS).map(([name, days]) => ({
    pattern: new SoughtPattern(
      `(?:今天|今日)(?:\\([^)]{1,12}\\))?,?(?:就|正)?(?:是|迎来)(?:[^。,;]{0,8}的)?(?:传统|农历|中国传统)?(?:节日)?${name}(?!前|后)`,
    ),
    days: days.split(' ').map(parseDay),
  })),
);

/** What the calendar of a year alone explains: days counted from a holiday, festivals of the lunar calendar, the sexagenary name of the year. */
export const findHolidayClues: ClueFinder = ({ scan }, sought) => [
  ...countedClues(scan, sought),
  ...lunarClues(scan, sought),
  ...sexagenaryClues(scan, sought),
];

/** 今天(1月26日),春运第13天: the year in which that is the day. */
function countedClues(scan: PatternScan, sought: YearlessDay): YearClue[] {
  if (sought.day === undefined) return [];
  return scan.matching(COUNTED).flatMap(({ pattern, first, last }) => {
    const match = scan.first(pattern);
    const counted = dayNumber(first) + (readNumber(match?.groups?.count ?? '') ?? Number.NaN) - 1;
    return match && counted <= last && counted === soughtDay(first.year, sought) ? [voteAt(match, 'counted-day', first.year, 3)] : [];
  });
}

/** 今天是元宵节 */
function lunarClues(scan: PatternScan, sought: YearlessDay): YearClue[] {
  return scan.matching(LUNAR).flatMap(({ pattern, days }) => {
    const match = scan.first(pattern);
    const day = days.find(({ month, day }) => month === sought.month && day === sought.day);
    return match && day ? [voteAt(match, 'lunar-day', day.year, 3)] : [];
  });
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const SEXAGENARY = new SoughtPattern(`(?<stem>[${STEMS}])(?<branch>[${BRANCHES}])(?:[鼠牛虎兔龙蛇马羊猴鸡狗猪]?年|新春|春节)`);
/** 1984 was 甲子; the names of the years from then to 2043 are what texts of the library mean. */
const FIRST_CYCLE = 1984;
const CYCLE = 60;
/** The new year begins in January or February; late in the year a text looks ahead to it. */
const LOOKS_AHEAD = 11;
const FESTIVE_SEASON = 3;

/** 甲辰龙年春节: 2024. */
function sexagenaryClues(scan: PatternScan, { month }: YearlessDay): YearClue[] {
  if (month === undefined) return [];
  return scan.all(SEXAGENARY).flatMap((match) => {
    const { stem = '', branch = '' } = match.groups ?? {};
    const place = placeInCycle(STEMS.indexOf(stem), BRANCHES.indexOf(branch));
    if (place === undefined) return [];
    return [voteAt(match, 'sexagenary-year', FIRST_CYCLE + place - (month >= LOOKS_AHEAD ? 1 : 0), month <= FESTIVE_SEASON ? 3 : 1)];
  });
}

/** 甲午 is 30; 甲丑 does not exist. */
function placeInCycle(stem: number, branch: number): number | undefined {
  for (let place = stem; place < CYCLE; place += STEMS.length) if (place % BRANCHES.length === branch) return place;
  return undefined;
}
