import type { Range } from '../evidence.ts';
import type { SourceText } from '../text/source-text.ts';
import { foundAt } from './found.ts';
import { fieldsOf } from './header-field.ts';
import { TITLE_LABEL } from './labels.ts';
import type { Layout } from './layout.ts';
import type { RoledLine } from './line-role.ts';
import type { Found } from './policy-document.ts';
import { suffixAfter } from './site-suffix.ts';
import { isTitleLine, titleBounds } from './title-bounds.ts';
import { isLetterhead, titleBlocks } from './title-head.ts';
import { isContinued, SHORTEST_TITLE } from './title-line.ts';
import { TitleWords } from './title-words.ts';

/** The title with what its lines tell of the site. Ranges of the suffix and of the page's own title are offsets into the folded text. */
export interface TitleReading {
  readonly title?: Found;
  /** The name of the site at the end of a title line, with its separator. */
  readonly siteSuffix?: Range;
  /** The line that the title ends on, where the first line is it; what follows there may tell more. */
  readonly titleLine?: RoledLine;
  /** The line that only repeats the title for the browser's window; not part of the body. */
  readonly pageTitle?: RoledLine;
}

const WORK_REPORT = /^(?:[^,。作]{0,14}[省市县区州盟旗])?(?:人民)?(?:政府|法院|检察院|委员会)工作报告$/;
const TITLE = new RegExp(`^(?:${TITLE_LABEL})$`);
/** Shorter words may end a line by chance, in folded units. */
const SHORTEST_REPEATED = 8;
/** Of a collection that prints its parts' titles twice. */
const CHAPTER = /^(?:第[一二三四五六七八九十\d]{1,3}篇|标题|题目):$/;
/** In folded text. */
const BOOK_TITLE = /《([^《》]{6,80})》/g;
/** Whom a letter is for, and its first sentence. */
const OPENING_LINES = 3;
/** Lines, blank ones too, that a covering letter has at most. */
const LETTER_LINES = 40;
/** The running text shares less with a line of another article, and as much with its own title, even one that is a slogan. */
const FOREIGN_SHARE = 0.1;
const OWN_SHARE = 0.3;
/** Who has taken over a site writes what people look for; a title of other words than the text's is a title. */
const FOR_SEARCH_ENGINES = /登录|登入|注册|下载|官网|网页|平台|娱乐|视频|在线观看|国产|app|[a-z]\d/;
/** 受党中央委派: why somebody does what the title says. */
const ON_BEHALF = /^(?:受|应|经|在)[^,。:]{2,24}(?:委派|委托|邀请|批准|关怀下|支持下)$/;
/** What is called, held or opened. */
const EVENT = /(?:召开|举行|开幕|闭幕|开班|揭牌|成立|签约|开工|启动|落幕|结束)$/;

/** The printed title: the first line of text, if it is one. */
export function readTitle(source: SourceText, layout: Layout): TitleReading {
  const blocks = titleBlocks(source, layout).filter(([line]) => line && hasMore(layout, line));
  const head: RoledLine[] = [];
  for (const block of blocks) head.push(...block);
  const opens = head[0] !== undefined && isTitleLine(head[0].folded);
  const repeated = opens ? repeatedTitle(source, head) : undefined;
  if (repeated) return repeated;
  const words = new TitleWords(layout);
  const own = listedBlock(blocks) ?? blockPrintedTwice(words, head) ?? ownBlock(words, blocks, opens);
  if (own) return ownTitle(source, withoutKicker(source, own));
  return reportTitle(source, head) ?? labelledTitle(source, layout) ?? annexedTitle(source, layout) ?? {};
}

/** Right above the text, what a page of a paper lists above among its titles: 本版标题导航. */
function listedBlock(blocks: readonly (readonly RoledLine[])[]): readonly RoledLine[] | undefined {
  const last = blocks.at(-1);
  const title = last?.[0]?.folded ?? '';
  const listed = blocks.slice(0, -1).flat();
  return listed.length >= FEWEST_LISTED && isTitleLine(title) && listed.some(({ folded }) => folded === title) ? last : undefined;
}

