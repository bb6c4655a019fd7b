import { lineAt } from './page.ts';
import type { PrintedRule, Setting } from './setting.ts';
import { CLOCK, isBracketLine, isFull, isInHead, isInTail, isMeetingTime, isSpeech, PERIOD, restOfLine } from './setting.ts';
import { isOfQuotedLetter, isSignature } from './signature.ts';

const LABEL =
  /(?:(?:发布|发表|发稿|刊发|刊登|上传|更新|公布|公开|发文|发出|印发|签发|颁布|录入|添加|生成|出版|播出|编辑|撰写|提交|文章|信息|新闻|稿件|入库|创建)的?(?:时间|日期)|日期|时间)\]?[::]{0,2} ?\|? ?$|(?:发布|发表|更新|刊发|编辑)于[::]? ?$|(?<![a-z])(?:updated|published|posted|released|date)(?: on| at)?:? ?$/;
/** Labels of other days: of a meeting, of coming into force, of the visit to the page. */
const OTHER_LABEL =
  /(?:会议|召开|活动|举办|举行|施行|实施|生效|截止|截至|报名|办理|受理|开标|有效|起止|考试|面试|服务|工作|办公|咨询|公示|建站|当前|现在|系统|执行|失效|废止|出生|开始|结束|访问|登录|北京|当地|成文|写作|拍摄|通过|制定|打印|下载|保存|存档|归档|剪藏|收藏|抓取|采集|爬取|浏览|阅读|查询|检索|导出|截图)的?(?:公布)?(?:日期|时间)\]?[::]? ?$|(?<![a-z])(?:created|saved|clipped|captured|retrieved|accessed|archived|downloaded|printed)(?: on| at| time| date)?: ?$/;
/** What sites print beside the date; the words alone (记者, 访问) stand in titles too. */
const BESIDE_DATE =
  /来源|稿源|(?:作者|出处|编辑|责编|记者|浏览|点击|阅读|访问|评论)(?:量|率|数|次数)?[::]|浏览量|点击数|字号|字体|打印|收藏|分享到|公众号 ?·/;
const OUTLET = /(?:网|报|社|台|版|政府|办公室|委员会|局|厅)$/;
const LONGEST_OUTLET = 16;
const LONGEST_BYLINE = 30;

/** Dates that tell when the text was published, best first. */
export const PUBLISHED_RULES: readonly PrintedRule[] = [
  { rule: 'label', kind: 'published', applies: (at) => isLabelled(at) && !isUpdate(at) },
  { rule: 'label', kind: 'published', applies: isLabelled },
  { rule: 'header-line', kind: kindOfHeader, applies: isHeaderLine },
  { rule: 'issued-line', kind: 'published', applies: isIssuedLine },
  { rule: 'bracket-line', kind: kindOfHeader, applies: isDatedBracket },
  { rule: 'signature', kind: (at) => (isOfQuotedLetter(at) ? 'event' : 'published'), applies: isSignature },
  { rule: 'dateline', kind: 'published', applies: isDateline },
  { rule: 'today', kind: 'published', applies: (at) => isToday(at) || isGreeting(at) },
];

/** 发布时间:2024-03-18; the label may stand in the line above. */
function isLabelled(at: Setting): boolean {
  if (!isFull(at) || !(isInHead(at) || isInTail(at))) return false;
  const label = at.before === '' ? (at.page.lines[at.line - 1]?.text ?? '') : at.before;
  return LABEL.test(label) && !OTHER_LABEL.test(label) && !isMeetingTime(at);
}

const UPDATED = /(?:更新|修改|编辑|录入|生成|添加|异动|updated)(?:的?(?:时间|日期)|于| on| at)?\]?[::]? ?$/;

/** 更新日期: later than the publication, where that has a label too. */
function isUpdate({ before }: Setting): boolean {
  return UPDATED.test(before);
}

/** A line of the head with nothing but the date, its time, and what sites print beside it, or the title. */
function isHeaderLine(at: Setting): boolean {
  if (!isFull(at) || !isInHead(at) || isBracketLine(at) || OTHER_LABEL.test(at.before)) return false;
  const rest = restOfLine(at);
  return rest === '' || isSiteHeader(at, rest) || isBesideTitle(at);
}

/** 2018-03-28 10:45 www.example.cn 记者 某某: a line that starts with a day in figures and its time. */
function isTimed({ page, mention, before, after }: Setting, rest: string): boolean {
  return (
    before === '' && rest.length <= LONGEST_MASTHEAD && IN_FIGURES.test(page.folded.slice(mention.start, mention.end)) && CLOCK.test(after)
  );
}

const PAPER = /[日晚时晨早周商快]报|都市报/;
const PAGE_OF_PAPER = /第? ?[a-z]?\d{1,3} ?版/;
const LONGEST_MASTHEAD = 30;

/** 江城日报 2014年5月9日 星期五 第01版:要闻 */
function isMasthead({ text }: Setting, rest: string): boolean {
  return rest.length <= LONGEST_MASTHEAD && PAPER.test(text) && PAGE_OF_PAPER.test(text);
}

