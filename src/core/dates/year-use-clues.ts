import { isAhead, LATEST_PLAUSIBLE } from './looking-ahead.ts';
import type { DateMention } from './mention.ts';
import { readNumeral } from './numerals.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { TOPIC, voteAt } from './year-clue.ts';

const YEAR = '(?<year>20[0-2]\\d) ?年(?! ?\\d{1,2} ?月)度?';
const GATHERING =
  '(?:工作会议|会议|研讨会|论坛|年会|峰会|博览会|交易会|洽谈会|服贸会|嘉年华|交流周|通报会|座谈会|推进会|动员会|对接会|招聘会|培训会|宣讲会|学习会|报告会|读书班|培训班|研讨班|轮训班|签约仪式|启动仪式|开工仪式|开班仪式|现场会|调度会|分析会|部署会|讲评会|观摩会|例会|汇报会|推介会|发布会|文化节|旅游节|艺术节|文化和自然遗产日|中文日|春运|走基层|调研行|宣传周|活动|第[一二三四五六七八九十\\d]{1,3}[批期次]|首批)';
const HAPPENS = '(?:举行|举办|召开|开幕|启动|发布|揭晓|进行|开工|下达|发行|闭幕|拉开帷幕|在.{2,12}举)';
/** 出席2025年年会; 2024年对台工作会议在京召开. */
const EVENT = new RegExp(
  `(?:出席|举行|举办|召开|开展|启动|发布|下达|发行|组织)(?:了)?[^。,;]{0,10}${YEAR}[^。,;]{0,24}?(?:"[^"。,;]{4,40}"[^。,;"]{0,18}?)?${GATHERING}|${YEAR.replace('year', 'after')}[^。,;]{0,24}?${GATHERING}[^。;]{0,24}?${HAPPENS}`,
  'g',
);
/** Late in the year, programmes of the next are announced. */
const PLANNING_SEASON = 11;
/** Announced long before they take place. */
const ANNOUNCED_EARLY = /春晚|春节联欢晚会|奥运|冬奥|世界杯|亚运|工作要点|度.{0,10}名单/;
/** 2018年度工作通报会 may be held in the first months of 2019. */
const REVIEWED = /年度[^。,;]{0,24}(?:通报|总结|述职|座谈|考核|表彰|生活)会?|年[^。,;度]{0,24}(?:总结|述职|考核|表彰)/;
/** 2022年部分提案办理“回头看”视察活动 looks at what was done in that year. */
const LOOKED_AT = /回头看|办理|落实情况|完成情况|复查|验收|评估/;
const LAST_MONTH_OF_REVIEWS = 3;
const HELD = /出席|举行|举办|召开|开幕|闭幕/;
/** Late in a year those of the next begin too. */
const STARTED = /^启动/;

/** Meetings, fairs and issues of a year take place in that year; in a text without a day, where it is about one that is held. Long texts review those of the year before. */
export const findEventsOfYear: ClueFinder = ({ folded, matches }, sought) =>
  matches(EVENT)
    .filter((match) => !isOfOtherYear(folded, match))
    .map((match) => {
      const sure = folded.length <= LONGEST_NEWS && isOfItsYear(match, sought);
      return voteAt(match, 'event-of-year', Number(match.groups?.year ?? match.groups?.after), sure ? 3 : 1);
    });

const OTHER_YEAR = /(?:去年|此前|曾)[^。]{0,20}$|(?:欢迎|邀请|期待|支持|明年|筹备)[^。,]{0,12}$/;
const OTHER_YEAR_REACH = 30;
/** 组织学习2018年…报告会精神, 通报2022年…读书班情况: of what is over. */
const STUDIED = /(?:会议?|班|论坛|活动)的?(?:重要)?(?:讲话|精神|情况|成果|成效)/;
const STUDIED_REACH = 8;
/** 召开2018年度民主生活会征求意见座谈会: that of a year is held about its turn, as `named-year-uses.ts` knows. */
const LIFE = /年度?[^。,;]{0,16}(?:民主|组织)生活会/;

function isOfOtherYear(folded: string, { 0: text, index }: RegExpExecArray): boolean {
  const around = text + folded.slice(index + text.length, index + text.length + STUDIED_REACH);
  return (
    LIFE.test(text) ||
    ANNOUNCED_EARLY.test(text) ||
    LOOKED_AT.test(text) ||
    STUDIED.test(around) ||
    OTHER_YEAR.test(folded.slice(Math.max(0, index - OTHER_YEAR_REACH), index))
  );
}

function isOfItsYear({ 0: text, index }: RegExpExecArray, { month }: YearlessDay): boolean {
  const isReview = month !== undefined && month <= LAST_MONTH_OF_REVIEWS && REVIEWED.test(text);
  const isHeld = HELD.test(text) && !isReview;
  if (month === undefined) return (isHeld || STARTED.test(text)) && index < TOPIC;
  return (month < PLANNING_SEASON && !isReview) || isHeld;
}