/** From a title that is printed again before the text, where that shares little with the line above: the name of a column, or what a paper advertises. */
function blockPrintedTwice(words: TitleWords, [first, ...others]: readonly RoledLine[]): readonly RoledLine[] | undefined {
  const at = others.findIndex(({ folded }, index) => others.slice(index + 1).some((other) => other.folded === folded));
  const title = others[at]?.folded ?? '';
  if (!first || title.length < SHORTEST_REPEATED || !isTitleLine(title) || isLetterhead(title)) return undefined;
  const share = words.shareOf(first.folded);
  return share < OWN_SHARE && words.shareOf(title) >= Math.max(OWN_SHARE, 2 * share) ? others.slice(at) : undefined;
}

/** Fewer lines are a title and its kicker. */
const FEWEST_LISTED = 3;

/**
 * The block whose first line is the title: the first one, unless the text shares few words with it and more with another. `undefined` where none begins with a
 * title, or the text knows no word of it. `opens`: whether the first one begins with one.
 */
function ownBlock(words: TitleWords, blocks: readonly (readonly RoledLine[])[], opens: boolean): readonly RoledLine[] | undefined {
  const [first, ...others] = blocks;
  const other = others.length > 0 ? otherBlock(words, others, opens ? words.shareOf(first?.[0]?.folded ?? '') : 0) : undefined;
  return other ?? (first && opens ? withoutForeign(words, first) : undefined);
}

/** The block with whose title the text shares much, where it shares little with that of the first. */
function otherBlock(words: TitleWords, others: readonly (readonly RoledLine[])[], share: number): readonly RoledLine[] | undefined {
  const least = Math.max(OWN_SHARE, 2 * share);
  return share < OWN_SHARE ? others.find(([line]) => shareOfTitle(words, line) >= least) : undefined;
}

/** 0 for a line that is no title. */
function shareOfTitle(words: TitleWords, line: RoledLine | undefined): number {
  return line && isTitleLine(line.folded) ? words.shareOf(line.folded) : 0;
}

/** Above the title may stand those of other articles, which share no words with the text; the block begins with a title. */
function withoutForeign(words: TitleWords, block: readonly RoledLine[]): readonly RoledLine[] | undefined {
  if (words.shares(block[0]?.folded ?? '', FOREIGN_SHARE)) return block;
  const first = words.shareOf(block[0]?.folded ?? '');
  const shares = block.map((line) => shareOfTitle(words, line));
  const best = Math.max(...shares);
  if (first > 0 && best <= 2 * first) return block;
  if (best > 0) return block.slice(shares.indexOf(best));
  return block.some(({ folded }) => FOR_SEARCH_ENGINES.test(folded)) ? undefined : block;
}

/** A kicker stands right above its title and says why or to what end: the title is the line that says what took place. */
function withoutKicker({ reading }: SourceText, head: readonly RoledLine[]): readonly RoledLine[] {
  const [first, next] = head;
  if (!first || !next || reading.slice(first.line.end, next.line.start).trim() !== '' || !isTitleLine(next.folded)) return head;
  if (ON_BEHALF.test(first.folded)) return head.slice(1);
  const isSlogan = !EVENT.test(first.folded) && /\S\s{1,8}\S/.test(reading.slice(first.line.start, first.line.end));
  return isSlogan && EVENT.test(next.folded) ? head.slice(1) : head;
}

/** `标题: …` or `名称: …` among the fields above a text that does not repeat it. */
function labelledTitle(source: SourceText, { lines }: Layout): TitleReading | undefined {
  const fields = fieldsOf(lines, 'header');
  const field = fields.find(({ label, value }) => TITLE.test(label) && value.end - value.start >= SHORTEST_TITLE);
  return field && { title: foundAt(source, withoutMarks(source, field.value), 'title-label') };
}

