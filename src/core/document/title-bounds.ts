import { SOURCE_LABEL, TIME_LABEL, WIDGET_LABEL } from './labels.ts';
import { siteSuffixStart } from './site-suffix.ts';
import { isTitle } from './title-line.ts';

/** Where a title begins and ends on its lines, and where the name of the site begins that follows it; offsets into the folded lines. */
export interface TitleBounds {
  readonly start: number;
  readonly end: number;
  /** The length of the last line where it names no site. */
  readonly site: number;
}

/** A shorter rest is no title, in folded units. */
const SHORTEST = 6;
const LONGEST = 600;
/** A document's number before its title: 京政办发〔2016〕26号《…》; a footnote mark; the day that a collection puts before it. */
const BEFORE =
  /^(?:\*|[-·•] (?=[\u4e00-\u9fff]{8})|(?:文件|公文)?(?:名称|标题) ?\| ?|date \d{4}-\d\d-\d\d |[\u4e00-\u9fff]{2,14}[[(]\d{4}[\])]第?\d{1,5}号 ?(?=[\u4e00-\u9fff《]{6}))/;
/** A title that stands wholly in square brackets. */
const BRACKETED = /^\[[^[\]]{8,60}\]$/;
/** A title and the occasion after it, on the same line: `——2022年1月17日在…会议上`, `(2026年1月27日 …)`. */
const OCCASION =
  /^(?<title>.{4,60}?) ?[-(]+(?:\d{4}|[〇一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日/;
/** What else stands after a title on its line: its day, what a site says of it, buttons, the mark that it can be had in public. */
const AFTER = [
  /[ |] ?\d{4}(?:-\d{1,2}-|\/\d{1,2}\/|\.\d{1,2}\.)\d{1,2}(?!\d)|[[(]\d{4}(?:-\d{1,2}-|\/\d{1,2}\/|\.\d{1,2}\.)\d{1,2}[\])]/,
  / \d{4}年\d{1,2}月\d{1,2}日(?: ?\d{1,2}:\d{2}(?::\d{2})?)?$/,
  new RegExp(`[[(| ]?(?:${TIME_LABEL}|${SOURCE_LABEL}|${WIDGET_LABEL})[\\])]?:`),
  /[[(| ]?分享(?:到|至)?:?$|[[(| ](?:打印|关闭|收藏|字号|字体|[大中小] ?[大中小] ?[大中小])[\])]?/,
  /[[(][\u4e00-\u9fff]{2,14}[[(]\d{4}[\])]第?\d{1,5}号[\])]$/,
  /(?<!\*)\*{1,12}\d?$/,
];

/** What a table leaves behind a cell. */
const BARS = /[ |]{0,8}\|$/;

/** The bounds of a title that begins on one folded line and ends on another, or on the same. */
export function titleBounds(first: string, last: string): TitleBounds {
  const after = endOf(last);
  const site = siteSuffixStart(last.slice(0, after));
  const start = BEFORE.exec(first)?.[0].length ?? 0;
  if (first === last && BRACKETED.test(last.slice(0, site))) return { start: 1, end: site - 1, site: last.length };
  const end = first === last ? start + onceOf(last.slice(start, site)) : site;
  return { start, end, site: site < after ? site : last.length };
}

/** The length of a title that is printed twice on its line, without the second; that of any other text. */
function onceOf(text: string): number {
  const half = text.slice(0, text.length >> 1);
  return half.length >= SHORTEST && (text === half + half || text === `${half} ${half}`) ? half.length : text.length;
}

/** Whether a folded line is a title, without what stands before and after it. */
export function isTitleLine(folded: string): boolean {
  if (folded.length > LONGEST) return false;
  const { start, end } = titleBounds(folded, folded);
  return isTitle(folded.slice(start, end));
}

function endOf(line: string): number {
  const end = OCCASION.exec(line)?.groups?.title?.length ?? line.length;
  const after = [...AFTER, BARS].map((pattern) => line.slice(0, end).search(pattern)).filter((at) => at >= SHORTEST);
  return Math.min(end, ...after);
}
