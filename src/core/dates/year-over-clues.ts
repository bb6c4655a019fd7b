import { looksBack, YEARS_LATER } from './looking-back.ts';
import type { Page } from './page.ts';
import { LATE } from './written-year.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { rangeOf, TOPIC, voteAt } from './year-clue.ts';

const YEAR = '(?<year>20\\d\\d) ?年';
/** 近日表彰2013年度…考核先进单位; those that are called by the year of the award (劳动模范) are commended in that year. */
const REWARDED = new RegExp(`(?:表彰|表扬)(?:了)?[^。;\\d]{0,16}${YEAR}度[^。;\\d]{0,24}(?:考核|目标|绩效|先进|优秀)`, 'g');
/** 2017年的重点工作取得成效; a good beginning is made in the year itself. */
const DONE = new RegExp(`${YEAR}的?(?:各项|重点|主要){0,2}工作(?:取得|有了?|成效|亮点|圆满)(?![^。]{0,10}(?:开局|开门红|阶段|进展))`, 'g');
/** 报告指出,2014年是…开局之年。一年来, …: a report looks back on the year that it names. */
const REPORTED = new RegExp(
  `(?:(?:报告|回顾|总结)[^。;\\d]{0,12}${YEAR}是[^。;\\d]{4,90}?(?:之年|一年)。\\n?(?:过去的?)?一年来|回顾(?:说|道|时说|指出)[,:]?${YEAR.replace('year', 'told')}是)`,
  'g',
);
/** 2018年在市委的坚强领导下,全市…; 今年要…: the work of the year before this one, told of all of a place or a branch, with what this year shall bring. */
const LED = new RegExp(
  `${YEAR},?在[^。;\\d]{2,40}领导下,?(?:我们|(?:全|我|本)(?:国|[省市县区州旗局系院校委办]|自治[区州县])|各级|各[地部])`,
  'g',
);
const WORK_OF_THIS_YEAR =
  /^[^\d]*?今年(?!是第|已是),?(?:的?(?:各项|重点|主要)?(?:工作|任务)|[^。,;]{0,20}(?:(?<![主重需])要(?!求)|将|继续|力争|确保|计划|打算|抓好))/;
/** At a meeting or in a report; what somebody tells of it may be of any year. */
const AT_MEETING = /会|报告|总结|述职|汇报/;
const TOLD = /(?:介绍|记得|讲述|告诉|(?<!报告)说)[^。;]{0,12}$/;
/** What goes on since then. */
const BEGUN = /启动|开始|成立|开工|建成|落户|修建|修通/;
const NEXT_SENTENCES = 160;
/** 2018年工作谋划情况 */
const OUTLINED = new RegExp(`${YEAR}度?[^。,;!?\\d]{0,6}工作(?:谋划|打算)`, 'g');
/** Without a day only what is judged when the year is over. */
const EXAMINED = /考核/;
const NEW = /近日|日前|今天|昨天/;
const LAST_MONTH_OF_REWARDS = 6;
const SPRING = 4;
/** More than the year that is printed. */
const STRONG = 4;

/** What is said of a year when it is over: who was best in it, what was done, a report on it. Late in the year before, or early in it, the work of one is outlined. */
export const findYearsOver: ClueFinder = (page, sought) => {
  const { month = LATE - 1 } = sought;
  return [
    ...page
      .matches(REWARDED)
      .filter((match) => isRewardNew(page, match, sought))
      .map(afterYear),
    ...(month > SPRING ? [] : [...page.matches(DONE).filter((match) => isLatest(page, match)), ...page.matches(REPORTED)].map(afterYear)),
    ...(month > SPRING ? [] : page.matches(LED).filter((match) => isBeforeThis(page, match))).map((match) =>
      voteAt(match, 'year-reviewed', yearOf(match) + 1, 3),
    ),
    ...(month >= LATE || month < SPRING ? page.matches(OUTLINED) : []).map((match) =>
      voteAt(match, 'year-planned', Number(match.groups?.year) - (month >= LATE ? 1 : 0), 3),
    ),
  ];
};

function afterYear(match: RegExpExecArray): YearClue {
  return voteAt(match, 'year-reviewed', yearOf(match) + 1, STRONG);
}

function yearOf({ groups }: RegExpExecArray): number {
  return Number(groups?.year ?? groups?.told);
}

function isRewardNew(page: Page, match: RegExpExecArray, { month }: YearlessDay): boolean {
  if (!isLatest(page, match)) return false;
  return month === undefined ? EXAMINED.test(match[0]) && NEW.test(page.folded.slice(0, match.index)) : month <= LAST_MONTH_OF_REWARDS;
}

/** In the first sentences, with no later year in the text, and not told of as long ago, neither before it nor right behind. */
function isLatest(page: Page, match: RegExpExecArray): boolean {
  const { folded, mentions } = page;
  const { index } = match;
  return (
    index < TOPIC &&
    !YEARS_LATER.test(folded.slice(0, index)) &&
    !looksBack(page, rangeOf(match)) &&
    mentions.every(({ year = 0 }) => year <= yearOf(match))
  );
}

function isBeforeThis(page: Page, match: RegExpExecArray): boolean {
  const before = page.folded.slice(Math.max(0, match.index - TOPIC), match.index);
  if (!isLatest(page, match) || !AT_MEETING.test(before) || TOLD.test(before)) return false;
  const { end } = rangeOf(match);
  const [until] = WORK_OF_THIS_YEAR.exec(page.folded.slice(end, end + NEXT_SENTENCES)) ?? [];
  return until !== undefined && !BEGUN.test(until);
}
