import type { Mention } from './mention.ts';
import type { Page } from './page.ts';
import { lineAt } from './page.ts';

/** A date that the layout of the page marks as the document's own, best rule first (`rank` 0). */
export interface PrintedDate {
  readonly mention: Mention;
  readonly kind: 'published' | 'event';
  readonly rule: string;
  readonly rank: number;
}

/** Where a mention stands: the rest of its line on either side, and the line's place among the lines that are not blank. */
interface Setting {
  readonly page: Page;
  readonly mention: Mention;
  readonly line: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

interface PrintedRule {
  readonly rule: string;
  readonly kind: 'published' | 'event' | ((setting: Setting) => 'published' | 'event');
  readonly applies: (setting: Setting) => boolean;
}

const HEAD_LINES = 40;
const TAIL_LINES = 12;
const LONGEST_HEADER = 160;

const PUBLISHED_LABEL =
  /(?:(?:发布|发表|发稿|刊发|刊登|上传|更新|公布|公开|发文|发出|印发|签发|颁布|录入|添加|生成|出版|播出|编辑|撰写|提交|文章|信息|新闻|稿件|入库|创建)(?:的)?(?:时间|日期)|日期|时间)\]?[::]? ?$/;
const OTHER_LABEL =
  /(?:会议|召开|活动|举办|举行|施行|实施|生效|截止|截至|报名|办理|受理|开标|有效|起止|考试|面试|服务|工作|办公|咨询|公示|建站|当前|现在|系统|执行|失效|废止|出生|开始|结束|访问|登录|北京|当地|成文|写作|拍摄|通过)(?:的)?(?:日期|时间)[::]? ?$/;
const WRITTEN_LABEL = /(?:成文|写作)(?:日期|时间)\]?[::]? ?$/;
const EVENT_LABEL = /(?:会议|召开|活动|举办|举行)(?:日期|时间)\]?[::]? ?$/;
const TODAY_ON_PAGE = /(?:今天是|当前(?:时间|日期)|现在是)[::]? ?$/;
const HEADER_REST = /来源|作者|浏览|点击|阅读|字号|字体|编辑|稿源|打印|分享|责编|记者|收藏|评论|访问/;
/** Markdown and list marks, as the fold writes them (> becomes 》). */
const MARKS = /^[\s》*#|\-·•[\]]+/;
const CLOCK = /^[ t日,]*(?:\d{1,2}:\d{2}(?::\d{2})?|(?:[上下]午|凌晨|晚)?\d{1,2}时\d{0,2}分?)?/;
const SPEECH_TITLE = /(?:会议?|大会|全会)上的(?:报告|讲话|发言|致辞)/;
const SPEECH_OPENING = /^(?:尊敬的)?(?:各位|同志们|女士们|主席、各位)|^.{0,12}我(?:代表|受).{2,60}(?:报告|汇报)/;
const PERIOD = '(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|夜|晨|起|当天|当晚)?';
const LEAD_PREFIX = /^(?:.{0,30}(?:消息|讯|电|报道)(?:\(.{0,30}?\))?[::,]? ?(?:\(.{0,20}?\))?)?(?:当地时间|北京时间|时间|今天|今日|昨天|昨日|本台)?[(,]?$/;
const HOLDS =
  /^(?:在[^,。]{1,24}?)?(?:(?:主持|隆重|顺利|胜利|联合|正式|共同|以视频(?:连线)?方式|应约)*(?:召开|举行|开幕|闭幕|举办|会见|会谈|致电|抵达|出席|表示|考察|调研|开展|发布|印发|公布|启动|揭晓|发表|通话|主持|同|前往|分别|向|致|就|到|赴|乘|结束|宣布|介绍|从|通过|审议|指出|强调))/;

const RULES: readonly PrintedRule[] = [
  { rule: 'label', kind: 'published', applies: (at) => isHeaderLike(at) && PUBLISHED_LABEL.test(at.before) && !OTHER_LABEL.test(at.before) },
  { rule: 'header-line', kind: kindOfHeader, applies: isHeaderLine },
  { rule: 'issued-line', kind: 'published', applies: (at) => isFull(at) && isIssuedLine(at) },
  { rule: 'bracket-line', kind: kindOfHeader, applies: (at) => isFull(at) && isBracketLine(at) },
  { rule: 'signature', kind: 'published', applies: isSignature },
  { rule: 'dateline', kind: 'published', applies: isDateline },
  { rule: 'today', kind: 'published', applies: isToday },
  { rule: 'written-label', kind: 'event', applies: (at) => isHeaderLike(at) && (WRITTEN_LABEL.test(at.before) || EVENT_LABEL.test(at.before)) },
  { rule: 'session-line', kind: 'event', applies: isSessionLine },
  { rule: 'title', kind: 'event', applies: isInTitle },
  { rule: 'lead', kind: 'event', applies: isLead },
];

/** The document's own dates among those it mentions, best first. Dates inside the argument are not among them. */
export function findPrintedDates(page: Page): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const mention of page.mentions) {
    const printed = classify(settingOf(page, mention));
    if (printed) found.push(printed);
  }
  return found.sort((a, b) => a.rank - b.rank || laterInBrackets(page, a, b) || a.mention.start - b.mention.start);
}

