import { YEARS_LATER } from './looking-back.ts';
import type { WrittenYear } from './written-year.ts';
import { clue, EARLY, LATE } from './written-year.ts';
import type { YearClue, YearlessDay } from './year-clue.ts';

/** What was reached in a year is assessed when it ends. */
const ASSESSED = /(?:年终|年度|成效|目标)考核|迎检|验收|收官|决战|冲刺/;

/** 签订2011年党风廉政建设责任书: at its beginning. */
const SIGNED = /签订(?:了)?$/;

/** A programme of a year is issued and studied in that year, or late in the year before, which stays open. */
export function programme({ year, start, before, after, end: from }: WrittenYear, { month }: YearlessDay, end: number): YearClue[] {
  if (month !== undefined && month >= LATE && ASSESSED.test(after.slice(0, end - from))) return [clue('year-in-name', start, end, year, 3)];
  if (month === undefined) return [clue('year-in-name', start, end, year, SIGNED.test(before) ? 3 : 1)];
  if (month < LATE) return [clue('year-in-name', start, end, year, 3)];
  return [clue('year-in-name', start, end, year, 2), clue('year-in-name', start, end, year - 1, 2)];
}

/** 部署2018年各项工作: at its beginning, or late in the year before. */
export function opened({ year, start }: WrittenYear, { month }: YearlessDay, end: number): YearClue[] {
  if (month === undefined) return [clue('year-planned', start, end, year, 1)];
  const late = month >= LATE;
  return [clue('year-planned', start, end, late ? year - 1 : year, late || month <= EARLY ? 3 : 2)];
}

/** 2018年预脱贫村: what is to be done by the end of the year in which the text is written; late in the year before it is being chosen. */
export function planned(written: WrittenYear, { month = 1 }: YearlessDay, end: number): YearClue[] {
  if (isFollowedUp(written)) return [];
  return month > EARLY && month < LATE ? [clue('year-planned', written.start, end, written.year, 3)] : [];
}

/** 2022年区两会期间的建议: of a local session in the first weeks of that year, dealt with in spring, and sometimes later. */
export function inSession(written: WrittenYear, { month = LATE }: YearlessDay, end: number): YearClue[] {
  if (month === 1 || month >= LATE || isFollowedUp(written)) return [];
  return [clue('year-in-name', written.start, end, written.year, month <= LAST_MONTH_AFTER_SESSIONS ? 3 : 1)];
}

const LAST_MONTH_AFTER_SESSIONS = 5;
/** 对2017年预脱贫村开展回头看, 经过两年建设: years later it is looked at again, or what came of it is told. */
const FOLLOWED_UP =
  /回头看|巩固|审计|整整|终于|落地|建成|通车|投用|[两三四五]载|(?:脱贫|退出|摘帽)后|返贫|后评估|[一二两三四五六七八九十几]年(?![级内制度底末]|规划|计划|行动)/;
const END = /[。!?\n]/;

/** Whether the sentence of a year tells what came of it in later ones. */
function isFollowedUp({ before, after }: WrittenYear): boolean {
  const ahead = before.split(END).at(-1) ?? '';
  const behind = after.split(END, 1)[0] ?? '';
  return FOLLOWED_UP.test(ahead) || FOLLOWED_UP.test(behind) || YEARS_LATER.test(ahead) || YEARS_LATER.test(behind);
}

/** What a local congress will make is planned in the autumn and winter before. */
export function legislated({ year, start }: WrittenYear, { month = LATE - 2 }: YearlessDay, end: number): YearClue[] {
  if (month <= EARLY) return [clue('year-planned', start, end, year, 2)];
  return month >= LATE - 1 ? [clue('year-planned', start, end, year - 1, 3)] : [];
}
