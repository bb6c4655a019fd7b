import { readNumeral } from './numerals.ts';
import type { Page } from './page.ts';
import type { ClueFinder } from './year-clue.ts';
import { TOPIC, voteAt } from './year-clue.ts';

const TERM_NUMBER = '[一二三四五六七八九十]{1,3}';
const SESSION = new RegExp(
  `(?<kind>省|自治区|市)(?:第?(?<term>${TERM_NUMBER})届(?:人民代表大会|人大)第?(?<session>[一二三四五])次会议|` +
    `政协第?(?<committee>${TERM_NUMBER})届(?:委员会)?第?(?<meeting>[一二三四五])次会议)|` +
    `(?:政协|政治协商会议)(?<region>[\\u4e00-\\u9fff]{2,7}(?:省|自治区|市))第(?<full>${TERM_NUMBER})届委员会第(?<plenary>[一二三四五])次(?:全体)?会议`,
  'g',
);
/** The numbers of the congresses and of the political consultative conferences of most provinces that began in January 2023, the others five years before each other. */
const TERM = { congress: 14, conference: 13, year: 2023, length: 5 };
/** How much higher the numbers are elsewhere, by the lists of the bodies elected in January 2023. */
const AHEAD: Readonly<Record<string, { readonly congress: number; readonly conference: number }>> = {
  北京市: { congress: 2, conference: 1 },
  天津市: { congress: 4, conference: 2 },
  上海市: { congress: 2, conference: 1 },
  重庆市: { congress: -8, conference: -7 },
  海南省: { congress: -7, conference: -5 },
  西藏自治区: { congress: -2, conference: -1 },
  宁夏回族自治区: { congress: -1, conference: -1 },
};
/** A few provinces had more than one session in a year; the first two were in the first two years everywhere. */
const SURE_SESSIONS = 2;
/** Late in the year the next session is called. */
const CALLED = 11;
/** News of no month is of a session where it is passed on. */
const PASSED_ON = /传达[^。]{0,40}$/;
const JUST_HELD = /^"?(?:刚刚|刚|今天|今日|昨天|日前)(?:上午|下午)?(?:胜利|圆满|在[^。,;]{2,8})?(?:闭幕|开幕|落幕|结束)/;
const REACH = 44;

/** 省十四届人大三次会议, 省政协十三届三次会议: the third year of the term. */
export const findProvincialSessions: ClueFinder = (page, { month }) =>
  page.matches(SESSION).flatMap((match) => {
    const year = yearOfSession(page, match);
    if (year === undefined) return [];
    if (month === undefined) return isFirst(match) && isPassedOn(page, match) ? [voteAt(match, 'sitting', year, SURE)] : [];
    return [voteAt(match, 'sitting', year, month >= CALLED ? 1 : isFirst(match) || isYearly(match, month) ? SURE : SURE - 1)];
  });

/** Political consultative conferences meet once a year, in its first months; congresses may be called once more. */
const SPRING = 3;

function isYearly({ index, groups }: RegExpExecArray, month: number): boolean {
  return index < TOPIC && month <= SPRING && groups?.session === undefined;
}

/** Decides alone. */
const SURE = 3;

function isFirst({ index, groups }: RegExpExecArray): boolean {
  return index < TOPIC && (readNumeral(groups?.session ?? groups?.meeting ?? groups?.plenary ?? '') ?? 1) <= SURE_SESSIONS;
}

function isPassedOn({ folded }: Page, { 0: text, index }: RegExpExecArray): boolean {
  return (
    PASSED_ON.test(folded.slice(Math.max(0, index - REACH), index)) ||
    JUST_HELD.test(folded.slice(index + text.length, index + text.length + REACH))
  );
}

/** What stands before 省, 自治区 or 市 in the name of a region. */
const NAME =
  /(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔|北京|天津|上海|重庆)$/;
const REGION = new RegExp(`^${NAME.source.slice(0, -1)}(?:省|自治区|市)$`);
const LONGEST_NAME = 4;
/** What stands before 省 where no name does. Before 市 it is mostly a city. */
const NO_NAME = /(?:^|[^\u4e00-\u9fff]|传达|学习|贯彻|落实|召开|参加|出席|列席|审议|按照|根据|全|[在对的和与及了是为就由被经向从会议])$/;

/** The region whose body it is: the one that is named, else that of the text. `undefined` where another one is named, such as a city. */
function regionOf({ folded, province }: Page, index: number, kind: string): string | undefined {
  const before = folded.slice(Math.max(0, index - LONGEST_NAME), index);
  const [name] = NAME.exec(before) ?? [];
  if (name !== undefined) return name + kind;
  return NO_NAME.test(before) && (kind === '省' ? province?.endsWith('市') !== true : province?.endsWith(kind))
    ? (province ?? '')
    : undefined;
}

/** `undefined` for a city, and for a region of which it is not known which it is. */
function yearOfSession(page: Page, { groups, index }: RegExpExecArray): number | undefined {
  const { kind = '', term, session, region: named, committee = groups?.full, meeting = groups?.plenary } = groups ?? {};
  const region = named === undefined ? regionOf(page, index, kind) : REGION.test(named) ? named : undefined;
  if (region === undefined) return undefined;
  const body = term === undefined ? 'conference' : 'congress';
  const number = readNumeral(term ?? committee ?? '') ?? 0;
  const terms = number - TERM[body] - (AHEAD[region]?.[body] ?? 0);
  if (Math.abs(terms) > MOST_TERMS) return undefined;
  return TERM.year + TERM.length * terms + (readNumeral(session ?? meeting ?? '') ?? 1) - 1;
}

/** Earlier and later ones are of another province than the one that was taken for the text's. */
const MOST_TERMS = 4;
