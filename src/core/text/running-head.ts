import { foldText } from './fold.ts';

/** The line that a periodical prints at the head of each page. */
const OF_PERIODICAL = /公报|第\d{1,4}期|月刊|周报/;
/** Where a page may begin: behind a form feed, and behind a line with its number. */
const PAGE_STARTS =
  /\f|(?<=[\n\r])[^\S\n\r]{0,20}(?:[-—–－─━·•~～]{1,3}|第)[^\S\n\r]{0,4}[\d０-９]{1,4}[^\S\n\r]{0,4}(?:[-—–－─━·•~～]{1,3}|[页頁])[^\n\r]{0,20}(?=[\n\r])/g;
const LINE = /[^\s\u200b\ufeff][^\n\r\f\v\u0085\u2028\u2029]*/y;
const BEFORE_LINE = /[\s\u200b\ufeff]{0,200}/y;
const MOST_PAGES = 2000;
/** In UTF-16 code units. */
export const LONGEST_HEAD = 40;

/** What is printed at the head of the pages of a text. */
export class RunningHeads {
  private ofText: ReadonlySet<string> | undefined;

  constructor(private readonly text: string) {}

  /** Whether a folded line without marks is that of a periodical. */
  static isOfPeriodical(line: string): boolean {
    return OF_PERIODICAL.test(line);
  }

  /** Whether a line as it is written is the first of the text, or of more than one of its pages; whatever number of a page stands beside it. */
  has(line: string): boolean {
    this.ofText ??= headsOf(this.text);
    return this.ofText.has(compareHeads(line));
  }
}

function headsOf(text: string): ReadonlySet<string> {
  const counts = countsOf(text);
  const first = lineFrom(text, 0);
  const heads = new Set(first === '' || CAPTION.test(first) || PART.test(first) ? [] : [first]);
  for (const [line, count] of counts) if (count >= (PART.test(line) ? OFTEN : 2) && !CAPTION.test(line)) heads.add(line);
  return heads;
}

/** How often each line stands where a page begins. */
function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let pages = 0;
  let last = -1;
  for (const { 0: start, index } of text.matchAll(PAGE_STARTS)) {
    if (++pages > MOST_PAGES) break;
    const at = startOfLine(text, index + start.length);
    // A page number and a form feed may stand before one line.
    if (at === last) continue;
    last = at;
    const line = lineFrom(text, at);
    if (line !== '') counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

/** Where the first line from an offset on begins. */
function startOfLine(text: string, start: number): number {
  BEFORE_LINE.lastIndex = start;
  BEFORE_LINE.test(text);
  return BEFORE_LINE.lastIndex;
}

/** The first short line from an offset on, as lines are compared; '' for a longer one. */
function lineFrom(text: string, start: number): string {
  LINE.lastIndex = startOfLine(text, start);
  const line = LINE.exec(text)?.[0] ?? '';
  return line.length > LONGEST_HEAD ? '' : compareHeads(line);
}

/** The number of a page, which a blank or a bar sets apart from the line. Any other number is the line's own: annexes, chapters and years count up too. */
const PAGE_BESIDE =
  /^(?:[-·]{0,3}\d{1,4}[-·]{0,3}|第\d{1,4}页)[\s|/]{1,9}(?=\D)|(?<=[^\s\d])(?:[\s|/]{1,9}[-·]{0,3}\d{1,4}[-·]{0,3}|[\s|/]{0,9}第 ?\d{1,4} ?页)$/g;
/** What heads a part of a text: an annex or a figure at each of its places, a chapter at one place, in the table of contents, and at the head of its pages. */
const CAPTION = /^(?:附[件表图录]|[图表]|专栏)/;
const PART = /^第[一二三四五六七八九十\d]{1,4}[章节编部条]/;
const OFTEN = 3;

/** Whether a line, as lines are compared, is an annex, a figure or the like. */
export function isCaption(line: string): boolean {
  return CAPTION.test(line);
}

/** A line as heads of pages are compared: whatever number of a page stands beside it. */
export function compareHeads(line: string): string {
  return foldText(line)
    .trim()
    .replace(PAGE_BESIDE, '')
    .replace(/["《》\s]/g, '');
}
