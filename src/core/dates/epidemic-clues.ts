import { dayNumber } from './calendar.ts';
import type { Page } from './page.ts';
import type { ClueFinder, YearClue, YearlessDay } from './year-clue.ts';
import { rangeOf, TOPIC, voteAt } from './year-clue.ts';

/** Said since the first weeks of the epidemic of 2020, where no other illness is meant. */
const CONTROL = /疫情防控|防控疫情|抗击疫情|抗疫|健康码|复工复产/g;
/** Of animals and plants, and those of other years. */
const OTHER_ILLNESS =
  /猪瘟|禽流感|动物|畜禽|家禽|牲畜|口蹄疫|甲型|甲流|H[157]N|非典|SARS|萨斯|流感|登革|埃博拉|鼠疫|布病|猴痘|手足口|结核|艾滋|松材|寨卡|麻疹|霍乱|血吸虫|疟疾|基孔肯雅|中东呼吸|MERS|虫害|病虫|线虫|甲虫|虫情|[蛾蝗]|红火蚁|[兽禽畜]疫|[虫蛾蚁兽禽畜疫病]疫情|2003 ?年/i;
/** Mines, and works after a holiday, have always been opened again (复工复产); of the epidemic it is said beside it. */
const REOPENED = '复工复产';
const EPIDEMIC = /疫情|新冠|防疫|抗疫/;
const BEGINNING = dayNumber({ year: 2020, month: 1, day: 20 });
/** 今年以来,面对突如其来的新冠肺炎疫情: said in the first year; in later ones of an outbreak in a place, by its month or its own words. */
const BROKE_OUT =
  /(?:今年以来|今年[12一二]月份?|今春|年初|开年)[^。;\d]{0,16}(?:突如其来|爆发|暴发|突发)[^。;]{0,4}(?:新冠|新型冠状)[^。;,]{0,12}(?:疫情|病毒|肺炎)/g;
/** The aims of that year alone: those for stability (六稳, 六保) were said two years later too. */
const OF_YEAR = /脱贫攻坚(?!成果)|全面小康|全面建成小康|(?:支援|驰援|援助)(?:武汉|湖北)|援鄂|武汉保卫战/;
/** The first year had no words for waves, variants and masses of tests, and the poor had not all left poverty. */
const OF_LATER_YEARS =
  /本土|本轮|新一轮|又一轮|奥密克戎|德尔塔|毒株|动态清零|疫苗|封控|管控区|防范区|核酸|解封|方舱|静默|时空伴随|巩固拓展|有效衔接|去年|\d年来|202[1-9]/;
const FIRST_YEAR = 2020;

/** What is said of the epidemic: not before it, and of its first year where it came unforeseen. */
export const findEpidemicClues: ClueFinder = (page, sought) => {
  const { folded, matches } = page;
  const votes = matches(BROKE_OUT)
    .slice(0, 1)
    .filter(({ index }) => index < TOPIC && !OF_LATER_YEARS.test(folded))
    .map((match) => voteAt(match, 'first-use', FIRST_YEAR, OF_YEAR.test(folded) ? 3 : 1));
  return [...boundOf(page), ...votes, ...dosesOf(page), ...casesOf(page, sought)];
};

/** 累计报告接种新冠病毒疫苗超过22.2亿剂次: in the whole country, as no province has so many people. */
const DOSES = /疫苗[^。;,\d]{0,8}(?<doses>\d{1,2}(?:\.\d{1,5})?) ?亿剂/g;
const OF_COUNTRY = 4;
/** 2021年底全国接种…: told in another year, perhaps. */
const OF_PRINTED_YEAR = /\d{4} ?年[^。;]{0,20}$/;
const PRINTED_REACH = 28;
const VACCINATED = /接种[^。;]{0,20}$/;
/** 全球接种, 印度接种, 向其他国家提供: other doses than those of the country. */
const ELSEWHERE = /(?:全球|世界|各国|个国家|国际社会|海外|印度|美国|欧[洲盟]|非洲|亚洲|拉美|提供|供应|出口|援助|生产|产能)[^。;]{0,24}$/;
/** Hundreds of millions of doses at the end of the years in which they were counted, by the National Health Commission. */
const DOSES_UNTIL: readonly (readonly [doses: number, year: number])[] = [
  [28.3, 2021],
  [35, 2022],
];

function dosesOf({ folded, matches }: Page): YearClue[] {
  return matches(DOSES).flatMap((match) => {
    const before = folded.slice(Math.max(0, match.index - PRINTED_REACH), match.index);
    const told = before + match[0].slice(0, Math.max(0, match[0].search(/\d/)));
    if (OF_PRINTED_YEAR.test(before) || !VACCINATED.test(told) || ELSEWHERE.test(told)) return [];
    const doses = Number(match.groups?.doses);
    const [, year] = doses < OF_COUNTRY ? [] : (DOSES_UNTIL.find(([until]) => doses <= until) ?? []);
    return year === undefined ? [] : [voteAt(match, 'running-figures', year, 3)];
  });
}

/** The daily bulletin for the whole country. Behind the first spring only 2022 had so many cases on a day. */
const CASES = /31个省[^。;\d]{0,30}报告新增[^。;,\d]{0,16}确诊病例(?<cases>\d{1,5})例/g;
const MANY_CASES = 250;
const AFTER_SPRING = 4;

function casesOf({ matches }: Page, { month = 0 }: YearlessDay): YearClue[] {
  if (month < AFTER_SPRING) return [];
  return matches(CASES).flatMap((match) =>
    Number(match.groups?.cases) >= MANY_CASES ? [voteAt(match, 'running-figures', YEAR_OF_MANY, 3)] : [],
  );
}

const YEAR_OF_MANY = 2022;

function boundOf(page: Page): YearClue[] {
  const { folded, matches } = page;
  const isMeant = EPIDEMIC.test(folded);
  const first = matches(CONTROL).find(([text]) => text !== REOPENED || isMeant);
  if (!first || OTHER_ILLNESS.test(folded)) return [];
  return [{ ...rangeOf(first), rule: 'first-use', notBefore: BEGINNING, ...(isFought(page) && { notAfter: END }) }];
}

/** 召开疫情防控工作调度会…核酸检测: what was ordered until the measures ended. */
const FOUGHT = /疫情[^。;,]{0,12}(?:调度|推进|部署|视频|研判|指挥部|领导小组)[^。;,]{0,6}会/g;
const MEASURES = /核酸|流调|封控|集中隔离|居家隔离|动态清零|外防输入|中高风险地区/;
const TOLD_LATER = /三年(?:来|多)?[^。;,]{0,6}(?:抗疫|疫情)|疫情三年|总结表彰|乙类乙管|平稳转段/;
const LONGEST_NEWS = 4000;
const END = dayNumber({ year: 2023, month: 1, day: 7 });

function isFought({ folded, matches }: Page): boolean {
  return (
    folded.length <= LONGEST_NEWS && MEASURES.test(folded) && !TOLD_LATER.test(folded) && matches(FOUGHT).some(({ index }) => index < TOPIC)
  );
}
