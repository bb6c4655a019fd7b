import type { Range } from '../evidence.ts';
import type { Line } from '../text/line.ts';
import type { SourceText } from '../text/source-text.ts';
import { quote } from '../text/source-text.ts';
import { isLabel } from './header-field.ts';
import { SOURCE_LABEL } from './labels.ts';
import { EDITOR } from './line-patterns.ts';
import type { LineRole, RoledLine } from './line-role.ts';
import { isCredit, isNoticeOfSources, isParagraph, roleOfLine, setRole } from './line-role.ts';
import { markedRole } from './marked-role.ts';
import { isSiteLine, isVisitorNotice } from './site-line.ts';

/** The lines of a document with their roles, and where its running text stands. */
export interface Layout {
  readonly lines: readonly RoledLine[];
  /** Index of the first line that is a paragraph; the number of lines where none is. */
  readonly firstParagraph: number;
  /** Index of the last line that is a paragraph; -1 where none is. */
  readonly lastParagraph: number;
}

/** Lines of a file, blank ones too, among which a site tells a visitor how to use it. */
const NOTICE_LINES = 20;
/** Lines, blank ones too, in which the first two paragraphs stand. */
const OPENING_LINES = 5;
const OPENING_LENGTH = 400;
const LONGEST_RELATED = 60;
const LONGEST_VALUE = 40;
/** Of the last value, below a blank line: the title stands there too. */
const LONGEST_APART = 8;
/** Lines of a file, blank ones too, above which a site may print its own. */
const HEAD_LINES = 60;
/** Lines, blank ones too, between a lead and what the site says of the article below it. */
const LEAD_LINES = 8;
/** Where and when an article was published stands on one line: 来源：江城网 2021-03-05. */
const PUBLISHED = new RegExp(`(?:${SOURCE_LABEL}|发[布表]?(?:时间|日期)) ?[:/]`);
const DAY = /\d{4}[-年/.]\d{1,2}[-月/.]\d/;
/** The name of the site above everything else. */
const SITE_LINE = /^[\u4e00-\u9fff]{0,16}(?:门户网站|政府网站?|政务网|新闻网|新华网|人民网|央视网|中国网|光明网|信息网)$/;

/** Where the running text begins: its first two paragraphs, as a range of the folded text, so much of them as tells who acts; where it has none, its first lines. */
export function openingOf({ lines, firstParagraph }: Layout): Range {
  const from = firstParagraph < lines.length ? firstParagraph : 0;
  const paragraphs = lines.slice(from, from + OPENING_LINES).filter(({ role }) => role === 'text');
  const start = paragraphs[0]?.line.foldedStart ?? 0;
  return { start, end: Math.min(paragraphs[1]?.line.foldedEnd ?? paragraphs[0]?.line.foldedEnd ?? 0, start + OPENING_LENGTH) };
}

/** Where the document begins below what its site prints above it: with its title, else with the running text; an offset into the folded text. */
export function startOf({ lines, firstParagraph }: Layout, title: RoledLine | undefined): number {
  return (title ?? lines[firstParagraph])?.line.foldedStart ?? 0;
}

/** Where the site begins below the text to say whose all its texts are; an offset into the folded text, infinite where it does not. */
export function endOf({ lines, lastParagraph }: Layout): number {
  const site = lines.find((line, index) => index > lastParagraph && isNoticeOfSources(line));
  return site?.line.foldedStart ?? Number.POSITIVE_INFINITY;
}

/**
 * The role of every line: first from the line alone, then from where it stands: before, between or after the paragraphs. The lines are filled in and changed in
 * one array, as engines make those of `map` in other ways and then compile every reader of them again.
 */
export function layoutOf(source: SourceText): Layout {
  const lines: RoledLine[] = [];
  for (const line of source.lines) lines.push(lineAlone(source, line, lines.length));
  const first = lines.findIndex(isParagraph);
  const firstParagraph = first < 0 ? lines.length : belowLead(lines, first);
  const lastParagraph = lines.findLastIndex(isParagraph);
  placeLines(lines, firstParagraph, lastParagraph);
  markRecord(lines, firstParagraph);
  settleRelated(lines);
  markFooter(lines, lastParagraph);
  return { lines, firstParagraph, lastParagraph };
}

/**
 * Some sites print a lead right below the title, and above the line that says where and when the article was published: index of the first paragraph below that
 * line, or `first` where it is no lead. Another title between them begins another article.
 */
function belowLead(lines: readonly RoledLine[], first: number): number {
  const above = lines.slice(0, first);
  if (above.some(isPublished)) return first;
  const below = lines.slice(first + 1, first + 1 + LEAD_LINES);
  const header = below.findIndex(isPublished);
  const between = below.slice(0, Math.max(0, header));
  if (header < 0 || between.some((line) => isParagraph(line) || (line.role === 'text' && !isAmong(line, above)))) return first;
  const second = lines.findIndex((line, index) => index > first + 1 + header && isParagraph(line));
  return second < 0 ? first : second;
}

