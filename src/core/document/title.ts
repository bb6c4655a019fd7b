import type { Range } from '../evidence.ts';
import type { SourceText } from '../text/source-text.ts';
import { foundAt } from './found.ts';
import { headerFields } from './header-field.ts';
import { TITLE_LABEL } from './labels.ts';
import type { Layout } from './layout.ts';
import type { RoledLine } from './line-role.ts';
import type { Found } from './policy-document.ts';
import { siteSuffixStart, suffixAfter } from './site-suffix.ts';
import { isContinued, isTitle, SHORTEST_TITLE } from './title-line.ts';

/** The title with what its lines tell of the site. Ranges of the suffix and of the page's own title are offsets into the folded text. */
export interface TitleReading {
  readonly title?: Found;
  /** The name of the site at the end of a title line, with its separator. */
  readonly siteSuffix?: Range;
  /** The line that only repeats the title for the browser's window; not part of the body. */
  readonly pageTitle?: RoledLine;
}

const HEAD_LINES = 12;

const WORK_REPORT = /^(?:[^,。作]{0,14}[省市县区州盟旗])?(?:人民)?(?:政府|法院|检察院|委员会)工作报告$/;
/** A title and the occasion after it, on the same line: `——2022年1月17日在…会议上`, `(2026年1月27日 …)`. */
const OCCASION =
  /^(?<title>.{4,60}?) ?[-(]+(?:\d{4}|[〇一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日/;
const TITLE = new RegExp(`^(?:${TITLE_LABEL})$`);
/** What a site says above everything else: its name with the day of the visit, a welcome. */
const MASTHEAD =
  /^(?:[\u4e00-\u9fff]{2,16} ?)?(?:今天是|当前(?:时间|日期):?|现在(?:是|时间):?)? ?\d{4}年\d{1,2}月\d{1,2}日 ?(?:星期|周)[一二三四五六日天](?: ?\d{1,2}:\d{2}(?::\d{2})?)?(?: ?农历.{0,12})?(?:(?:[^\u4e00-\u9fff]|[晴阴多云小中大阵雨雪雾霾转间东南西北风微级度]){1,24})?$|今天是:? ?\d{4}[年/-]|^(?:您好[,!])?(?:热烈)?欢迎(?:您|你)?(?:访问|光临|来到|登录|浏览)[^,。]{2,40}(?:网|网站|官网|平台|门户|系统)[!。]*$/;
/** Lines that may stand above a title: a letterhead, a number, a date, also behind the name of a newspaper. */
const ABOVE_TITLE =
  /文件$|^\(?[^,。]{0,16}[[(]\d{4}[\])](?:第)?\d+号\)?$|^第\d+号$|^(?:[\u4e00-\u9fff]{2,12}(?:网|社|报|台|在线|客户端) ?)?\d{4}年\d{1,2}月\d{1,2}日$/;

/** The printed title: the first line of text, if it is one. */
export function readTitle(source: SourceText, layout: Layout): TitleReading {
  const head = headLines(layout);
  const first = head.findIndex(({ folded }) => !ABOVE_TITLE.test(folded) && !MASTHEAD.test(folded));
  const line = head[first];
  if (!line || !hasMore(layout, line)) return labelledTitle(source, layout);
  if (!isTitle(line.folded)) return reportTitle(source, head);
  return repeatedTitle(source, head.slice(first)) ?? ownTitle(source, head.slice(first));
}

/** `标题: …` or `名称: …` among the fields above a text that does not repeat it. */
function labelledTitle(source: SourceText, { lines }: Layout): TitleReading {
  const fields = lines.filter(({ role }) => role === 'header').flatMap(headerFields);
  const field = fields.find(({ label, value }) => TITLE.test(label) && value.end - value.start >= SHORTEST_TITLE);
  return field ? { title: foundAt(source, field.value, 'title-label') } : {};
}

/** A work report whose occasion is printed above its title. */
function reportTitle(source: SourceText, head: readonly RoledLine[]): TitleReading {
  const line = head.find(({ folded }) => WORK_REPORT.test(folded));
  return line ? { title: foundAt(source, rangeOf(line), 'title-report') } : {};
}

/** The lines of text before the running text; what is quoted before them is somebody else's introduction. */
function headLines({ lines, firstParagraph }: Layout): RoledLine[] {
  return lines
    .slice(0, firstParagraph)
    .filter(({ role }) => role === 'text')
    .slice(0, HEAD_LINES);
}

function hasMore({ lines }: Layout, title: RoledLine): boolean {
  return lines.some(({ role, line }) => line.start > title.line.end && (role === 'text' || role === 'quoted'));
}

/** The first line is the browser's title: it repeats a later line and adds the name of the site. */
function repeatedTitle(source: SourceText, head: readonly RoledLine[]): TitleReading | undefined {
  const [pageTitle, ...others] = head;
  if (!pageTitle) return undefined;
  for (const line of others) {
    const from = isTitle(line.folded) ? suffixAfter(pageTitle.folded, line.folded) : undefined;
    if (from !== undefined) {
      const siteSuffix = { start: startOf(pageTitle) + from, end: startOf(pageTitle) + pageTitle.folded.length };
      return { title: foundAt(source, rangeOf(line), 'title-repeated'), siteSuffix, pageTitle };
    }
  }
  const copy = others.find(({ folded }) => folded === pageTitle.folded);
  return copy && { title: foundAt(source, rangeOf(copy), 'title-repeated'), pageTitle };
}

function ownTitle(source: SourceText, head: readonly RoledLine[]): TitleReading {
  const last = head[continuedTo(head)];
  const first = head[0];
  if (!first || !last) return {};
  const start = startOf(first);
  const end = startOf(last) + siteSuffixStart(last.folded);
  const beforeOccasion = OCCASION.exec(last.folded.slice(0, end - startOf(last)))?.groups?.title;
  const titleEnd = beforeOccasion === undefined ? end : startOf(last) + beforeOccasion.length;
  const suffix = { start: end, end: rangeOf(last).end };
  const title = foundAt(source, { start: first.folded.startsWith('*') ? start + 1 : start, end: titleEnd }, 'title-first-line');
  return suffix.end > suffix.start ? { title, siteSuffix: suffix } : { title };
}

/** Index of the line where a title that is wrapped over several lines ends. */
function continuedTo(head: readonly RoledLine[]): number {
  let index = 0;
  while (index < 2 && isContinued(head[index], head[index + 1])) index++;
  return index;
}

function startOf({ line }: RoledLine): number {
  return line.foldedStart + line.folded.length - line.folded.trimStart().length;
}

function rangeOf(line: RoledLine): Range {
  return { start: startOf(line), end: startOf(line) + line.folded.length };
}
