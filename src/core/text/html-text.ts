import type { Range } from '../evidence.ts';
import type { Attributes, HtmlElement } from './html-element.ts';
import { addTo, countLetters, isLinkList, isTellingLine, openElement } from './html-element.ts';
import { BLOCKS, CELLS, PREFORMATTED, UNSEEN } from './html-elements.ts';
import { ShallowParser } from './html-parser.ts';
import { HtmlWriter } from './html-writer.ts';
import { withoutPadding } from './padded-text.ts';

/** An element in which a page says something of itself for programs. */
export interface DeclaringElement extends Range {
  readonly name: 'meta' | 'time' | 'data' | 'comment' | 'account' | 'variables';
  readonly attributes: Attributes;
}

/** A page as it is read. */
export interface HtmlText {
  readonly text: string;
  /** In the order of the file: the tags of `meta` and others that tell when the page was published, `time` with what is in it, of the data for search engines (JSON-LD) what is in the element, and the comment of a newspaper's system; of a page of WeChat the name of the account, and its variables. */
  readonly declaring: readonly DeclaringElement[];
}

/**
 * The text of the article of a saved web page, in step with its file: as long as the file, and every character at its own offset. What is left out is padding
 * (`PADDING`); line breaks, character references and the space after a label are written into the tag or reference that stands there. Never throws.
 */
export function htmlText(file: string): HtmlText {
  return new PageReader(file).read();
}

/** A block that is probably not part of the article. */
interface Boilerplate extends Range {
  readonly sentences: number;
  readonly isLinkList: boolean;
}

