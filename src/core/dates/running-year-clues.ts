import { dayNumber } from './calendar.ts';
import { isAhead } from './looking-ahead.ts';
import { YEARS_LATER } from './looking-back.ts';
import type { Page } from './page.ts';
import type { WrittenYear, YearUse } from './written-year.ts';
import { clue, LATE, LONGEST_NEWS, usesOf, writtenYears } from './written-year.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { soughtDay, TOPIC } from './year-clue.ts';

const SPRING = 5;
/** From this month on an anniversary is one of the year that is going on. */
const SPRING_OF_YEARS = 3;
/** Figures as of the end of a month are told in the months that follow. */
const MONTHS_AFTER = 4;
const IN_USE: readonly YearUse[] = [
  {
    after:
      /^(?!以来|至|前|底|\d)[^。,;\d]{0,14}?(?:已经?|累计|总)(?:突破|完成|超过?|达到?|实现|惠及|发放|带动|受理|办理|销售|拉动)[^。,;]{0,4}\d/,
    clues: ({ year, start }, _sought, end) => [clue('running-figures', start, end, year, 3)],
  },
  {
    after: /^,?(?:是|正值|适逢|恰逢|迎来)[^。;\d]{0,36}?(?:之年|关键一年|重要一年|周年)/,
    clues: called,
  },
  {
    after: /^,?(?:是|正值|适逢|恰逢|迎来)[^。;\d]{2,36}?\d{1,3}周年(?![^。;]{0,24}(?:届时|筹备|筹办|即将|将(?:举|迎|于)))/,
    clues: ({ year, start, after }, { month = 1 }, end) =>
      month < LATE && !YEARS_LATER.test(after) ? [clue('year-called', start, end, year, month >= SPRING_OF_YEARS ? 3 : 1)] : [],
  },
];

/** Figures that still run (2026年票房已突破) and years that are called what they are (2025年是…收官之年) are of the year itself; figures as of a month are told soon after. */
export const findRunningYears: ClueFinder = (page, sought) => {
  if (sought.month === undefined) return calledFirst(page);
  const all = writtenYears(page);
  const years = all.filter((written) => !isAhead(page, written));
  const latest = years.reduce((most, { year }) => Math.max(most, year), 0);
  const called = all.flatMap((written) => calledFor(written, sought));
  const running = years.flatMap((written) => [
    ...asOf(written, sought),
    ...beginning(written, sought),
    ...(written.year === latest && page.folded.length <= LONGEST_NEWS ? usesOf(IN_USE, written, sought) : []),
  ]);
  return [...called, ...running];
};

/** What an interview begins with. */
const QUOTE = 1;

/** Without a day: a paper that begins with what its year stands for is of that year, which it plans. */
function calledFirst(page: Page): YearClue[] {
  const [first] = writtenYears(page);
  if (!first || first.start >= TOPIC || first.start - (page.lines[page.bodyLine]?.start ?? 0) > QUOTE || !CALLED.test(first.after))
    return [];
  if (isReviewed(page, first)) return [];
  return [clue('year-called', first.start, first.end, first.year, 2)];
}

/** What looks back on a year says so in its title or its first sentences, or names the next year. */
function isReviewed({ folded, lines, bodyLine, mentions }: Page, { year, start }: WrittenYear): boolean {
  const opening = folded.slice(start, start + TOPIC);
  return (
    lines.slice(0, bodyLine).some(({ text }) => REVIEW.test(text)) ||
    YEARS_LATER.test(opening) ||
    THAT_YEAR.test(opening) ||
    mentions.some((mention) => mention.year === year + 1)
  );
}

const REVIEW = /总结|回顾|回眸|盘点|年度报告|年报|年鉴|大事记|公报|汇报|工作情况|述职|综述|纪实/;
/** 这一年,全区上下…: told when it was over. */
const THAT_YEAR = /[这那]一年|那年/;
const CALLED = /^是[^。;]{0,40}(?:之年|关键一年|重要一年|周年)/;

/** Said in that year, or about its turn; in spring reports on the year before say it too. */
function called({ year, start }: WrittenYear, { month = 1 }: YearlessDay, end: number): YearClue[] {
  return month < LATE ? [clue('year-called', start, end, year, month > SPRING ? 3 : 1)] : [];
}

/** 会议决定,区政协七届五次会议于2026年1月12日召开: called some weeks before. */
const CALLED_FOR = /(?:会议|大会|代表大会|全会|两会)(?:将|定|拟)?于$/;
const DECIDED = /(?:决定|建议|通过)[^。;]{0,40}$/;
const TO_BE_HELD = /^(?:(?:至|-)\d{1,2}日)?[^。,;]{0,8}(?:召开|举行|开幕)/;
const CALLED_BEFORE = { least: 1, most: 100 };

function calledFor({ year, month, day, before, after, start, end }: WrittenYear, sought: YearlessDay): YearClue[] {
  if (month === undefined || day === undefined || sought.day === undefined) return [];
  if (!DECIDED.test(before) || !CALLED_FOR.test(before) || !TO_BE_HELD.test(after)) return [];
  const opening = dayNumber({ year, month, day });
  return [year - 1, year].flatMap((told) => {
    const days = opening - soughtDay(told, sought);
    return days >= CALLED_BEFORE.least && days <= CALLED_BEFORE.most ? [clue('called-for-day', start, end, told, 3)] : [];
  });
}

/** 专项整治从2023年3月开始,至12月底结束: announced as it begins. Of what goes on for years (至2025年底) each March tells. */
const BEGINS = /^(?:开始|起|启动),?[至到](?!今|目前|现在|\d{4}|[明后]年)/;

function beginning({ year, month, day, before, after, start, end }: WrittenYear, sought: YearlessDay): YearClue[] {
  if (month === undefined || day !== undefined || month !== sought.month) return [];
  return /[从自]$/.test(before) && BEGINS.test(after) ? [clue('year-in-name', start, end, year, 3)] : [];
}

function asOf({ year, month, day, before, start, end }: WrittenYear, sought: YearlessDay): YearClue[] {
  if (month === undefined || day !== undefined || sought.month === undefined || !/截[至止](?:目前,?)?$/.test(before)) return [];
  const gap = sought.month - month;
  const [told, since] = gap < 0 ? [year + 1, gap + 12] : [year, gap];
  return since <= MONTHS_AFTER ? [clue('as-of-month', start, end, told, 3)] : [];
}