const FIRST_TITLE_LINES = 6;
/** A title, and a blank or a bracket before the date that follows it: not the day that it tells of or announces. */
const TITLE_BEFORE = /^[^。;:]{4,60}[^。;:,自从至到于在截止 ](?: +| ?\[)$/;
const TITLE_AFTER = /^ +[^。;:]{4,60}$/;
const IN_FIGURES = /^\d{4} ?[-/.]/;

/** 防汛会议召开 2014-05-08, 2014-05-08 防汛会议召开: one line, unlike a list of titles with their days. */
function isBesideTitle(at: Setting): boolean {
  const { page, line, mention, before, after } = at;
  if (mention.day === undefined || mention.compact || line >= Math.min(page.bodyLine, FIRST_TITLE_LINES)) return false;
  const inFigures = IN_FIGURES.test(page.folded.slice(mention.start, mention.end));
  const behind = TITLE_BEFORE.test(before) && after.replace(CLOCK, '').replace(/[\]\s]/g, '') === '';
  if (!behind && !(inFigures && before === '' && TITLE_AFTER.test(after))) return false;
  const head = page.mentions.slice(0, FIRST_TITLE_LINES);
  return head.every((other) => other === mention || other.day === undefined || lineAt(page.lines, other.start) >= page.bodyLine);
}

function isSiteHeader(at: Setting, rest: string): boolean {
  if (at.mention.day === undefined) return false;
  return (
    BESIDE_DATE.test(at.text) ||
    isMasthead(at, rest) ||
    isTimed(at, rest) ||
    (rest.length <= LONGEST_OUTLET && (CLOCK.test(at.after) || OUTLET.test(rest)) && !/在|于/.test(rest))
  );
}

/** (1999年5月14日中共中央办公厅印发), (… 2019年8月30日修订): issued or revised, not merely adopted, and not about to come into force. */
function isIssuedLine(at: Setting): boolean {
  return isDatedBracket(at) && ISSUED_ON.test(at.after) && !/^[^年]{0,12}起施行/.test(at.after);
}

/** The decision that revises may have a title of its own: 根据2019年8月30日《关于修改…的决定》第二次修正. */
const ISSUED_ON = /^(?:《[^》\n]{0,60}》|[^年《]){0,40}?(?:印发|发布|公布|颁布|下发|发出|施行|修订|修正|修改)/;

/** Not (根据一九三一年十二月翻印本排印), nor the day of coming into force in (某日通过,自2022年5月1日起施行). */
function isDatedBracket(at: Setting): boolean {
  if (/(?:自|从)$/.test(at.before) && /^起/.test(at.after)) return false;
  return isFull(at) && isBracketLine(at) && !/^[^年]{0,32}(?:翻印|排印|印行|刊印|译)/.test(at.after);
}

/** 新华社北京3月18日电, 本报18日讯 */
function isDateline({ mention, before, after }: Setting): boolean {
  return mention.day !== undefined && before.length <= LONGEST_BYLINE && DATELINE_END.test(after);
}

const DATELINE_END = new RegExp(`^(?:${PERIOD}(?:电|讯|专电|消息)| ?\\(xinhua\\))`);

/** 今天(3月18日), 今天(18日), in news that was published on that day. */
function isToday({ mention, before }: Setting): boolean {
  return mention.day !== undefined && /(?:今天|今日|今晚|今晨)\(?$/.test(before);
}

/** 早上好,今天是2026年2月7日,星期六。…; 早上好!早读来啦!2022年3月7日星期一: a digest for the morning greets its readers with its day, and goes on. */
function isGreeting(at: Setting): boolean {
  const { mention, line, text, before, after } = at;
  if (!isFull(at) || mention.day === undefined || line >= GREETING_LINES || after.trim().length < SHORTEST_GREETED) return false;
  const hasWeekday = mention.weekday !== undefined || WEEKDAY.test(after);
  return (GREETS_TODAY.test(before) || (hasWeekday && GREETS.test(before))) && !OF_SITE.test(text);
}

/** Nothing but these stand before the day: what follows a greeting may tell of any day (大家好,1998年6月15日我在党旗下宣誓). */
const HELLO = '[^。!;]{0,8}(?:(?:早上|上午|中午|下午|晚上)好|早安|晚安)';
const DIGEST = '[^。!,;]{0,8}(?:早读|早报|早餐|夜读)(?:来[啦了])?';
const GREETS = new RegExp(`^(?:${HELLO}[!,~| ]+)?(?:${DIGEST}[!~| ]+)?(?<=[!,~| ])$`);
const GREETS_TODAY = new RegExp(`^(?:${HELLO}|${DIGEST}|[^。!;]{0,8}(?:大家|朋友们?)好)[!,~| ][^。]{0,12}今天是$`);
/** What a site prints above its pages greets too, on the day of the visit. */
const OF_SITE = /访问|浏览|收藏|首页|登录|注册|无障碍|网站/;
const WEEKDAY = /^[,( ]*(?:星期|周)[一二三四五六日天]/;
const GREETING_LINES = 3;
const SHORTEST_GREETED = 8;

/** A plain date over a speech, or the day on which a meeting adopted a text, is not the day of publication. */
function kindOfHeader(at: Setting): 'published' | 'event' {
  if (/^[^年]{0,40}通过/.test(at.after)) return 'event';
  return isSpeech(at.page) && !isSiteHeader(at, restOfLine(at)) ? 'event' : 'published';
}
