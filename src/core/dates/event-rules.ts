import { isAhead, LATEST_PLAUSIBLE } from './looking-ahead.ts';
import type { PrintedRule, Setting } from './setting.ts';
import { isFull, isInHead, isInTail, isMeetingTime, PERIOD } from './setting.ts';

const EVENT_LABEL = /(?:成文|写作|会议|召开|活动|举办|举行|制定)(?:日期|时间)\]?[::]? ?$/;
/** 自、从、截至 before a date: a limit, not the day of the text. */
const LIMIT = /(?:自|从|至|到|截止)$/;
const PREFIX =
  /^(?:.{0,30}(?:消息|讯|电|报道)\]?(?:\(.{0,30}?\))? ?[::,]? ?(?:\(.{0,20}?\))?)?(?:当地时间|北京时间|时间|今天|今日|昨天|昨日|本台)?[(,]?$/;
const HOLDS =
  /^(?:在[^,。]{1,24}?)?(?:主持|隆重|顺利|胜利|联合|正式|共同|以视频(?:连线)?方式|应约)*(?:召开|举行|开幕|闭幕|举办|会见|会谈|抵达|出席|表示|考察|调研|开展|发布|印发|公布|启动|揭晓|发表|通话|同.{2,24}(?:举行|通|会)|前往|分别|致(?:电|信|函)|赴|乘|结束|宣布|介绍|通过|审议|指出|强调|就[^,。]{2,60}(?:进行|举行|召开|开展))(?!的)/;
const FIRST_TITLE_LINES = 6;
const LONGEST_TITLE = 80;
const LONGEST_SESSION_LINE = 120;
const LONGEST_SENTENCE = 100;

/** Dates that tell when that took place which the text is about, best first. */
export const EVENT_RULES: readonly PrintedRule[] = [
  { rule: 'event-label', kind: 'event', applies: isLabelled },
  { rule: 'session-line', kind: 'event', applies: isSessionLine },
  { rule: 'title', kind: 'event', applies: isInTitle },
  { rule: 'lead', kind: 'event', applies: isLead },
  { rule: 'in-force', kind: 'published', applies: isInForce },
];

/** 成文日期:2021年5月28日; 时间:1月15日 地点:三楼会议室 */
function isLabelled(at: Setting): boolean {
  return isFull(at) && (isInHead(at) || isInTail(at)) && (EVENT_LABEL.test(at.before) || isMeetingTime(at));
}

/** ——2023年1月4日在某市第十四届人民代表大会第一次会议上 */
function isSessionLine(at: Setting): boolean {
  const { mention, text, before, after } = at;
  if (!isInHead(at) || text.length > LONGEST_SESSION_LINE || /。$/.test(text) || mention.month === undefined || mention.day === undefined)
    return false;
  if (/将于|定于/.test(before) || before.replace(/[(\s-]/g, '').length > 24) return false;
  return /(?:会议?|大会|全会|人代会)|(?:市|省|州|区|县)长/.test(after);
}

/** 关于正确使用用语的意见(2016年3月修订), 2021年6月8日新闻发布会实录; not the day that a title announces. */
function isInTitle({ page, line, mention, text, before, after }: Setting): boolean {
  if (line >= Math.min(page.bodyLine, FIRST_TITLE_LINES) || text.length > LONGEST_TITLE) return false;
  if (mention.month === undefined || mention.compact || before.includes(':') || (LIMIT.test(before) && /^起/.test(after))) return false;
  return (
    before.lastIndexOf('(') > before.lastIndexOf(')') ||
    (before === '' && mention.day !== undefined && isReported(after) && !/将/.test(after))
  );
}

/** The first sentence of the running text: 3月14日,某区召开会议; 会议27日在北京举行. */
function isLead(at: Setting): boolean {
  const { page, line, mention, before, after } = at;
  if (line > page.bodyLine || before.length > LONGEST_SENTENCE || mention.compact || mention.day === undefined || LIMIT.test(before))
    return false;
  if (mention.year !== undefined && (isRetrospective(at) || isLongAgo(at, mention.year))) return false;
  if (PREFIX.test(before) && (mention.month !== undefined || DAY_OF_LEAD.test(after))) return isReported(after);
  return isFirstPredicate(before, after) || isCitedReport(before, after);
}

/** 29日,… 29日上午,…: of a day without a month the sentence must go on as a lead does. */
const DAY_OF_LEAD = new RegExp(`^${PERIOD}(?:,|[^。,]{2,24}(?:召开|举行|开幕|会见|主持))`);

/** 据某报29日报道 */
function isCitedReport(before: string, after: string): boolean {
  return /^(?:.{0,20}(?:消息|讯|电)(?:\(.{0,20}?\))?[::,]? ?)?据[^。,]{1,24}$/.test(before) && /^(?:报道|消息|电|援引)/.test(after);
}

/** Not 3月14日以来, 3月14日起, 3月14日前. */
function isReported(after: string): boolean {
  return !/^(?:以来|至今|起|前|之前|以前|以后|之后|的|是(?![^,。]{0,12}后[^,。]{0,4}工作日)|为|[( ]*(?:截止|截至|止|前))/.test(after);
}

function isFirstPredicate(before: string, after: string): boolean {
  if (/。|(?:前|今年|去年|明年|定于|将.{0,12}|决定[^,。]{0,30})$/.test(before)) return false;
  const rest = after.replace(PERIOD_AFTER, '');
  return HOLDS.test(rest) || (AIM.test(before) && SUBJECT_HOLDS.test(rest));
}

/** 为进一步严肃纪律,9月28日下午,某镇召开培训会: behind what it is held for, its own clause. */
const AIM = /^(?:为|按照|根据|围绕|结合)[^。]{2,90},$/;
const SUBJECT_HOLDS = /^,?[^,。的]{2,30}?(?:召开|举行|举办|开展|组织(?!部|委|生活)|启动)(?!的)/;
const PERIOD_AFTER = new RegExp(`^\\)?${PERIOD}`);

/** A text that tells of 今天 or 日前 besides begins with a full date only to look back. */
function isRetrospective({ text, after }: Setting): boolean {
  return /今天|今日|日前|近日/.test(text) || /^.{0,12}(?:发生|成立|启动|出生|去世|逝世)/.test(after);
}

/** Before these years few of the texts were written that tell of a day in their first sentence. */
const LONG_AGO = 1990;
const LOOKS_BACK = /(?:\d{1,3}|[一二三四五六七八九十百多余]{1,3})年(?:前|来|后|过去)|那一?年|当年|如今|时隔|时至今日|往事/;
const OF_HISTORY = /今天|今日|历史|弘扬|重温|精神|丰碑|岁月|百年|纪念/;
const OPENING = 3000;

/** An essay opens on a day of long ago: it looks back on it from years that it names, or as history. */
function isLongAgo({ page }: Setting, year: number): boolean {
  const opening = page.folded.slice(0, OPENING);
  const later = page.mentions.some(
    (other) => other.year !== undefined && other.year > year + 1 && other.year <= LATEST_PLAUSIBLE && !isAhead(page, other),
  );
  if (LOOKS_BACK.test(opening) && (later || year < LONG_AGO)) return true;
  return year < LONG_AGO && (later || OF_HISTORY.test(opening));
}

/**
 * 本条例自2018年10月28日起施行: rules of the party come into force on the day of issue, unless they wait for the first of a month.
 * Weaker than any other date: the text says it of itself, but not that it is its date.
 */
function isInForce({ mention, before, after }: Setting): boolean {
  return (
    mention.year !== undefined &&
    mention.day !== undefined &&
    mention.day !== 1 &&
    /本[^,。;]{1,12}自$/.test(before) &&
    /^起(?:施行|实施|执行)/.test(after)
  );
}