/** (2015年7月19日发布 2022年9月8日修订): of several in one line, the last. */
function laterInBrackets({ lines }: Page, a: PrintedDate, b: PrintedDate): number {
  return lineAt(lines, a.mention.start) === lineAt(lines, b.mention.start) && /^(?:issued|bracket)-line$/.test(a.rule) ? b.mention.start - a.mention.start : 0;
}

function settingOf(page: Page, mention: Mention): Setting {
  const line = lineAt(page.lines, mention.start);
  const { text, start } = page.lines[line] ?? { text: '', start: 0 };
  return { page, mention, line, text, before: text.slice(0, mention.start - start).replace(MARKS, ''), after: text.slice(mention.end - start) };
}

function classify(setting: Setting): PrintedDate | undefined {
  const { mention } = setting;
  if (mention.year !== undefined && mention.month === undefined) return undefined;
  if (/(?:农历|阴历|夏历)$/.test(setting.before) || TODAY_ON_PAGE.test(setting.before)) return undefined;
  const rank = RULES.findIndex(({ applies }) => applies(setting));
  const rule = RULES[rank];
  if (!rule) return undefined;
  return { mention, rank, rule: rule.rule, kind: typeof rule.kind === 'function' ? rule.kind(setting) : rule.kind };
}

function isFull({ mention }: Setting): boolean {
  return mention.year !== undefined && mention.month !== undefined;
}

/** Near the top, near the end, or a short line of its own. */
function isHeaderLike(at: Setting): boolean {
  return isFull(at) && at.text.length <= LONGEST_HEADER && (at.line < HEAD_LINES || at.line >= at.page.lines.length - TAIL_LINES);
}

/** A line of the head with nothing but the date, its time, and what sites print beside it (来源, 作者, 字号). */
function isHeaderLine(at: Setting): boolean {
  if (!isFull(at) || at.line > Math.max(at.page.bodyLine, 3) || at.line > HEAD_LINES || at.text.length > LONGEST_HEADER) return false;
  const rest = restOfLine(at);
  return rest === '' || HEADER_REST.test(rest);
}

function restOfLine(at: Setting): string {
  return (at.before + at.after.replace(CLOCK, '')).replace(/[\s()[\]:,。*_|-]/g, '');
}

/** A line in brackets under a title: (1999年5月14日中共中央批准), (2006年2月6日). */
function isBracketLine(at: Setting): boolean {
  return /^\(/.test(at.before) && /\)[\s。*]*$/.test(at.after) && at.text.length <= LONGEST_HEADER && at.line < HEAD_LINES;
}