function isPublished({ role, folded }: RoledLine): boolean {
  return role === 'header' && DAY.test(folded) && PUBLISHED.test(folded);
}

function isAmong({ folded }: RoledLine, lines: readonly RoledLine[]): boolean {
  return lines.some((line) => line.folded === folded);
}

function lineAlone(source: SourceText, line: Line, index: number): RoledLine {
  const folded = line.folded.trim();
  // Half of the lines of most texts are empty.
  if (folded === '') return { line, folded, role: 'blank' };
  const role = markedRole(source, line, roleOfLine(quote(source, line), folded));
  return { line, folded, role: index < NOTICE_LINES && isVisitorNotice(folded) ? 'navigation' : role };
}

function placeLines(lines: RoledLine[], firstParagraph: number, lastParagraph: number): void {
  const siteLine = siteLineOf(lines.slice(0, firstParagraph));
  for (const [index, line] of lines.entries()) {
    if (line.role === 'blank') continue;
    setRole(lines, index, index === siteLine ? 'navigation' : placedRole(line, index, firstParagraph, lastParagraph));
  }
}

/** Index of a first line that only names the site, with another line of text below it that can be the title; else -1. */
function siteLineOf(head: readonly RoledLine[]): number {
  const first = head.findIndex(({ role }) => role === 'text');
  const hasNext = head.slice(first + 1).some(({ role }) => role === 'text');
  return hasNext && SITE_LINE.test(head[first]?.folded ?? '') ? first : -1;
}

function placedRole({ role, folded }: RoledLine, index: number, first: number, last: number): LineRole {
  if (index < first) return roleAbove(role, folded, index < HEAD_LINES && last >= 0);
  if (index > last) return role === 'header' && isCredit(folded) ? 'credit' : role;
  return roleInside(role, folded);
}

/** In a text without a paragraph the head has no end: beyond a few lines nothing is the site's that a list of an office may have too. */
function roleAbove(role: LineRole, folded: string, isHead: boolean): LineRole {
  if (role === 'credit') return 'header';
  if (role === 'related') return 'text';
  return role === 'text' && isHead && isSiteLine(folded) ? 'navigation' : role;
}

/**
 * Of a record that has its labels and their values on lines of their own, all lines are the header's, whatever their labels. Where a single label stands so, it
 * is one that sites have, and its value stands right below.
 */
function markRecord(lines: RoledLine[], firstParagraph: number): void {
  const head = lines.slice(0, Math.min(firstParagraph, HEAD_LINES));
  const labels = head.filter(isLabel);
  const known = labels.filter(({ role }) => role === 'header').length;
  if (known === 0) return;
  const isRecord = known > 1 && labels.length > 2;
  const own = isRecord ? labels : labels.filter(({ role }) => role === 'header');
  const record = new Set([...own, ...own.map((label, index) => valueBelow(label, head, index === own.length - 1))]);
  for (const [index, line] of lines.entries()) if (record.has(line)) setRole(lines, index, 'header');
}

function valueBelow(label: RoledLine, head: readonly RoledLine[], isLast: boolean): RoledLine | undefined {
  const below = head.slice(head.indexOf(label) + 1);
  const value = below.find(({ role }) => role !== 'blank');
  const longest = isLast && value !== below[0] ? LONGEST_APART : LONGEST_VALUE;
  return value && value.role === 'text' && value.folded.length <= longest && !isLabel(value) && !/[。,;]/.test(value.folded)
    ? value
    : undefined;
}

/** Between paragraphs a label such as 时间: belongs to the text; only what no author writes stays what it is. */
function roleInside(role: LineRole, folded: string): LineRole {
  if (role === 'credit') return EDITOR.test(folded) ? role : 'text';
  if (role === 'copyright') return /©|icp备|公网安备|版权所有|^凡/.test(folded) ? role : 'text';
  return role === 'header' || role === 'related' ? 'text' : role;
}

/** What follows 相关阅读 is a list of other articles, as long as no line of it is a sentence. */
function settleRelated(lines: RoledLine[]): void {
  const from = lines.findIndex(({ role }) => role === 'related');
  if (from < 0) return;
  const isList = lines.slice(from).every(({ folded }) => folded.length <= LONGEST_RELATED && !folded.includes('。'));
  for (const [index, { role }] of lines.entries())
    if (index >= from && (role === 'text' || role === 'related')) setRole(lines, index, isList ? 'navigation' : 'text');
}

/** Below a copyright line at the end stand addresses and telephone numbers of the site. */
function markFooter(lines: RoledLine[], lastParagraph: number): void {
  const from = lines.findIndex(({ role }, index) => role === 'copyright' && index > lastParagraph);
  if (from < 0) return;
  for (const [index, { role }] of lines.entries()) if (index > from && role === 'text') setRole(lines, index, 'copyright');
}
