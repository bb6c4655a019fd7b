import { PatternTable } from '../text/pattern-table.ts';
import { SoughtPattern } from '../text/sought-pattern.ts';
import type { Page } from './page.ts';
import type { ClueFinder, YearClue } from './year-clue.ts';
import { voteAt } from './year-clue.ts';

/** First years of the five-year plans, by their short names. Source: the outlines of the plans as adopted by the National People's Congress. */
const PLAN_START: Readonly<Record<string, number>> = {
  六五: 1981,
  七五: 1986,
  八五: 1991,
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
  十六五: 2031,
};

const PLAN = '"?(?<plan>十[一二三四五六]五|[六七八九十]五)"?(?:规划|计划|时期)?(?:的)?';
/** Which year of a plan a phrase names, counted from 0. */
interface PlanPlace {
  readonly pattern: SoughtPattern;
  readonly offset: number;
  readonly rule: string;
}

const PLACES = new PatternTable<PlanPlace>([
  { pattern: new SoughtPattern(`${PLAN}(?:收官之年|决胜之年|收官|最后一年|收尾|圆满收官)`), offset: 4, rule: 'plan-last-year' },
  { pattern: new SoughtPattern(`${PLAN}(?:谋划|编制)(?:之年|的?关键之年|的?关键)`), offset: -1, rule: 'plan-drafting-year' },
  { pattern: new SoughtPattern(`(?:谋划|谋篇|编制)(?:好|布局|部署)*${PLAN}`), offset: -1, rule: 'plan-drafting-year' },
  {
    pattern: new SoughtPattern(`${PLAN}(?:开局之年|起步之年|开局|起步|第一年|首年|良好开局|开好局|起好步)`),
    offset: 0,
    rule: 'plan-first-year',
  },
  { pattern: new SoughtPattern(`${PLAN}(?:承上启下|第三年|中期)`), offset: 2, rule: 'plan-third-year' },
  { pattern: new SoughtPattern(`${PLAN}(?:第二年)`), offset: 1, rule: 'plan-second-year' },
  { pattern: new SoughtPattern(`${PLAN}(?:第四年|攻坚之年)`), offset: 3, rule: 'plan-fourth-year' },
]);

const NOW_BEFORE = /(?:今年|本年|这次|当前|现在|今明)[^。;]{0,24}$/;
const NOW_AFTER = /^[^。;]{0,12}(?:之年|关键时期|关键之年|关键节点)/;
const OTHER_YEAR = /(?:\d{4} ?年|去年|上年|明年|过去(?:的)?一年|上一年)[^。;]{0,80}$/;

/** Phrases such as “十四五”规划收官之年: they name a year without a number. */
export const findPlanClues: ClueFinder = (page) =>
  page.scan.matching(PLACES).flatMap((place) => cluesAt(page, place.pattern, place.offset, place.rule));

function cluesAt({ folded, scan }: Page, pattern: SoughtPattern, offset: number, rule: string): YearClue[] {
  const clues: YearClue[] = [];
  for (const match of scan.all(pattern)) {
    const first = PLAN_START[match.groups?.plan ?? ''];
    const end = match.index + match[0].length;
    const before = folded.slice(Math.max(0, match.index - 90), match.index);
    if (first === undefined || OTHER_YEAR.test(before)) continue;
    const isNow = match[0].endsWith('之年') || NOW_BEFORE.test(before) || NOW_AFTER.test(folded.slice(end, end + 20));
    clues.push(voteAt(match, rule, first + offset, isNow ? 3 : 1));
  }
  return clues;
}
