import type { PrintedRule, Setting } from './setting.ts';
import { isBracketLine, isFull, isInHead, isInTail, isMeetingTime, isSpeech, PERIOD } from './setting.ts';

const LABEL =
  /(?:(?:发布|发表|发稿|刊发|刊登|上传|更新|公布|公开|发文|发出|印发|签发|颁布|录入|添加|生成|出版|播出|编辑|撰写|提交|文章|信息|新闻|稿件|入库|创建)的?(?:时间|日期)|日期|时间)\]?[::]? ?$|(?:发布|发表|更新|刊发|编辑)于[::]? ?$/;
/** Labels of other days: of a meeting, of coming into force, of the visit to the page. */
const OTHER_LABEL =
  /(?:会议|召开|活动|举办|举行|施行|实施|生效|截止|截至|报名|办理|受理|开标|有效|起止|考试|面试|服务|工作|办公|咨询|公示|建站|当前|现在|系统|执行|失效|废止|出生|开始|结束|访问|登录|北京|当地|成文|写作|拍摄|通过|制定)的?(?:公布)?(?:日期|时间)\]?[::]? ?$/;
/** What sites print beside the date; the words alone (记者, 访问) stand in titles too. */
const BESIDE_DATE =
  /来源|稿源|(?:作者|出处|编辑|责编|记者|浏览|点击|阅读|访问|评论)(?:量|率|数|次数)?[::]|浏览量|点击数|字号|字体|打印|收藏|分享到/;
const CLOCK = /^[ t日,]*(?:\d{1,2}:\d{2}(?::\d{2})?|(?:[上下]午|凌晨|晚)?\d{1,2}时\d{0,2}分?)/;
const OUTLET = /(?:网|报|社|台|版|政府|办公室|委员会|局|厅)$/;
const ISSUER = /(?:政府|委员会|办公[室厅]|部|局|厅|委|院|会|处|中心|组|室|社|院长|主席|总理|长)$/;
const ISSUED = /^(?:(?:印发|制定|发布|公布)。?)?$/;
const LONGEST_OUTLET = 16;
const LONGEST_SIGNATURE = 60;
const LONGEST_BYLINE = 30;

/** Dates that tell when the text was published, best first. */
export const PUBLISHED_RULES: readonly PrintedRule[] = [
  { rule: 'label', kind: 'published', applies: isLabelled },
  { rule: 'header-line', kind: kindOfHeader, applies: isHeaderLine },
  { rule: 'issued-line', kind: 'published', applies: isIssuedLine },
  { rule: 'bracket-line', kind: kindOfHeader, applies: isDatedBracket },
  { rule: 'signature', kind: 'published', applies: isSignature },
  { rule: 'dateline', kind: 'published', applies: isDateline },
  { rule: 'today', kind: 'published', applies: isToday },
];

/** 发布时间:2024-03-18; the label may stand in the line above. */
function isLabelled(at: Setting): boolean {
  if (!isFull(at) || !(isInHead(at) || isInTail(at))) return false;
  const label = at.before === '' ? (at.page.lines[at.line - 1]?.text ?? '') : at.before;
  return LABEL.test(label) && !OTHER_LABEL.test(label) && !isMeetingTime(at);
}

/** A line of the head with nothing but the date, its time, and what sites print beside it. */
function isHeaderLine(at: Setting): boolean {
  if (!isFull(at) || !isInHead(at) || isBracketLine(at) || OTHER_LABEL.test(at.before)) return false;
  const rest = restOfLine(at);
  return rest === '' || isSiteHeader(at, rest);
}

function isSiteHeader(at: Setting, rest: string): boolean {
  if (at.mention.day === undefined) return false;
  return BESIDE_DATE.test(at.text) || (rest.length <= LONGEST_OUTLET && (CLOCK.test(at.after) || OUTLET.test(rest)) && !/在|于/.test(rest));
}

function restOfLine({ before, after }: Setting): string {
  return (before + after.replace(CLOCK, '')).replace(/[\s()[\]:,。*_|《》/完-]/g, '');
}

/** (1999年5月14日中共中央办公厅印发): issued, not merely adopted, and not about to come into force. */
function isIssuedLine(at: Setting): boolean {
  return isDatedBracket(at) && /^[^年]{0,24}(?:印发|发布|公布|颁布|下发|发出|施行)/.test(at.after) && !/^[^年]{0,12}起施行/.test(at.after);
}

/** Not (根据一九三一年十二月翻印本排印), nor the day of coming into force in (某日通过,自2022年5月1日起施行). */
function isDatedBracket(at: Setting): boolean {
  if (/(?:自|从)$/.test(at.before) && /^起/.test(at.after)) return false;
  return isFull(at) && isBracketLine(at) && !/^[^年]{0,32}(?:翻印|排印|印行|刊印|译)/.test(at.after);
}

/** A line after the running text has begun with the date alone, or near the end with the issuer before it or 印发 after it; not the heading of a chronicle. */
function isSignature(at: Setting): boolean {
  if (!isFull(at) || at.mention.compact || at.line < at.page.bodyLine || at.text.length > LONGEST_SIGNATURE) return false;
  if (restOfLine(at) === '') return !isHeading(at);
  if (!isInTail(at)) return false;
  const before = at.before.trim();
  const isIssued = ISSUED.test(at.after.trim()) && (before === '' || (ISSUER.test(before) && !/[,。;:]/.test(before)));
  return isIssued || isEdition(at);
}

/** 《人民日报》(2021年6月13日01版): the issue of a newspaper, as its site prints it below the article. */
function isEdition({ before, after }: Setting): boolean {
  return /^《? ?[\u4e00-\u9fff]{2,10} ?》 ?\( ?$/.test(before) && /^[ ,]*第?[\d ]{0,4}版?[^()]{0,8}\)$/.test(after);
}

function isHeading({ page, line }: Setting): boolean {
  const next = page.lines[line + 1]?.text ?? '';
  return next.length > LONGEST_SIGNATURE && !/^附/.test(next);
}

/** 新华社北京3月18日电, 本报18日讯 */
function isDateline({ mention, before, after }: Setting): boolean {
  return mention.day !== undefined && before.length <= LONGEST_BYLINE && DATELINE_END.test(after);
}

const DATELINE_END = new RegExp(`^${PERIOD}(?:电|讯|专电|消息)`);

/** 今天(3月18日), 今天(18日), in news that was published on that day. */
function isToday({ mention, before }: Setting): boolean {
  return mention.day !== undefined && /(?:今天|今日|今晚|今晨)\(?$/.test(before);
}

/** A plain date over a speech, or the day on which a meeting adopted a text, is not the day of publication. */
function kindOfHeader(at: Setting): 'published' | 'event' {
  if (/^[^年]{0,40}通过/.test(at.after)) return 'event';
  return isSpeech(at.page) && !isSiteHeader(at, restOfLine(at)) ? 'event' : 'published';
}