function isIssuedLine(at: Setting): boolean {
  return isBracketLine(at) && /^[^年]{0,24}(?:印发|发布|公布|颁布|下发|发出|施行)/.test(at.after) && !/^[^年]{0,12}起施行/.test(at.after);
}

/** A line that ends the text or a part of it with the date alone, or with the issuer before it. */
function isSignature(at: Setting): boolean {
  if (!isFull(at) || at.mention.compact || at.line < at.page.bodyLine || at.text.length > 60) return false;
  const rest = restOfLine(at);
  return rest === '' || (at.after.trim() === '' && at.line >= at.page.lines.length - TAIL_LINES && !/[,。;:于自至在从]/.test(at.before));
}

function isDateline(at: Setting): boolean {
  return at.mention.day !== undefined && /^(?:电|讯|专电|消息)/.test(at.after.replace(new RegExp(`^${PERIOD}`), '')) && at.before.length <= 30;
}

function isToday({ mention, before }: Setting): boolean {
  return mention.month !== undefined && mention.day !== undefined && /(?:今天|今日|今晚|今晨)\(?$/.test(before);
}

/** 关于正确使用用语的意见(2016年3月修订) */
function isInTitle({ page, line, mention, text }: Setting): boolean {
  return line < page.bodyLine && line < 6 && mention.month !== undefined && !mention.compact && text.length < 80;
}

/** ——2023年1月4日在某市第十四届人民代表大会第一次会议上 */
function isSessionLine(at: Setting): boolean {
  if (at.line > Math.max(at.page.bodyLine, 4) || at.text.length > 120 || /。$/.test(at.text) || at.mention.day === undefined) return false;
  if (at.mention.month === undefined || /将于|定于/.test(at.before)) return false;
  return at.before.replace(/[—(\s-]/g, '').length <= 24 && /(?:会议?|大会|全会|人代会)|(?:人民)?(?:市|省|州|区|县)?长/.test(at.after);
}

/** The first sentences: 3月14日,某区召开会议; 会议27日在北京举行. */
function isLead(at: Setting): boolean {
  const { page, line, mention, before, after } = at;
  if (line > page.bodyLine || mention.compact || mention.day === undefined) return false;
  if (mention.year !== undefined && isRetrospective(at)) return false;
  if (mention.month !== undefined && LEAD_PREFIX.test(before)) return isTold(after);
  const sentence = before.slice(before.search(/[^。]*$/));
  if (sentence.length > 90 || before.length > 160) return false;
  const rest = after.replace(new RegExp(`^\\)?${PERIOD}`), '');
  return HOLDS.test(rest) && !/(?:截至|自|从|到|至|前|于今年|去年|明年|定于|将于|于)$/.test(before);
}

/** A text that tells of 今天 or 日前 besides begins with a date only to look back. */
function isRetrospective({ text, after }: Setting): boolean {
  return /今天|今日|日前|近日/.test(text) || /^.{0,12}(?:发生|成立|启动|出生|去世|逝世)/.test(after);
}

/** Not 3月14日以来, 3月14日起, 3月14日至今, 3月14日前. */
function isTold(after: string): boolean {
  return !/^(?:以来|至今|起|前|之前|以前|以后|之后|的|是|为)/.test(after);
}

function kindOfHeader(at: Setting): 'published' | 'event' {
  return isSpeech(at.page) || /^[^年]{0,40}通过/.test(at.after) ? 'event' : 'published';
}

/** Reports and speeches are dated by the day they were given. */
function isSpeech({ lines, bodyLine }: Page): boolean {
  const head = lines.slice(0, bodyLine);
  const body = lines.slice(bodyLine, bodyLine + 2);
  return head.some(({ text }) => SPEECH_TITLE.test(text)) || body.some(({ text }) => SPEECH_OPENING.test(text));
}
