import type { Page } from './page.ts';
import type { ClueFinder, YearClue } from './year-clue.ts';
import { voteAt } from './year-clue.ts';

const YEAR = '(?<year>20[0-2]\\d) ?年度?';
/** A paper on the accounts or the plan of a year, which the law puts before a standing committee in certain months. */
interface Paper {
  readonly pattern: RegExp;
  /** The first and the last month in which it is heard. */
  readonly months: readonly [from: number, to: number];
  /** How many years after the year of which it is. */
  readonly after: number;
}

const PAPERS: readonly Paper[] = [
  { pattern: new RegExp(`${YEAR}[^。;《》\\d]{0,30}?上半年(?:计划|预算|财政预算)?执行情况`, 'g'), months: [7, 10], after: 0 },
  {
    pattern: new RegExp(
      `${YEAR}[^。;《》\\d]{0,20}?(?:计划|预算)(?:部分指标|部分项目)?(?:调整(?:方案)?|变动)(?!执行|方案执行|落实|完成)|(?:调整|变更)(?:了)?${YEAR.replace('year', 'changed')}[^。;《》\\d]{0,20}?(?:计划|预算)`,
      'g',
    ),
    months: [5, 12],
    after: 0,
  },
  { pattern: new RegExp(`${YEAR}[^。;《》\\d]{0,16}?决算(?!编|报表|布置|填报|工作)`, 'g'), months: [6, 12], after: 1 },
  { pattern: new RegExp(`${YEAR}[^。;《》\\d]{0,16}?预算执行和其他财政(?:财务)?收支`, 'g'), months: [6, 12], after: 1 },
];
/** Who hears them, and what is done there; elsewhere such papers are cited. */
const HEARD = /人大常委会|人大常务委员会|人民代表大会常务委员会/;
const HEARING = /(?:听取|审议|审查|批准)[^。]{0,260}$/;
const REACH = 264;
/** Of what is over: 2012年度决算整改落实“回头看”. */
const RECALLED = /回头看|回顾|历年|以来|对照|时提出/;
const AROUND = 12;
/** 研究明年监督议题,拟在6月份听取2014年财政决算: of a sitting that is only planned. */
const PLANNED =
  /明年|来年|下一?年度?|(?:初步|计划)安排|监督(?:工作)?(?:议题|计划|要点)|议题计划|拟(?:[在于听审]|定?于)|(?:计划|将)(?:[在于]|听取|审议)/;
const END = /[。!?\n]/;

/** 2014年…执行情况及2015年…(草案): discussed before the congress that adopts it, early in the second year or at the end of the first. */
const BOTH =
  /(?<year>20[0-2]\d) ?年度?[^。;《》\d]{0,30}?执行情况[^。;《》\d]{0,6}?[与和及、](?<next>20[0-2]\d) ?年度?[^。;《》\d]{0,30}?草案/g;
/** 编制2015年财政预算: in the half-year before it. */
const DRAWN_UP = /编制(?:好)?(?<year>20[0-2]\d) ?年[^。;《》\d]{0,8}?预算/g;
const SPRING = 4;
const AUTUMN = 9;
const WINTER = 11;

function aroundTurn({ matches }: Page, month: number): YearClue[] {
  const both = matches(BOTH).filter(({ groups }) => Number(groups?.next) === Number(groups?.year) + 1);
  return [
    ...(month <= SPRING ? both.map((match) => voteAt(match, 'budget', Number(match.groups?.next), 3)) : []),
    ...(month >= WINTER ? both.map((match) => voteAt(match, 'budget', Number(match.groups?.year), 3)) : []),
    ...(month >= AUTUMN ? matches(DRAWN_UP).map((match) => voteAt(match, 'budget', Number(match.groups?.year) - 1, 4)) : []),
  ].slice(0, 1);
}

/** Papers on the accounts and plans of a year, heard by the standing committee of a local congress: 听取和审议2013年度财政决算的报告 in July is of 2014. The latest of each kind counts. */
export const findBudgetClues: ClueFinder = (page, { month }) => {
  if (month === undefined) return [];
  if (!HEARD.test(page.folded)) return aroundTurn(page, month);
  return [
    ...aroundTurn(page, month),
    ...PAPERS.filter(({ months: [from, to] }) => month >= from && month <= to).flatMap((paper) => latestOf(page, paper)),
  ];
};

function latestOf(page: Page, { pattern, after }: Paper): YearClue[] {
  const heard = page
    .matches(pattern)
    .filter((match) => isHeard(page, match))
    .map((match) => voteAt(match, 'budget', Number(match.groups?.year ?? match.groups?.changed) + after, 3));
  const latest = heard.reduce((most, { year = 0 }) => Math.max(most, year), 0);
  return heard.filter(({ year }) => year === latest).slice(0, 1);
}

function isHeard({ folded }: Page, { 0: text, index }: RegExpExecArray): boolean {
  const end = index + text.length;
  const before = HEARING.exec(folded.slice(Math.max(0, index - REACH), index));
  if (!before || RECALLED.test(folded.slice(Math.max(0, index - AROUND), end + AROUND))) return false;
  const sentence =
    folded
      .slice(Math.max(0, index - REACH), index)
      .split(END)
      .at(-1) ?? '';
  return !PLANNED.test(sentence) && !PLANNED.test(folded.slice(end, end + REACH).split(END, 1)[0] ?? '');
}
