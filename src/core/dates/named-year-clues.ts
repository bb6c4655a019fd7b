import { EARLY_ANNOUNCED, IN_NAMES } from './named-year-uses.ts';
import { readNumeral } from './numerals.ts';
import type { Page } from './page.ts';
import type { WrittenYear } from './written-year.ts';
import { clue, LATE, LONGEST_NEWS, usesOf, writtenYears } from './written-year.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { TOPIC, voteAt } from './year-clue.ts';

const REACH = 48;
/** Of another year than that of the text: 去年, 通报了. */
const OTHER_YEAR = /(?:去年|上年|此前|曾|回顾|总结|通报|完成了?|落实情况)[^。,;]{0,12}$/;
/** 114年第1次縣務會議: a year of the Republic. */
const REPUBLICAN = /(?<year>1[0-2]\d)(?<![\d第]1\d\d) ?年(?:度)?第 ?\d{1,3} ?次[^。,;\d]{0,10}?(?:会议|会报|大会|定期会|临时会)/g;
const ROC_OFFSET = 1911;
/** 今(113)年: the year of the Republic in brackets between the two. */
const REPUBLICAN_NOW = /(?:今|本)\((?:民国)?(?<year>1[0-2]\d)\) ?年/g;
/** 去(一一四)年: the year before. */
const REPUBLICAN_LAST = /去(?:年)?\((?:民国)?(?<year>1[0-2]\d|一[〇零一二][〇零一二三四五六七八九])\) ?年?/g;
/** 审议115年度总预算: in the autumn before. */
const REPUBLICAN_BUDGET = /(?:审议|审查)[^。,;\d]{0,10}(?<year>1[0-2]\d)(?<!\d\d{3}) ?年度[^。,;\d]{0,8}总预算/g;
const NEXT_YEAR = '明年度';
const AUTUMN = 8;

function budget({ folded, matches }: Page, { month }: YearlessDay): YearClue[] {
  if (month === undefined ? !folded.includes(NEXT_YEAR) : month < AUTUMN) return [];
  return matches(REPUBLICAN_BUDGET).map((match) => voteAt(match, 'year-planned', Number(match.groups?.year) + ROC_OFFSET - 1, 3));
}

/** 2025全球能源互联网大会: a year without 年. Games are announced years before. */
const BARE = /(?<year>20[0-3]\d)(?<![\d.-]20\d\d) ?(?![年\d.-])[^。,;\d]{2,18}?(?:大会|论坛|峰会|博览会|年会|交易会|展览会|马拉松)/g;

/** 聚焦2012江城“两会”: in its first months; in January those of the year before are still dealt with. */
const SESSIONS =
  /(?<year>20[0-3]\d)(?<![\d.-]20\d\d) ?(?:年)?(?![\d.-])[\u4e00-\u9fff]{0,5}"?两会(?!"?(?:以来|精神|后|期间提|上提|决策|工作报告))/g;
const LAST_MONTH_OF_SESSIONS = 3;

function sessions({ folded, matches }: Page, { month = 2 }: YearlessDay): YearClue[] {
  const [match] = matches(SESSIONS);
  if (!match || month === 1 || match.index >= TITLE || month > LAST_MONTH_OF_SESSIONS || folded.length > LONGEST_NEWS) return [];
  return [voteAt(match, 'year-in-name', Number(match.groups?.year), 3)];
}

/** It stands in the title, or in the kicker above or below it. */
const TITLE = 60;

/** “应急使命·2024”演习, “昆仑2023”专项行动: a year without 年 at the end of a name. */
const OPERATION =
  /"[^"。,;\d]{2,12}[·•. -]?(?<year>20[0-3]\d)(?:"[^"。,;\d]{0,24}?|[^"。,;\d]{0,8}?"?)(?:演[习练]|演训|行动|战役|联演|比武|竞赛|整治)/g;
/** 自“昆仑2023”行动开展以来, 总结“云剑2022”行动: it may be over. */
const OVER = /以来|经验|成果|总结|表彰|回顾|以后|之后|战果|收官|结束/;

function operation({ folded }: Page, match: RegExpExecArray, { month = 1 }: YearlessDay): YearClue[] {
  const end = match.index + match[0].length;
  const isOver = OVER.test(folded.slice(Math.max(0, match.index - OVER_REACH), match.index) + folded.slice(end, end + OVER_REACH));
  return isOver || match.index >= TOPIC ? [] : [voteAt(match, 'year-in-name', Number(match.groups?.year), month > 2 ? 3 : 2)];
}

const OVER_REACH = 16;

/** Meetings of a numbered year, programmes, gatherings of the Spring Festival. */
export const findNamedYears: ClueFinder = (page, sought) => [
  ...writtenYears(page)
    .filter(({ before }) => !OTHER_YEAR.test(before))
    .flatMap((written) => usesOf(IN_NAMES, written, sought)),
  ...writtenYears(page).flatMap((written) => ofMonth(page, written, sought)),
  ...page.matches(REPUBLICAN).map((match) => voteAt(match, 'year-in-name', Number(match.groups?.year) + ROC_OFFSET, 3)),
  ...page.matches(REPUBLICAN_NOW).map((match) => voteAt(match, 'year-called', Number(match.groups?.year) + ROC_OFFSET, 3)),
  ...page
    .matches(REPUBLICAN_LAST)
    .map((match) => voteAt(match, 'year-called', (readNumeral(match.groups?.year ?? '') ?? 0) + ROC_OFFSET + 1, 3)),
  ...budget(page, sought),
  ...sessions(page, sought),
  ...page.matches(OPERATION).flatMap((match) => operation(page, match, sought)),
  ...(page.folded.length > LONGEST_NEWS ? [] : page.matches(BARE).flatMap((match) => bare(match, sought))),
];

/** 举行2023年5月份重点项目集中开工动员会, in May; without 份 it is the time of something else (2022年6月洪灾一周年). */
const IN_MONTH = /^(?![日\d])[^。,;\d]{2,24}?(?:会|活动|仪式|学习|调度)/;
/** 召开2023年5月份积案清理会: of what is left from then. */
const OF_THEN = /周年|纪念|积案|遗留|整改|总结|通报|情况|回头看|复盘/;
const HOLDS = /(?:举行|召开|举办|开展|组织)$/;

function ofMonth({ folded }: Page, written: WrittenYear, sought: YearlessDay): YearClue[] {
  const { year, month, day, start, end, before, after } = written;
  if (month === undefined || day !== undefined || month !== sought.month || folded.charAt(end - 1) !== '份' || !HOLDS.test(before))
    return [];
  const name = IN_MONTH.exec(after)?.[0];
  return name === undefined || OF_THEN.test(name) ? [] : [clue('year-in-name', start, end + name.length, year, 3)];
}

const HELD = /^"?[^。;]{0,20}(?:今天|今日|昨天|致贺信|开幕|闭幕|正在)/;

function bare(match: RegExpExecArray, { month }: YearlessDay): YearClue[] {
  if (EARLY_ANNOUNCED.test(match[0])) return [];
  const isHeld = HELD.test(match.input.slice(match.index + match[0].length, match.index + match[0].length + REACH));
  const sure = isHeld || (match.index < TOPIC && (month === undefined || month < LATE));
  return [voteAt(match, 'year-in-name', Number(match.groups?.year), sure ? 3 : 2)];
}
