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
    before: /(?:今[天日次]|这)是[^。,;]{0,8}$/,
    after: /^的?(?:首|第一)[次个场]/,
    clues: ({ year, start }, _sought, end) => [clue('running-figures', start, end, year, 3)],
  },
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
  const all = writtenYears(page);
  if (sought.month === undefined) return [...calledFirst(page), ...all.flatMap((written) => planned(page, written, sought))];
  const years = all.filter((written) => !isAhead(page, written));
  const latest = years.reduce((most, { year }) => Math.max(most, year), 0);
  const called = all.flatMap((written) => planned(page, written, sought));
  const running = years.flatMap((written) => [
    ...asOf(written, sought),
    ...beginning(written, sought),
    ...(written.year === latest && page.folded.length <= LONGEST_NEWS ? usesOf(IN_USE, written, sought) : []),
  ]);
  return [...called, ...running];
};

function planned(page: Page, written: WrittenYear, sought: YearlessDay): YearClue[] {
  return [...calledFor(written, sought), ...untilDay(page, written, sought)];
}

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
const CALLED_WHEN = /(?:决定|拟|建议)于$/;
const TO_BE_HELD = /^(?:(?:至|-)\d{1,2}日|[上中下]旬)?[^。,;]{0,8}(?:召开|举行|开幕)/;
const CALLED_BEFORE = { least: 1, most: 100 };
const PARTS: readonly (readonly [part: string, day: number])[] = [
  ['上旬', 5],
  ['中旬', 15],
  ['下旬', 25],
];

function calledFor({ year, month, day: printed, before, after, start, end }: WrittenYear, sought: YearlessDay): YearClue[] {
  const day = printed ?? PARTS.find(([part]) => after.startsWith(part))?.[1];
  if (month === undefined || day === undefined || !TO_BE_HELD.test(after)) return [];
  if (!CALLED_WHEN.test(before) && !(DECIDED.test(before) && CALLED_FOR.test(before))) return [];
  if (sought.month === undefined) return calledAt(year, month, day).map((told) => clue('called-for-day', start, end, told, 3));
  if (sought.day === undefined) return [];
  const opening = dayNumber({ year, month, day });
  return [year - 1, year].flatMap((told) => {
    const days = opening - soughtDay(told, sought);
    return days >= CALLED_BEFORE.least && days <= CALLED_BEFORE.most ? [clue('called-for-day', start, end, told, 3)] : [];
  });
}

/** 巡察组主要受理…,信访截止时间为2025年12月5日: a notice is in force until a day of the next months. */
const NOTICE = /受理|信访|报名/;
const UNTIL = /(?:截[止至](?:时间|日期)?[为是到至:]?|月(?:[上中下]旬|\d{1,2}日)?(?:开始|起)?,?[至到])$/;
const IN_FORCE = { least: 0, most: 150 };

function untilDay({ folded }: Page, { year, month, day = 28, before, start, end }: WrittenYear, sought: YearlessDay): YearClue[] {
  if (month === undefined || !UNTIL.test(before) || !NOTICE.test(folded) || YEARS_LATER.test(folded)) return [];
  if (sought.month === undefined) return month > SPRING ? [clue('called-for-day', start, end, year, 3)] : [];
  const last = dayNumber({ year, month, day });
  return [year - 1, year].flatMap((told) => {
    const days = last - soughtDay(told, sought);
    return days >= IN_FORCE.least && days <= IN_FORCE.most ? [clue('called-for-day', start, end, told, 3)] : [];
  });
}

/** A notice of some weeks: what is held in the first half of January was called in the year before, and what is held from April on in the same year. */
function calledAt(year: number, month: number, day: number): number[] {
  if (month === 1 && day <= MIDDLE) return [year - 1];
  return month > SPRING_OF_YEARS ? [year] : [];
}

const MIDDLE = 15;

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
