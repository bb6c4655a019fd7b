import { Parser } from 'htmlparser2';
import type { Range } from '../evidence.ts';
import type { Attributes, HtmlElement } from './html-element.ts';
import { addTo, countText, isLinkList, isTellingLine, openElement } from './html-element.ts';
import { BLOCKS, CELLS, PREFORMATTED, UNSEEN } from './html-elements.ts';
import { withoutPadding } from './html-padding.ts';
import { HtmlWriter } from './html-writer.ts';

/**
 * The text of the article of a saved web page, in step with its file: as long as the file, and every character at its own offset. What is left out is padding
 * (`PADDING`); line breaks, character references and the space after a label are written into the tag or reference that stands there. Never throws.
 */
export function htmlText(file: string): string {
  return new PageReader(file).read();
}

/** A block that is probably not part of the article. */
interface Boilerplate extends Range {
  readonly sentences: number;
  readonly isLinkList: boolean;
}

const PREFORMATTED_STYLE = /white-space\s*:\s*(?:pre|break-spaces)/i;

/** One pass over a page. */
class PageReader {
  private readonly writer: HtmlWriter;
  private readonly parser: Parser;
  private readonly page: HtmlElement = openElement('', {}, 0, false);
  private readonly open: HtmlElement[] = [this.page];
  /** How many of the open elements are not seen. */
  private unseen = 0;
  private readonly boilerplate: Boilerplate[] = [];
  private readonly titles: Range[] = [];
  private readonly headings: Range[] = [];

  constructor(private readonly file: string) {
    this.writer = new HtmlWriter(file);
    const handler = {
      onopentag: (name: string, attributes: Attributes) => this.openTag(name, attributes),
      onclosetag: (name: string) => this.closeTag(name),
      ontext: (text: string) => this.text(text),
    };
    // XHTML closes elements in their first tag; read as HTML does, one <nav/> would swallow the page.
    this.parser = new Parser(handler, { recognizeSelfClosing: true });
  }

  read(): string {
    this.parser.end(this.file);
    for (const { start, end } of this.unwanted()) this.writer.erase(start, end);
    return this.writer.slice(0, this.file.length);
  }

  private openTag(name: string, attributes: Attributes): void {
    const around = this.innermost();
    const isPreformatted = around.isPreformatted || PREFORMATTED.has(name) || PREFORMATTED_STYLE.test(attributes.style ?? '');
    this.open.push(openElement(name, attributes, this.parser.startIndex, isPreformatted));
    if (UNSEEN.has(name)) this.unseen++;
    if (name === 'br' && this.unseen === 0) this.writer.line(this.parser.startIndex, this.parser.endIndex + 1);
    else this.border(name);
  }

  private closeTag(name: string): void {
    const element = this.innermost();
    // A tag that the end of the file cuts off is closed without having been opened.
    if (this.open.length === 1 || element.name !== name) return;
    this.open.pop();
    this.border(name);
    if (UNSEEN.has(name)) this.unseen--;
    if (this.unseen === 0) this.judge(element, this.endOf(element));
  }

  /** The end of the tag that is read if it is the element's own, else its start. */
  private endOf(element: HtmlElement): number {
    const { startIndex, endIndex } = this.parser;
    const isOwn = startIndex === element.start || this.file.startsWith('</', startIndex);
    return Math.min(isOwn ? endIndex + 1 : startIndex, this.file.length);
  }

  private text(text: string): void {
    if (this.unseen > 0) return;
    const { startIndex: start, endIndex } = this.parser;
    const element = this.innermost();
    countText(element, text);
    if (this.file.startsWith(text, start)) this.writer.text(start, start + text.length, element.isPreformatted);
    else this.writer.reference(start, endIndex + 1, text, element.isPreformatted);
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

  /** What is left out for good. Whatever holds most of the sentences is the article: a tag around it was not closed, or its class misleads. */
  private unwanted(): Range[] {
    const sentences = this.boilerplate.reduce((sum, block) => sum + block.sentences, this.page.sentences);
    const around = this.boilerplate.filter((block) => block.sentences * 2 <= sentences);
    const isIndex = this.page.letters === 0 && around.length === this.boilerplate.length;
    const headings = this.headings.map((heading) => this.compact(heading));
    const titles = this.titles.filter((title, index) => index > 0 || !isTitleOf(this.compact(title), headings));
    // A page of nothing but links is an index: better its links than nothing.
    return [...(isIndex ? around.filter(({ isLinkList }) => !isLinkList) : around), ...titles];
  }

  /** What was kept of a range, without white space. */
  private compact({ start, end }: Range): string {
    return withoutPadding(this.writer.slice(start, end)).replace(/\s/g, '');
  }

  private innermost(): HtmlElement {
    return this.open.at(-1) ?? this.page;
  }
}

/** Whether the browser's title tells of the text: it shares it with a main heading, or there is none. Else it names the site only. */
function isTitleOf(title: string, headings: readonly string[]): boolean {
  return headings.length === 0 || headings.some((heading) => title.includes(heading) || heading.includes(title));
}
