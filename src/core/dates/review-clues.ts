import type { Page } from './page.ts';
import { lineAt } from './page.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { voteAt } from './year-clue.ts';

const YEAR = '(?<year>20\\d\\d|19\\d\\d) ?年';
/** A heading or a clause: 一、2022年和过去五年工作回顾. */
const REVIEW = new RegExp(
  `${YEAR}(?!以来)[^。,;!?\\d]{0,18}(?:回顾|总结)|(?:回顾|总结)(?:了)?(?<after>20\\d\\d|19\\d\\d) ?年(?! ?\\d)`,
  'g',
);
const PLAN = new RegExp(
  `${YEAR}(?!远景)[^。,;!?\\d完]{0,12}(?:总体要求|目标|任务|安排|部署|打算|重点工作|工作重点|工作思路|工作要求|工作计划|主要工作(?![^\\n]{0,6}(?:回顾|总结|情况)))|(?:部署|安排|谋划|做好)(?:好|了)?(?<after>20\\d\\d|19\\d\\d) ?年`,
  'g',
);
/** The title of a report names the year that it plans. */
const TITLE = new RegExp(`${YEAR}[^。,;]{0,12}(?:政府)?工作报告`);
const HALF_YEAR = /上半年|季度|\d月/;
/** From this month on, meetings plan the coming year rather than the current one. */
const PLANNING_SEASON = 11;
const LONGEST_HEADING = 40;
/** 第二部分、(二)关于 before the year of a heading. */
const NUMBERING = 12;
/** 回顾2016年度财政决算: the accounts of a year are closed in the next, however late that is told. */
const ACCOUNTS = /^[^。,;\n]{0,24}?(?:决算|预算执行|审计)/;
const REACH = 32;
const YEAR_ENDING = /即将过去的(?:一年|20\d\d)|做好明年|明年(?:是|(?:政府|经济|全[市省区县州])?工作)/;

/** Years under review and years planned: 回顾2022年工作、部署2023年任务 is said in January 2023, or late in 2022. */
export const findReviewClues: ClueFinder = (page, sought) => {
  const late = isLate(sought, page.folded) ? 1 : 0;
  const hasMonth = sought.month !== undefined;
  const reviewed = latest(page, REVIEW);
  const planned = latest(page, PLAN);
  const titled = titleYear(page);
  const clues: YearClue[] = [];
  if (planned) clues.push(voteAt(planned.match, 'year-planned', planned.year - late, isPlan(planned, reviewed, hasMonth) ? 3 : 1));
  if (reviewed) {
    const isOver = late === 0 || ACCOUNTS.test(page.folded.slice(reviewed.match.index, reviewed.match.index + REACH));
    clues.push(voteAt(reviewed.match, 'year-reviewed', reviewed.year + (isOver ? 1 : 0), reviewed.heading || hasMonth ? 4 : 1));
  }
  clues.push(...newYear(page, sought));
  return titled ? [...clues, { ...titled, year: titled.year - late }] : clues;
};

/** 2018年是…关键一年。新的一年,县政协工作…: said about its turn. */
const NEW_YEAR = new RegExp(`${YEAR}(?:是|,是)[^。]{4,80}。(?:在)?新的一年(?:里)?,`, 'g');
const SPRING = 4;

function newYear(page: Page, { month = 1 }: YearlessDay): YearClue[] {
  const [match, ...others] = page.matches(NEW_YEAR);
  if (!match || others.length > 0 || (month > SPRING && month < PLANNING_SEASON)) return [];
  return [voteAt(match, 'year-planned', Number(match.groups?.year) - (month >= PLANNING_SEASON ? 1 : 0), 3)];
}

/** Goals are set for years to come too; the plan of the year stands in a heading or next to the year under review. */
function isPlan(planned: YearAt, reviewed: YearAt | undefined, hasMonth: boolean): boolean {
  return planned.heading || (hasMonth && reviewed?.year === planned.year - 1);
}

function isLate({ month }: YearlessDay, folded: string): boolean {
  return month === undefined ? YEAR_ENDING.test(folded) : month >= PLANNING_SEASON;
}

interface YearAt {
  readonly year: number;
  readonly match: RegExpExecArray;
  /** Whether it stands in a heading, which names the year that a part of the text is about. */
  readonly heading: boolean;
}

function titleYear({ lines, bodyLine }: Page): (YearClue & { readonly year: number }) | undefined {
  for (const { text, start } of lines.slice(0, bodyLine)) {
    const match = TITLE.exec(text);
    const from = start + (match?.index ?? 0);
    if (match) return { rule: 'report-of-year', start: from, end: from + match[0].length, year: Number(match.groups?.year), weight: 3 };
  }
  return undefined;
}

/** The latest year that the pattern finds; one in a heading before any other. */
function latest(page: Page, pattern: RegExp): YearAt | undefined {
  let best: YearAt | undefined;
  for (const match of page.matches(pattern)) {
    const year = Number(match.groups?.year ?? match.groups?.after);
    const heading = isHeading(page, match.index);
    if (HALF_YEAR.test(match[0]) || (best?.heading && !heading)) continue;
    if (!best || year > best.year || (heading && !best.heading)) best = { year, match, heading };
  }
  return best;
}

function isHeading({ lines }: Page, offset: number): boolean {
  const { text, start } = lines[lineAt(lines, offset)] ?? { text: '', start: 0 };
  return text.length <= LONGEST_HEADING && offset - start < NUMBERING && !/[。;!,]/.test(text);
}