/** What stands around an article has at most this many times its sentences: readers' comments may be longer. */
const MOST_AROUND = 5;
/** Titles and headings are compared up to here, in UTF-16 code units of the file: a page may have ten thousand of them, or a very long one. */
const LONGEST_COMPARED = 4096;
/** A page has a few; what makes thousands of them is none. */
const MOST_DECLARING = 300;
const PUBLISHED = /^\s*datepublished\s*$/i;
const OF_NEWSPAPER = /^\s*enpproperty\b/;
const RAISED = /vertical-align\s*:\s*super/i;
/** The number of a note, as it stands above the line behind a Chinese character or its quotation mark. */
const NOTE = /^[[(（〔【]?[注註]?(?:\d{1,3}|[①-⑳*])[\])）〕】]?$/;
const BEFORE_NOTE = /[\u3400-\u9fff”’」』》"＂]$/;
/** Of square and cubic metres. */
const EXPONENT = /^[23]$/;
const BEFORE_EXPONENT = /[米里尺寸]$/;
/** As far as tags reach between a character and the note to it. */
const REACH_TO_NOTE = 400;
/** The article of a page of WeChat, and the name of who published it. */
const OF_WECHAT = 'id="js_content"';
const ACCOUNT = 'js_name';
const DATA = /^\s*application\/ld\+json\b/i;
const PREFORMATTED_STYLE = /white-space\s*:\s*(?:pre|break-spaces)/i;

/** One pass over a page. */
class PageReader {
  private readonly writer: HtmlWriter;
  private readonly parser: ShallowParser;
  private readonly page: HtmlElement = openElement('', {}, 0, false);
  private readonly open: HtmlElement[] = [this.page];
  /** How many of the open elements are not seen. */
  private unseen = 0;
  private readonly boilerplate: Boilerplate[] = [];
  private readonly titles: Range[] = [];
  private readonly headings: Range[] = [];
  private readonly declaring: DeclaringElement[] = [];
  /** Those that are open and stand above the line. */
  private readonly raised = new Set<HtmlElement>();
  /** Those that are open. */
  private readonly begun = new Map<HtmlElement, DeclaringElement>();

  private readonly isOfWeChat: boolean;

  constructor(private readonly file: string) {
    this.isOfWeChat = file.includes(OF_WECHAT);
    this.writer = new HtmlWriter(file);
    const handler = {
      onopentag: (name: string, attributes: Attributes) => this.openTag(name, attributes),
      onclosetag: () => this.closeTag(),
      ontext: (text: string) => this.text(text),
      oncomment: (text: string) => this.comment(text),
    };
    this.parser = new ShallowParser(handler, { depth: () => this.open.length, isUnseen: () => this.unseen > 0 });
  }

  read(): HtmlText {
    this.parser.end(this.file);
    for (const { start, end } of outermost(this.unwanted())) this.writer.erase(start, end);
    return { text: this.writer.slice(0, this.file.length), declaring: this.declaring };
  }

  private openTag(name: string, attributes: Attributes): void {
    const around = this.innermost();
    const isPreformatted = around.isPreformatted || PREFORMATTED.has(name) || PREFORMATTED_STYLE.test(attributes.style ?? '');
    const element = openElement(name, attributes, this.parser.startIndex, isPreformatted);
    this.open.push(element);
    this.note(element, attributes);
    if (name === 'sup' || RAISED.test(attributes.style ?? '')) this.raised.add(element);
    if (UNSEEN.has(name)) this.unseen++;
    if (name === 'br' && this.unseen === 0) this.writer.line(this.parser.startIndex, this.parser.endIndex + 1);
    else this.border(name);
  }

  /** At the end of the file all that is open is closed, and a tag that the end cuts off is closed without having been opened: names do not matter. */
  private closeTag(): void {
    const element = this.open.length > 1 ? this.open.pop() : undefined;
    if (!element) return;
    this.border(element.name);
    this.complete(element);
    if (this.raised.delete(element)) this.numberOfNote(element);
    if (UNSEEN.has(element.name)) this.unseen--;
    if (this.unseen === 0) this.judge(element, this.parser.endIndex + 1);
  }

  private note(element: HtmlElement, attributes: Attributes): void {
    const { startIndex, endIndex } = this.parser;
    const { name } = element;
    if (this.declaring.length + this.begun.size >= MOST_DECLARING) return;
    if (name === 'meta' || (name !== 'time' && attributes.content && PUBLISHED.test(attributes.itemprop ?? '')))
      this.declaring.push({ name: 'meta', attributes, start: startIndex, end: endIndex + 1 });
    if (name === 'time') this.begun.set(element, { name, attributes, start: startIndex, end: endIndex + 1 });
    const inside = this.nameOfInside(element, attributes);
    if (inside) this.begun.set(element, { name: inside, attributes, start: endIndex + 1, end: endIndex + 1 });
  }

  /** What it is that an element holds, where that tells something. */
  private nameOfInside({ name }: HtmlElement, { type = '', id }: Attributes): 'data' | 'account' | 'variables' | undefined {
    if (name === 'script' && DATA.test(type)) return 'data';
    if (!this.isOfWeChat) return undefined;
    if (id === ACCOUNT) return 'account';
    return name === 'script' ? 'variables' : undefined;
  }

  private complete(element: HtmlElement): void {
    const begun = this.begun.get(element);
    if (!begun) return;
    this.begun.delete(element);
    const { startIndex, endIndex } = this.parser;
    this.declaring.push({ ...begun, end: Math.max(begun.end, begun.name === 'time' ? endIndex + 1 : startIndex) });
  }

  private comment(text: string): void {
    if (!OF_NEWSPAPER.test(text) || this.declaring.length >= MOST_DECLARING) return;
    this.declaring.push({ name: 'comment', attributes: {}, start: this.parser.startIndex, end: this.parser.endIndex + 1 });
  }

  /** Takes out the number of a note, which stands within a phrase; not an exponent. */
  private numberOfNote({ start }: HtmlElement): void {
    const { endIndex } = this.parser;
    const number = this.compact({ start, end: endIndex + 1 });
    if (endIndex - start > REACH_TO_NOTE || !NOTE.test(number)) return;
    const before = withoutPadding(this.writer.slice(Math.max(0, start - REACH_TO_NOTE), start));
    if (BEFORE_NOTE.test(before) && !(EXPONENT.test(number) && BEFORE_EXPONENT.test(before))) this.writer.erase(start, endIndex + 1);
  }

  private text(text: string): void {
    if (this.unseen > 0) return;
    const element = this.innermost();
    countLetters(element, text);
    // Only the end is reliable: after an end tag with attributes the parser takes the start for that of the attributes.
    const end = this.parser.endIndex + 1;
    const start = end - text.length;
    if (this.file.startsWith(text, start)) this.writer.text(start, end, element.isPreformatted);
    else this.writer.reference(this.file.lastIndexOf('&', end - 1), text, element.isPreformatted);
  }

  private border(name: string): void {
    if (this.unseen > 0 || !BLOCKS.has(name)) return;
    const { startIndex, endIndex } = this.parser;
    if (CELLS.has(name)) this.writer.cell(startIndex, endIndex + 1);
    else this.writer.block(startIndex, endIndex + 1);
  }

  /** Decides what an element is, now that it is complete; what is not part of the article does not count for the elements around it. */
  private judge(element: HtmlElement, end: number): void {
    const { name, start, letters, sentences, isAround } = element;
    const isList = isLinkList(element);
    if (name === 'title') this.titles.push({ start, end });
    else if (!isAround && !isList) addTo(this.innermost(), element);
    else if (!isTellingLine(element)) this.boilerplate.push({ start, end, sentences, isLinkList: !isAround });
    if (name === 'h1' && letters > 0) this.headings.push({ start, end });
  }

  /** What is left out for good; not what holds the article, because a tag was not closed, a class misleads, or the page is an index of links only. */
  private unwanted(): Range[] {
    const most = MOST_AROUND * this.page.sentences;
    const around = this.boilerplate.filter(({ sentences }) => sentences <= most);
    const isIndex = this.page.letters === 0 && around.length === this.boilerplate.length;
    const blocks = around.filter((block) => !(isIndex && block.isLinkList));
    return [...blocks, ...this.titles.filter((title, index) => index > 0 || !this.isTitleOfPage(title))];
  }

  /** Whether the browser's title tells of the text: it shares it with a main heading, or there is none. Else it names the site only. */
  private isTitleOfPage(range: Range): boolean {
    const title = this.compact(range);
    return this.headings.length === 0 || this.headings.some((heading) => isPartOfOther(title, this.compact(heading)));
  }

  /** What was kept of the beginning of a range, without white space. */
  private compact({ start, end }: Range): string {
    return withoutPadding(this.writer.slice(start, Math.min(end, start + LONGEST_COMPARED))).replace(/\s/g, '');
  }

  private innermost(): HtmlElement {
    return this.open.at(-1) ?? this.page;
  }
}

function isPartOfOther(title: string, heading: string): boolean {
  return title.includes(heading) || heading.includes(title);
}

/** The ranges that lie in no other one. What is taken out of one element is taken out of those in it. */
function outermost(ranges: readonly Range[]): Range[] {
  const outer: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (range.end > (outer.at(-1)?.end ?? 0)) outer.push(range);
  }
  return outer;
}
