import { headingMark } from '../document/heading.ts';
import type { Range } from '../evidence.ts';
import type { Line } from '../text/line.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Frame } from './frame-kind.ts';

/** What is held high: two of these in one sentence make it a list of them. */
const BANNERS =
  /马克思列宁主义|毛泽东思想|邓小平理论|"?三个代表"?重要思想|科学发展观|习近平新时代中国特色社会主义思想|中国特色社会主义伟大旗帜|(?:党的)?(?:十[六七八九]|二十)大(?:和[^,。;]{0,24}全会)?精神/g;
const HELD = /高举|以/;
const AS_GUIDE = /为指导|为统领|旗帜/;
/** What is done with a banner. 以…为主题 and 以…为主线 set a task. */
const HELD_HIGH =
  /^(?:高举|(?:深入|全面|认真|坚决|切实|完整、?准确、?全面|始终|自觉)*(?:学习|贯彻|落实|践行|学习实践)|(?:坚持)?(?:以|用)[^,]*(?:为指导|为统领|统领|统揽|旗帜|武装))/;
const NAMED =
  /^[^,。;:、!?"《》()\s的和与及]{0,10}?(?:会议|大会|座谈会|推进会|现场会|动员会|工作会|论坛|研讨会|研讨班|培训班|领导小组|工作专班|指挥部|委员会|示范区|试验区|先行区|条例|办法|规划纲要|行动计划|行动方案|实施方案|实施意见)/;
/** What is called so in quotation marks, which end with the phrase: “携手…”国际研讨会, “人人都是…”行动. */
const NAMED_IN_MARKS = /^"[^,。;:、!?"是的]{0,6}?(?:行动|活动|工程|主题教育|会议|论坛|研讨会|座谈会|推进会|展览|博览会)/;
/** With more units beside the phrase the words in quotation marks are somebody’s; with fewer they are a name. */
const LONGEST_TERM = 8;
const LONGEST_HEADING = 40;
const LONGEST_RUN_IN = 20;

/** How a phrase stands at each of some places of a document; the ranges ascend, in offsets of the text that is matched. `title` is where the title stands in the document. */
export function framesOf(source: SourceText, ranges: readonly Range[], title: Range | undefined): Frame[] {
  const { lines } = source;
  let at = 0;
  return ranges.map((range) => {
    const place = source.matching.map.toOriginal(range.start, range.end);
    while (at + 1 < lines.length && (lines[at + 1]?.start ?? 0) <= place.start) at++;
    const line = lines[at];
    return line ? frameIn(source, line, place, title) : 'sentence';
  });
}

function frameIn(source: SourceText, line: Line, place: Range, title: Range | undefined): Frame {
  if (title && place.start >= title.start && place.end <= title.end) return 'name';
  const { start, end } = source.folded.map.toFolded(place.start, place.end);
  return frameOf(line.folded, { start: start - line.foldedStart, end: end - line.foldedStart });
}

/** So much of a line on each side is looked at: longer sentences are rare, and some files are one line. */
const WINDOW = 600;

/** How what stands at a place of a folded line stands there. */
function frameOf(line: string, { start, end }: Range): Frame {
  const from = windowStart(line, start);
  return frameInWindow(line.slice(from, end + WINDOW), { start: start - from, end: end - from }, from === 0);
}

/** Behind the end of a sentence, so that quotation marks in the window are pairs. */
function windowStart(line: string, start: number): number {
  const from = Math.max(0, start - WINDOW);
  const end = from === 0 ? -1 : line.slice(from, start).search(/[。!?]/);
  return end < 0 ? from : from + end + 1;
}

function frameInWindow(line: string, { start, end }: Range, isFromStart: boolean): Frame {
  const [before, after] = [line.slice(0, start), line.slice(end)];
  if (isOpen(before, '《', '》') || NAMED.test(after) || NAMED_IN_MARKS.test(after)) return 'name';
  if (isFromStart && isHeading(line, before, after)) return 'heading';
  if (isBanner(partAt(line, start, end, '。!?;'), partAt(line, start, end, '。!?;:,'))) return 'banner';
  return isQuoted(line, start, end) ? 'quotation' : 'sentence';
}

function isOpen(before: string, open: string, close: string): boolean {
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}

/** The first sentence behind the mark of a heading, or one so short that what follows tells more of it, or a short line without an end. */
function isHeading(line: string, before: string, after: string): boolean {
  if (/[。!?;]/.test(before)) return false;
  const stop = after.search(/[。!?;]/);
  const length = line.trimEnd().length - after.trimEnd().length + (stop < 0 ? after.trimEnd().length : stop);
  if (stop < 0) return length <= LONGEST_HEADING && !/[,:、]$/.test(line.trimEnd());
  const mark = headingMark(line.trim());
  // Who said something begins a part, but is not its heading.
  if (mark) return mark.family !== 'statement' && length <= LONGEST_HEADING;
  return length <= LONGEST_RUN_IN && after.length - stop > LONGEST_RUN_IN && !/[,:]/.test(line.slice(0, length));
}

/** What stands between two of the `ends` around a place. */
function partAt(line: string, start: number, end: number, ends: string): string {
  let [from, to] = [start, end];
  while (from > 0 && !ends.includes(line.charAt(from - 1))) from--;
  while (to < line.length && !ends.includes(line.charAt(to))) to++;
  return line.slice(from, to);
}

/** In a sentence that lists banners a clause that is one. */
function isBanner(sentence: string, clause: string): boolean {
  const held = sentence.search(HELD);
  const isList = (sentence.match(BANNERS)?.length ?? 0) >= 2 || (held >= 0 && AS_GUIDE.test(sentence.slice(held)));
  return isList && (HELD_HIGH.test(clause) || clause.search(BANNERS) >= 0);
}

/** Between quotation marks with much more than the phrase and its own marks. */
function isQuoted(line: string, start: number, end: number): boolean {
  const [before, after] = [line.slice(0, start), line.slice(end)];
  const isOwn = before.endsWith('"') && (after.startsWith('"') || marksIn(line.slice(start, end)) % 2 === 1);
  const open = (isOwn ? before.slice(0, -1) : before).lastIndexOf('"');
  const close = after.indexOf('"', isOwn && after.startsWith('"') ? 1 : 0);
  const isInside = (marksIn(before) - (isOwn ? 1 : 0)) % 2 === 1;
  return isInside && open >= 0 && close >= 0 && start - open + close > LONGEST_TERM;
}

function marksIn(text: string): number {
  return text.split('"').length - 1;
}
