import { addressed, cited, issued, printedIn, studied } from './papers-of-year.ts';
import { inSession, legislated, opened, planned, programme } from './work-of-year.ts';
import type { WrittenYear, YearUse } from './written-year.ts';
import { clue, EARLY, LATE } from './written-year.ts';
import type { YearClue, YearlessDay } from './year-clue.ts';
import { TOPIC } from './year-clue.ts';

/** More than a name that is of another year. */
const SURER_THAN_NAMES = 7;
const ORDINAL = '第(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[次期批轮]';
/** What is held every few years is prepared long before, and learnt from long after. */
const RARE_OCCASION = '第(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[个届]';
/** 2024年全国征兵工作今天启动, 今天2026年育儿补贴开放申领: what happens on the day of the news. */
const TODAY = '(?:今天|今日|今早|昨天|昨日)(?:上午|下午|晚上?)?(?:\\(\\d{1,2}月\\d{1,2}日\\))?';
const BEGINS = '(?:启动|举行|举办|召开|开幕|闭幕|开赛|开播|开始|开放|开工|开通|发布|公布|揭晓|下达|签约|落幕|结束)';

/** Years printed in the names of meetings, gatherings and programmes, which take place or begin in that year. */
export const IN_NAMES: readonly YearUse[] = [
  {
    before: /截[至止](?:目前|\d{1,2}月\d{1,2}日)[^。,;\d]{0,4},?$/,
    after: /^度?(?!以来|底|末)[^。,;\d]{2,24}?(?:已|累计|达|超|突破)[^。,;\d]{0,6}\d/,
    clues: ({ year, start }, _sought, end) => [clue('running-figures', start, end, year, 3)],
  },
  { before: /(?:今年|本年度?)\($/, after: /^\)/, clues: ({ year, start }, _sought, end) => [clue('year-called', start, end, year, 3)] },
  {
    before: /刚刚过去的$/,
    after: /^/,
    clues: ({ year, start }, _sought, end) => [clue('year-reviewed', start, end, year + 1, 3)],
  },
  { before: /即将过去的$/, after: /^/, clues: ({ year, start }, _sought, end) => [clue('year-reviewed', start, end, year, 3)] },
  {
    after: /^,?是(?:(?!\d{4} ?年)[^。;]){4,44}之年[^\d]{0,60}?(?:做好|总结|完成好?|抓好|干好)今年/,
    clues: ({ year, start }, _sought, end) => [clue('year-called', start, end, year, 3)],
  },
  {
    after:
      /^,?是(?:我[县市区省旗州]|全[县市区省旗州]|本[县市区]|推进|推动|打赢|脱贫|决胜)[^。,;\d]{0,30}(?:攻坚|决战|决胜|关键|收官|开局|突破|深化|起步|冲刺)(?:之)?年/,
    clues: called,
  },
  {
    after: /^度[^。,;\d]{0,10}?民主生活会/,
    clues: ({ year, start }, { month = LATE - 1 }, end) =>
      month > EARLY && month < LATE ? [] : [clue('year-reviewed', start, end, month <= EARLY ? year + 1 : year, 3)],
  },
  { after: /^度?(?:预脱贫|预退出|计划脱贫|计划退出|拟脱贫|拟退出|拟摘帽|计划摘帽)/, clues: planned },
  { after: /^\(今年\)/, clues: ({ year, start }, _sought, end) => [clue('year-called', start, end, year, 3)] },
  {
    after: new RegExp(
      `^度?(?!以来)[^。,;\\d月]{0,14}?${ORDINAL}[^。,;\\d]{0,14}?(?:会议|学习|全会|大会|活动|调度|例会|培训|集中|[月周日]活动|宣传[月周日])`,
    ),
    clues: ({ year, start }, _sought, end) => [clue('year-in-name', start, end, year, 3)],
  },
  {
    after: new RegExp(`^度?(?!以来)[^。,;\\d月]{0,14}?${RARE_OCCASION}[^。,;\\d]{0,14}?(?:会议|大会|活动|培训|[月周日]活动|宣传[月周日])`),
    clues: occasion,
  },
  /* Names of typhoons come again after some years; their numbers do not. */
  { after: /^第\d{1,2}号(?:强|超强)?台风/, clues: typhoon },
  {
    after: /^["》]?(?:全国|综合运输|综合)?(?:春节|新春|新年|元旦|迎春|迎新|春运)(?!联欢晚会|以来|同期|假期|期间)/,
    clues: festive,
  },
  {
    after:
      /^度?(?!前|底|以来)[^。,;《》\d]{0,16}?(?:工作要点|工作方案|实施方案|行动方案|工作计划|任务清单|责任书|责任状|任务分工|活动方案|(?:会议|活动|工作|学习)预?安排(?!使用|落实|资金|情况))/,
    clues: programme,
  },
  {
    before: /(?:开创|谱写|做好|抓好|夺取|部署|安排|谋划|研究)(?:好|了)?$/,
    after: /^[^。,;\d《]{0,12}?(?:各项工作|重点工作|工作(?!报告)|新局面|胜利|任务)/,
    clues: opened,
  },
  { after: /^[^。,;\d]{0,4}"?两会"?(?:期间|上)/, clues: inSession },
  { after: /^(?:国民经济[^。,;\d]{0,12})?计划、(?:财政)?预算(?!执行)/, clues: legislated },
  { after: /^度?(?:立法|监督工作|监督)计划(?!执行|落实|完成|实施|情况)/, clues: legislated },
  { before: /求是》?(?:杂志)?$/, after: /^第\d{1,2}期/, clues: printedIn },
  {
    before: /[对就]$/,
    after:
      /^度?(?:各项|重点)?工作(?:(?:作出|做出|进行|作|做)?了?[^。,;\d总考述汇评回]{0,8})?(?:统筹|部署|安排|谋划)(?![^。,;]{0,12}(?:总结|考核|述职|汇报|评议|回顾|通报))/,
    clues: opened,
  },
  {
    before: /(?:^|[^自从])$/,
    after:
      /^(?:的)?中央(?:一|1)号文件[^。,;\d]{0,12}?(?:发布|公布|出台|印发)(?![之以]?后|[^。]{0,36}(?:以来|年来|至今|如今|当年)|已?有?[\d一二三四五六七八九十多]{1,2}(?:周)?年)/,
    clues: issued,
  },
  { after: /^(?:的)?中央(?:一|1)号文件(?:明确)?(?:提出|指出|强调|要求)(?![^。]{0,36}(?:以来|年来|如今|当年))/, clues: cited },
  { after: new RegExp(`^度?[^。,;\\d]{2,22}?${TODAY}[^。,;\\d]{0,16}?${BEGINS}`), clues: today },
  {
    before: /(?:学习|传达|领学|解读|宣讲|宣传|贯彻)(?:了|好)?(?:贯彻)?[^。,;、]{0,6}$/,
    after: /^(?:的)?(?:国务院|全国|中央|国家)?["《]?政府工作报告/,
    clues: studied,
  },
  {
    after: /^施政报告》?(?:记者会|答问|发布会|新闻发布|咨询会)/,
    clues: addressed,
  },
  { before: new RegExp(`${TODAY},?[^。,;\\d]{0,6}$`), after: new RegExp(`^度?[^。;\\d]{2,30}?${BEGINS}`), clues: today },
];

/** What of a festival is news only in its days. */
const FESTIVE_NOW = /^["》]?(?:春节|新春|春运)["》]?(?:团拜|慰问|走基层|期间)/;

function festive({ year, start, after }: WrittenYear, { month }: YearlessDay, end: number): YearClue[] {
  if (month === undefined) return FESTIVE_NOW.test(after) ? [clue('year-in-name', start, end, year, 3)] : [];
  if (month > EARLY && month < 12) return [];
  return [clue('year-in-name', start, end, month > EARLY ? year - 1 : year, 3)];
}

/** Games are announced years before. */
export const EARLY_ANNOUNCED = /奥运|冬奥|世界杯|亚运|以来|此前/;
/** 与2018年第22号台风相似, 学习借鉴2018年第22号台风的经验: of another one. */
const COMPARED = /(?:与|和|同|较|比|像|如|类似|参照|借鉴|学习|总结|吸取)[^。,;]{0,4}$/;
const OF_OTHERS = /相似|类似|路径|经验|教训|相比|筹备|申办|倒计时|备战/;

function typhoon({ year, start, before, after }: WrittenYear, _sought: YearlessDay, end: number): YearClue[] {
  if (COMPARED.test(before) || OF_OTHERS.test(after)) return [];
  return [clue('year-in-name', start, end, year, start < TOPIC ? SURER_THAN_NAMES : 2)];
}

function occasion({ year, start, before, after }: WrittenYear, _sought: YearlessDay, end: number): YearClue[] {
  if (start >= TOPIC || COMPARED.test(before) || OF_OTHERS.test(after) || EARLY_ANNOUNCED.test(after)) return [];
  return [clue('year-in-name', start, end, year, 3)];
}

/** 2018年是我县脱贫摘帽的攻坚之年 is said in that year, or looked back on from the next, or planned in the one before. */
function called({ year, start, after }: WrittenYear, { month = LATE }: YearlessDay, end: number): YearClue[] {
  const isNow = month > 1 && month < LATE && !OVER.test(after) && !STILL_AHEAD.test(after);
  return [clue('year-called', start, end, year, isNow ? 2 : 1)];
}

const OVER =
  /^[^。]{0,60}[。,](?:过去的?一年|全[年县市区][^。,]{0,8}(?:取得|完成|实现))|[\d一二两几三四五六七八九十多]年(?:多|以)?来|如今|时隔|回[想顾首]/;
const STILL_AHEAD = /(?:留给|剩下|还有|仅剩|只剩|不到|距离?)[^。;]{0,12}(?:年|个月|天)/;

/** What was found, counted or judged of a year is made known in the next; lists, enrolments and tickets come out late in the year before. */
const LOOKS_BACK = /报告|公报|数据|统计|名单|成果|遗产|情况|发现|十大|人物|排行|指数|案例|评选|盘点|成绩|结果|进出口|增长/;

function today({ year, start, after, end: from }: WrittenYear, { month = LATE }: YearlessDay, end: number): YearClue[] {
  if (LOOKS_BACK.test(after.slice(0, end - from))) return [];
  return [clue('year-in-name', start, end, year, month < LATE ? 3 : 1)];
}
