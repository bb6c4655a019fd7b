import type { Range } from '../evidence.ts';
import type { Page } from './page.ts';
import { oncePerPage } from './page.ts';

const SINCE = /^"?(?:[^。,;]{0,2}(?:后|以来|周年|遗产|冠军)|场馆)/;
/** 学习《…特大暴雨灾害调查报告》: what was found out about a disaster is published long after it. */
const INQUIRY = /^[^。,;]{0,8}调查(?:评估)?报告/;
const BEFORE_PAST = /(?:继|自|曾|去年|上届|此前|重温|回顾|[当那]年)[^。,;]{0,6}$|(?<!今)年前的?[^。;]{0,14}$|\d{4} ?年,[^。,;]{0,4}$/;
/** 中央党校第一期县委书记研修班学员座谈讲话五周年: it is remembered. */
const ANNIVERSARY = /^[^。,;]{0,20}(?:\d{1,3}|[一二三四五六七八九十百]{1,3})周年/;
const ANNIVERSARY_REACH = 28;

/** 2008年汶川地震, 防灾减灾日: earthquakes are recalled each year on their days. */
const EARTHQUAKE = /地震$/;
const OF_PRINTED_YEAR = /\d{4} ?年(?:的)?$/;
const RECALLED = /防灾减灾(?:日|周|宣传)|纪念日|遗址|地震的?(?:教训|记忆|亲历者|幸存者|惨痛)/;

/** Asked once for a page: a text may name an earthquake many thousand times. */
const recalls = oncePerPage(({ folded }) => RECALLED.test(folded));

function isRecalled(page: Page, { start, end }: Range): boolean {
  if (!EARTHQUAKE.test(page.folded.slice(start, end))) return false;
  return OF_PRINTED_YEAR.test(page.folded.slice(Math.max(0, start - SHORT), start)) || recalls(page);
}

const SHORT = 8;

/** 主题晚会…生命至上 gives no theme of a day, and 2018年安全生产月主题 gives that of a year which is printed. */
const THEME = /主题(?!教育)/;
const GIVEN = /主题(?:活动)?(?:确定为|定为|为|是|["(: ])/;
const BESIDE_YEAR = /(?:\d{4} ?年|[去往历]年)[^。,;]{0,6}$/;
/** 晚会主题为“庆丰收、感党恩”: of something that any place holds in any year. */
const OF_OTHER = /(?:论坛|峰会|晚会|党日|比赛|大赛|征文|讲座|党课|培训|演讲|展览|沙龙|班会)(?:活动)?的?主题/;

function isOtherTheme(folded: string, { start, end }: Range): boolean {
  const text = folded.slice(start, end);
  if (!THEME.test(text)) return false;
  const before = folded.slice(Math.max(0, start - SHORT * 2), start);
  return !GIVEN.test(text) || BESIDE_YEAR.test(before) || OF_OTHER.test(before + text);
}

/** Whether what is said of an occasion is said after it (北京冬奥会后首次), or it is named by its term, which tells more (十八届中央纪委五次全会). */
export function isPast(page: Page, { start, end }: Range): boolean {
  const { folded } = page;
  return (
    isRecalled(page, { start, end }) ||
    isOtherTheme(folded, { start, end }) ||
    SINCE.test(folded.slice(end, end + 8)) ||
    INQUIRY.test(folded.slice(end, end + 16)) ||
    ANNIVERSARY.test(folded.slice(end, end + ANNIVERSARY_REACH)) ||
    folded.charAt(start - 1) === '届' ||
    BEFORE_PAST.test(folded.slice(Math.max(0, start - 18), start))
  );
}
