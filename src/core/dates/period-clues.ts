import { isAhead } from './looking-ahead.ts';
import type { DateMention } from './mention.ts';
import type { Page } from './page.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { OPENING, soughtDay, voteAt } from './year-clue.ts';
import { findLatestYear } from './year-use-clues.ts';

const PERIOD =
  /(?<year>20\d\d) ?年,?(?:我国|全国|全市|全省)?(?:(?:1|一)(?:月份?)?[-至到](?<last>\d{1,2}) ?月|前(?<months>\d{1,2}|三|七|八|九|十|十一)个月|(?<named>上半年|一季度|第一季度|二季度|三季度|前三季度))/g;
const LAST_MONTH: Readonly<Record<string, number>> = {
  上半年: 6,
  一季度: 3,
  第一季度: 3,
  二季度: 6,
  三季度: 9,
  前三季度: 9,
  三: 3,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
};
/** Months after the end of the part, in the last of which few still tell of it. */
const LONGEST_SINCE = 3;
/** Statistics of a part of a year (2024年1-4月) come out in the weeks after it. */
export const findPeriodClues: ClueFinder = ({ matches }, { month }) => {
  if (month === undefined) return [];
  return matches(PERIOD).flatMap((match): YearClue[] => {
    const since = month - lastMonthOf(match);
    if (since < 0 || since > LONGEST_SINCE) return [];
    return [voteAt(match, 'period', Number(match.groups?.year), since === LONGEST_SINCE ? 2 : 3)];
  });
};

function lastMonthOf({ groups }: RegExpExecArray): number {
  const { last, months, named } = groups ?? {};
  return LAST_MONTH[named ?? months ?? ''] ?? Number(last ?? months);
}

/** Figures of a part of a year that ends before October come out in that year. */
const LAST_OF_SAME_YEAR = 12 - LONGEST_SINCE;
/** 与2023年上半年相比, 2023年上半年以来: of another time. */
const MEASURE = /(?:比|较|与|和|同|去年|自|曾|回顾)[^。,;]{0,4}$/;
const TELLS = /^,?[^。;]{0,60}?(?:同比|比上年|增长|下降|完成|实现|增速)[^。;]{0,14}\d/;

/** 商务部公布的数据显示,2023年1-2月…同比增长, in a text without a day that names no later year: it is news of that year. */
export const findPeriodNews: ClueFinder = (page, { month }) => {
  if (month !== undefined || page.folded.length > LONGEST_NEWS) return [];
  const [latest] = findLatestYear(page, {});
  const match = page.matches(PERIOD).find(({ index }) => index < OPENING);
  if (!match || Number(match.groups?.year) !== latest?.year || lastMonthOf(match) > LAST_OF_SAME_YEAR) return [];
  const { folded } = page;
  const { index } = match;
  if (MEASURE.test(folded.slice(Math.max(0, index - 8), index)) || !TELLS.test(folded.slice(index + match[0].length, index + 90)))
    return [];
  return [voteAt(match, 'period', latest.year, 3)];
};

const LONGEST_NEWS = 4000;

const CLOSE_BEFORE = 45;
const CLOSE_AFTER = 60;
/** Farther away, a day of another year may stand there by chance. */
const VERY_CLOSE = 20;

/** Days printed in full in the running text: what news tells of is a few weeks away at most. */
export const findNearDayClues: ClueFinder = (page, sought) => {
  if (sought.month === undefined || sought.day === undefined) return [];
  return page.mentions.flatMap((mention) => nearClue(page, mention, sought));
};

function nearClue(page: Page, mention: DateMention, sought: YearlessDay): YearClue[] {
  const { year, month, day, start, end } = mention;
  if (year === undefined || month === undefined || day === undefined) return [];
  const at = soughtDay(year, { month, day });
  const ahead = isAhead(page, mention) || isDecided(page, mention);
  const inForce = /^起(?:施行|实施|执行)/.test(page.folded.slice(end, end + 4));
  const notice = inForce && isMadePublic(page, start) ? LONGEST_NOTICE : CLOSE_AFTER;
  const isSure = inForce || SET.test(page.folded.slice(Math.max(0, start - 2), start));
  const [least, most] = [ahead || inForce ? -notice : 0, ahead ? 0 : CLOSE_BEFORE];
  return [year - 1, year, year + 1].flatMap((candidate) => {
    const gap = soughtDay(candidate, sought) - at;
    if (gap < least || gap > most) return [];
    return [{ rule: 'day-nearby', start, end, year: candidate, weight: isSure ? 3 : gap > VERY_CLOSE ? 1 : 2 }];
  });
}

/** 决赛定于1月28日举行 is told some weeks before. */
const SET = /(?:定于|将于|拟于)$/;
const DECIDED = /决定[^。,;]{0,30}于$/;
const HELD = /^(?:召开|举行|开幕)/;
const DECISION_REACH = 36;

/** 全会决定市第十次党代会于2021年9月22日召开: it is still to come. */
function isDecided({ folded }: Page, { start, end }: DateMention): boolean {
  return HELD.test(folded.slice(end, end + 4)) && DECIDED.test(folded.slice(Math.max(0, start - DECISION_REACH), start));
}

/** A rule is made public some months before it comes into force at most. */
const LONGEST_NOTICE = 210;
const MADE_PUBLIC = /(?:日前|近日|今天|昨天|今日)[^。;]{0,60}(?:签署|公布|发布|印发|出台|颁布|通过)/;
const NOTICE_REACH = 240;

/** From June on, what comes into force on a day was made public in the same year. */
const LATE_IN_YEAR = 6;

/** 日前签署国务院令,公布《生态保护补偿条例》,自2024年6月1日起施行, in a text without a day. */
export const findForceNews: ClueFinder = (page, { month: sought }) => {
  if (sought !== undefined) return [];
  return page.mentions.flatMap(({ year, month, day, start, end }): YearClue[] => {
    if (year === undefined || month === undefined || day === undefined || month < LATE_IN_YEAR || start >= 2 * OPENING) return [];
    const isNews = IN_FORCE.test(page.folded.slice(end, end + 5)) && isMadePublic(page, start);
    return isNews ? [{ rule: 'day-nearby', start, end, year, weight: 3 }] : [];
  });
};

const IN_FORCE = /^起?(?:施行|实施|执行)/;

/** Whether the text says before an offset that something is made public now. */
function isMadePublic({ folded }: Page, offset: number): boolean {
  return MADE_PUBLIC.test(folded.slice(Math.max(0, offset - NOTICE_REACH), offset));
}