/** Not white papers, which are named after the year of their issue, nor figures for a part of a year. */
const BULLETIN =
  /(?<year>20[0-2]\d|二〇[〇一二][〇一二三四五六七八九]) ?年度?[^。,;季月半]{0,24}?(?:统计公报|状况公报|发展公报|状况|监测调查报告)/g;
const ISSUED = /发布|公布|公开/;
const BESIDE_BULLETIN = 24;

/** 《2024年统计公报》发布: bulletins of a year are published in the next. */
export const findBulletins: ClueFinder = ({ folded, matches }, { month }) => {
  if (month === undefined || month >= PLANNING_SEASON || folded.length > LONGEST_NEWS) return [];
  return matches(BULLETIN).flatMap((match): YearClue[] => {
    const end = match.index + match[0].length;
    const around = folded.slice(Math.max(0, match.index - BESIDE_BULLETIN), match.index) + folded.slice(end, end + BESIDE_BULLETIN);
    const year = readNumeral(match.groups?.year ?? '');
    if (/^[^。;]{0,4}(?:预计|预测|将)/.test(folded.slice(end, end + 8))) return [];
    return year !== undefined && ISSUED.test(around) && match.index < TOPIC ? [voteAt(match, 'bulletin', year + 1, 3)] : [];
  });
};

/** An annual report with its year in brackets; those of the sciences and white papers have the year of their issue there. */
const ANNUAL_REPORT = /年度报告\((?<year>20[0-2]\d)(?:年度?)?\)/g;
const AS_OF_END = /截[至止](?<year>20[0-2]\d) ?年(?:年?底|年?末|12月底|12月末|12月31日)/g;
const LAST_MONTH_OF_REPORT = 11;

/** Annual reports, and figures as of the end of a year, are of the year before that of the text. */
export const findYearBefore: ClueFinder = (page, { month }) => {
  if (month === undefined || month > LAST_MONTH_OF_REPORT || page.folded.length > LONGEST_NEWS) return [];
  if (!page.folded.includes('截') && !page.folded.includes('年度报告(')) return [];
  const [latest] = findLatestYear(page, {});
  return [...page.matches(ANNUAL_REPORT), ...page.matches(AS_OF_END)].flatMap((match) => {
    const year = Number(match.groups?.year);
    return latest?.year !== undefined && latest.year > year ? [] : [voteAt(match, 'bulletin', year + 1, 3)];
  });
};

const FIGURES = new RegExp(
  `${YEAR}(?!.{0,12}(?:将|预计|预期|预测|工作|目标|力争|计划|是|春运|第一周|启动|行动|开展|部署)|.{0,16}(?:下调|上调|已经?|累计)),?(?:(?!20\\d\\d ?年|预计|预期|将)[^。;]){0,40}?(?:同比|比上年|增长|下降|达|突破|超|完成|实现|为)[^。;]{0,12}?\\d[\\d.]*(?:%|亿|万|倍|个)`,
  'g',
);
/** Figures of a whole year are published in the first months of the next. */
const SEASON_OF_FIGURES = 3;
/** Long texts (plans, reports) give figures of many years, future ones among them. */
const LONGEST_NEWS = 4000;

/** 2024年…同比增长 in January to March: the text was written in the year after. */
export const findYearFigures: ClueFinder = (page, sought) => {
  if (sought.month === undefined || sought.month > SEASON_OF_FIGURES || page.folded.length > LONGEST_NEWS) return [];
  const [latest] = findLatestYear(page, sought);
  const match = page
    .matches(FIGURES)
    .find(({ index, groups }) => Number(groups?.year) === latest?.year && !isAhead(page, { start: index, end: index }));
  if (!match || latest?.year === undefined) return [];
  return [voteAt(match, 'year-figures', latest.year + 1, 3)];
};

/** 比2019年同期增长9.3%,两年平均增长4.5%: the base is two years back, since the year between was no measure. 近两年平均 has another base. */
const TWO_YEARS =
  /(?:比|较)(?<year>20[0-2]\d(?= ?年同期)|2019|2020) ?年(?:同期)?[^。;,]{0,24}(?:,[^。;,]{0,12}?)?(?<![近这前后去])(?:两年|2年)(?:复合)?平均/g;
const BASE = 2;

/** An average of two years that names the year before them. */
export const findTwoYears: ClueFinder = ({ folded, matches }) => {
  if (folded.length > LONGEST_NEWS) return [];
  return matches(TWO_YEARS).map((match) => voteAt(match, 'two-year-average', Number(match.groups?.year) + BASE, 3));
};

/** The latest year that the text looks back on. */
export const findLatestYear: ClueFinder = (page) => {
  let latest: DateMention | undefined;
  for (const mention of page.mentions) {
    const { year } = mention;
    if (year === undefined || year <= (latest?.year ?? 0) || year > LATEST_PLAUSIBLE) continue;
    if (!isAhead(page, mention)) latest = mention;
  }
  return latest?.year === undefined ? [] : [{ rule: 'latest-year', start: latest.start, end: latest.end, year: latest.year, weight: 1 }];
};
