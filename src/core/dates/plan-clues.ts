import type { Range } from '../evidence.ts';
import { dayNumber } from './calendar.ts';
import { NAMED } from './named-tables.ts';
import type { Page } from './page.ts';
import { SHIFT } from './relation-clues.ts';
import type { YearRow } from './table-row.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { voteFor } from './year-clue.ts';

/** Which year of a plan the words beside its name mean, counted from 0. */
interface PlanYear {
  readonly before?: RegExp;
  readonly after: RegExp;
  readonly offset: number;
  readonly rule: string;
}

/** 为“十五五”良好开局打牢基础 is said before it begins. */
const PREPARED = '[^。,;]{0,6}(?:打[牢下好]|奠定|夯实|积蓄|做好准备)';

const PLAN_YEARS: readonly PlanYear[] = [
  { after: planThen('收官之年|决胜之年|收官|最后一年|收尾|圆满收官'), offset: 4, rule: 'plan-last-year' },
  { after: planThen('(?:谋划|编制)(?:之年|的?关键之年|的?关键)'), offset: -1, rule: 'plan-drafting-year' },
  { before: /(?:谋划|谋篇|编制)(?:好|布局|部署){0,3}"?$/, after: planThen(''), offset: -1, rule: 'plan-drafting-year' },
  { after: planThen(`(?:良好)?(?:开局|起步|开好局|起好步)${PREPARED}`), offset: -1, rule: 'plan-drafting-year' },
  { after: planThen('开局之年|起步之年|开局|起步|第一年|首年|良好开局|开好局|起好步', PREPARED), offset: 0, rule: 'plan-first-year' },
  { after: planThen('承上启下|第三年|中期'), offset: 2, rule: 'plan-third-year' },
  { after: planThen('第二年'), offset: 1, rule: 'plan-second-year' },
  { after: planThen('第四年|攻坚之年'), offset: 3, rule: 'plan-fourth-year' },
];

/** The words right behind the name of a plan, unless others follow them. */
function planThen(words: string, unless?: string): RegExp {
  return new RegExp(`^"?(?:规划|计划|时期)?(?:的)?(?:${words})${unless === undefined ? '' : `(?!${unless})`}`);
}

/** As far as these patterns reach. */
const REACH = 20;
/** 十五 is no plan in 二十五, 六五 none in 十六五. */
const IN_NUMBER = /[一二三四五六七八九十]$/;
const NOW_BEFORE = /(?:今年|本年|这次|当前|现在|今明)[^。;]{0,24}$/;
const NOW_AFTER = /^[^。;]{0,12}(?:之年|关键时期|关键之年|关键节点)/;
const OTHER_YEAR = /(?:\d{4} ?年|去年|上年|明年|后年|前年|过去(?:的)?一年|上一年)[^。;]{0,80}$/;

/** Phrases such as “十四五”规划收官之年: they name a year without a number. */
export const findPlanClues: ClueFinder = (page, sought) =>
  page.names
    .in(NAMED.plans)
    .flatMap(({ rows, found }) =>
      rows.flatMap((plan) =>
        found.flatMap((range) => [
          ...cluesAt(page, plan, range, sought),
          ...adoptedAt(page, plan, range, sought),
          ...boundAt(page, plan, range),
        ]),
      ),
    );

/** 聚焦“十四五”目标任务: while it lasts, or the one before it ends; 完成“十三五”规划: at its end or later. Long reports look back on it too. */
const AIMED = /(?:紧扣|聚焦|围绕|锚定|瞄准)[^。,;"]{0,10}"?$/;
const AIMS = /^"?(?:规划|时期)?(?:的)?(?:经济社会)?(?:发展)?(?:重点|主要|奋斗|规划)?(?:目标|任务)/;
const FULFILLED = /(?:完成|实现)(?:了)?[^。,;"]{0,6}"?$/;
const WELL = /(?:顺利|圆满|胜利|如期|全面)(?:完成|实现)(?:了)?[^。,;"]{0,6}"?$/;
/** 确保圆满完成“十三五”目标: not yet. */
const NOT_YET = /(?:确保|力争|争取|为|保证|推动|努力)[^。,;]{0,12}$/;
const BEFORE_PLAN = 2;

function boundAt({ folded }: Page, { year }: YearRow, { start, end }: Range): YearClue[] {
  const head = folded.slice(Math.max(0, start - REACH), start);
  if (folded.length > LONGEST_NEWS || IN_NUMBER.test(head) || !AIMS.test(folded.slice(end, end + REACH))) return [];
  const first = (of: number) => dayNumber({ year: of, month: 1, day: 1 });
  if (AIMED.test(head))
    return [{ start, end, rule: 'term', notBefore: first(year - BEFORE_PLAN), notAfter: first(year + PLAN_YEARS_LONG) }];
  return WELL.test(head) && !NOT_YET.test(head.replace(FULFILLED, ''))
    ? [{ start, end, rule: 'term', notBefore: first(year + PLAN_YEARS_LONG - 1) }]
    : [];
}

/** 区六届人大六次会议…审查“十三五”规划纲要: a congress adopts it in the first months of the plan. */
const ADOPTED = /^"?(?:时期)?规划纲要(?!执行|实施|中期)[^。;]{0,30}?(?:审查|草案|决议|审议|批准)|^"?(?:时期)?规划纲要\(草案/;
const CONGRESS = /届(?:人大|人民代表大会)第?[一二三四五六七八九]次会议/;
const CONGRESS_REACH = 200;
/** 落实区七届人大六次会议批准的规划纲要: adopted long ago. */
const ADOPTED_BEFORE = /(?:落实|回顾|贯彻|对照|按照|根据|执行|围绕)[^。;]{0,40}$|(?:批准|通过|确定|审定)(?:了)?的"?$/;
const LAST_MONTH_OF_CONGRESSES = 4;

function adoptedAt({ folded }: Page, plan: YearRow, { start, end }: Range, { month = 1 }: YearlessDay): YearClue[] {
  const before = folded.slice(Math.max(0, start - CONGRESS_REACH), start);
  const isAdopted = ADOPTED.test(folded.slice(end, end + 50)) && CONGRESS.test(before) && !ADOPTED_BEFORE.test(before);
  return isAdopted && month <= LAST_MONTH_OF_CONGRESSES && !IN_NUMBER.test(folded.slice(start - 1, start))
    ? [voteFor(plan, { start, end }, 'plan-first-year', plan.year, 3)]
    : [];
}

function cluesAt({ folded }: Page, plan: YearRow, { start: nameStart, end: nameEnd }: Range, sought: YearlessDay): YearClue[] {
  const head = folded.slice(Math.max(0, nameStart - REACH), nameStart);
  const tail = folded.slice(nameEnd, nameEnd + REACH);
  if (IN_NUMBER.test(head)) return [];
  return PLAN_YEARS.flatMap(({ before, after, offset, rule }) => {
    const words = after.exec(tail)?.[0];
    const verb = before ? before.exec(head)?.[0] : '';
    if (words === undefined || verb === undefined) return [];
    const range = { start: nameStart - verb.length, end: nameEnd + words.length };
    return clueAt(folded, plan, range, rule, plan.year + offset, sought);
  });
}

/** 明年是“十二五”规划的起步之年 is said in the year before. */
const BESIDE = /(去年|明年)(?:是|为|将是)[^。,;]{0,6}$/;
/** In which months news says of a plan that it begins or ends, in the year in which it does: it is looked forward to in the last months before, and back on in the first after. */
const SEASONS: Readonly<Record<string, readonly [from: number, to: number]>> = { 'plan-first-year': [2, 9], 'plan-last-year': [7, 12] };
/** 部署明年经济工作,对“十三五”圆满收官意义重大: the work of the next year ends the plan. */
const NEXT_WORK = /(?:部署|谋划|安排|做好|抓好)[^。;,]{0,4}明年[^。;,]{0,8}工作,(?:[^。;,]{0,16},)?对[^。;]{0,40}$/;
const LONGEST_NEWS = 4000;

function isInSeason(rule: string, { month }: YearlessDay, folded: string): boolean {
  const [from, to] = SEASONS[rule] ?? [1, 0];
  return month !== undefined && month >= from && month <= to && folded.length <= LONGEST_NEWS;
}

/** “十三五”收官、“十四五”开局的关键节点: said about the turn of the year. Until spring it is the first year of the one, in autumn the last of the other. */
const ENDS_BEFORE = /五"?(?:规划|计划|时期)?(?:的)?(?:圆满)?(?:收官|收尾)(?:之年)?[、,和与]?"?$/;
const BEGINS_AFTER = /^(?:之年)?[、,和与]?"?十[一二三四五六]?五"?(?:规划|计划|时期)?(?:的)?(?:开局|起步)(?!之年)/;
const TURN_REACH = 16;
const SPRING = 3;
const AUTUMN = 10;

function turnAt(folded: string, plan: YearRow, { start, end }: Range, rule: string, { month }: YearlessDay): YearClue[] | undefined {
  const ends = rule === 'plan-last-year' && BEGINS_AFTER.test(folded.slice(end, end + TURN_REACH));
  const begins = rule === 'plan-first-year' && ENDS_BEFORE.test(folded.slice(Math.max(0, start - TURN_REACH), start));
  if (!ends && !begins) return undefined;
  const year = plan.year + (ends ? PLAN_YEARS_LONG : 0);
  if (month !== undefined && month <= SPRING) return [voteFor(plan, { start, end }, 'plan-first-year', year, 3)];
  return month !== undefined && month >= AUTUMN ? [voteFor(plan, { start, end }, 'plan-last-year', year - 1, 3)] : [];
}

const PLAN_YEARS_LONG = 5;

function clueAt(folded: string, plan: YearRow, range: Range, rule: string, year: number, sought: YearlessDay): YearClue[] {
  const { start, end } = range;
  const turn = turnAt(folded, plan, range, rule, sought);
  if (turn) return turn;
  const before = folded.slice(Math.max(0, start - 90), start);
  const beside = BESIDE.exec(before)?.[1];
  if (beside !== undefined) return [voteFor(plan, range, rule, year + (SHIFT[beside] ?? 0), 3)];
  if (rule === 'plan-last-year' && NEXT_WORK.test(before) && !/^[^。,;]{0,2}后/.test(folded.slice(end, end + 4)))
    return [voteFor(plan, range, rule, year - 1, 3)];
  if (OTHER_YEAR.test(before)) return [];
  const isNow = folded.slice(start, end).endsWith('之年') || NOW_BEFORE.test(before) || NOW_AFTER.test(folded.slice(end, end + 20));
  return [voteFor(plan, range, rule, year, isNow || isInSeason(rule, sought, folded) ? 3 : 1)];
}