/** A title that stands wholly in book marks: 原标题：《…》. */
function withoutMarks({ folded }: SourceText, { start, end }: Range): Range {
  const isMarked = /^《[^《》]+》$/.test(folded.text.slice(start, end));
  return isMarked ? { start: start + 1, end: end - 1 } : { start, end };
}

/** A work report whose occasion is printed above its title. */
function reportTitle(source: SourceText, head: readonly RoledLine[]): TitleReading | undefined {
  const line = head.find(({ folded }) => WORK_REPORT.test(folded));
  return line && { title: foundAt(source, rangeOf(line), 'title-report') };
}

/** Of a covering letter that has lost its title: that of what it hands on, which its first paragraph names and a line below repeats. */
function annexedTitle(source: SourceText, { lines, firstParagraph }: Layout): TitleReading | undefined {
  const opening = lines.slice(firstParagraph, firstParagraph + OPENING_LINES);
  const names = opening.flatMap(({ folded }) => Array.from(folded.matchAll(BOOK_TITLE), ([, name]) => name));
  const annexed = lines
    .slice(firstParagraph, firstParagraph + LETTER_LINES)
    .find(({ role, folded }) => role === 'text' && names.includes(folded));
  return annexed && { title: foundAt(source, rangeOf(annexed), 'title-annexed') };
}

function hasMore({ lines }: Layout, title: RoledLine): boolean {
  return lines.some(({ role, line }) => line.start > title.line.end && (role === 'text' || role === 'quoted'));
}

/** The first line is the browser's title: it repeats a later line and adds the name of the site. */
function repeatedTitle(source: SourceText, head: readonly RoledLine[]): TitleReading | undefined {
  const [pageTitle, ...others] = head;
  if (!pageTitle) return undefined;
  for (const line of others) {
    const from = suffixAfter(pageTitle.folded, line.folded);
    if (from !== undefined && isTitleLine(line.folded) && !isLetterhead(line.folded)) {
      const siteSuffix = { start: startOf(pageTitle) + from, end: startOf(pageTitle) + pageTitle.folded.length };
      return { title: foundAt(source, rangeOf(line), 'title-repeated'), siteSuffix, pageTitle };
    }
  }
  const copy =
    others.find(({ folded }) => folded === pageTitle.folded) ??
    others.find(({ folded }) => endsWith(pageTitle.folded, folded) || isMarkedIn(pageTitle.folded, folded));
  return copy && { title: foundAt(source, rangeOf(copy), 'title-repeated'), pageTitle };
}

/** Whether a folded line is another one with the site or the column before it: 江城新闻网,全市召开会议. */
function endsWith(folded: string, title: string): boolean {
  const before = folded.length - title.length;
  return (
    title.length >= SHORTEST_REPEATED &&
    before > 0 &&
    (',|_-→'.includes(folded.slice(0, before).trimEnd().slice(-1)) || CHAPTER.test(folded.slice(0, before))) &&
    folded.endsWith(title)
  );
}

/** Whether a folded line is another one that has its number before it and book marks around it: 江政发〔2014〕20号《…》. */
function isMarkedIn(folded: string, title: string): boolean {
  const { start, end } = titleBounds(folded, folded);
  return title.length >= SHORTEST_REPEATED && folded.slice(start, end) === `《${title}》`;
}

function ownTitle(source: SourceText, head: readonly RoledLine[]): TitleReading {
  const last = head[continuedTo(head)];
  const first = head[0];
  if (!first || !last) return {};
  const { start, end, site } = titleBounds(first.folded, last.folded);
  const title = foundAt(source, { start: startOf(first) + start, end: startOf(last) + end }, 'title-first-line');
  const siteSuffix = { start: startOf(last) + site, end: rangeOf(last).end };
  return { title, titleLine: last, ...(siteSuffix.end > siteSuffix.start && { siteSuffix }) };
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
