import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { partitionPoint } from '../ascending-ranges.ts';
import type { Range } from '../evidence.ts';
import { BLOCKS } from './html-elements.ts';
import { ADDRESS, ENTITIES, LITERAL, MARKS, markdown, OTHER_MARKS, TAG, withoutSwarms } from './markdown-marks.ts';
import { PaddedText } from './padded-text.ts';

/** The text of a Markdown file as a reader sees it, as long as the file. */
export interface MarkdownReading {
  readonly text: string;
  /** Where quotations stand, outermost, in the order of the text. */
  readonly quotations: readonly Range[];
}

/** Reads Markdown in step with its file: marks of headings, emphasis, links, quotations and code are padding, every character of the text at its own offset. Never throws. */
export function markdownText(file: string): MarkdownReading {
  return new MarkdownReader(file).read();
}

class MarkdownReader {
  private readonly text: PaddedText;
  private readonly quotations: Range[] = [];
  /** What stands as it is written. */
  private readonly literal: Range[] = [];

  constructor(private readonly file: string) {
    this.text = new PaddedText(file);
  }

  read(): MarkdownReading {
    markdown.parse(withoutSwarms(this.file)).iterate({ enter: (node) => this.enter(node) });
    for (const pattern of OTHER_MARKS) for (const match of this.file.matchAll(pattern)) this.otherMark(match);
    return { text: this.text.toString(), quotations: this.quotations };
  }

  /** Whether to go on into a node. */
  private enter(node: SyntaxNodeRef): boolean {
    const { name, from, to } = node;
    if (LITERAL.has(name)) this.literal.push({ start: from, end: to });
    if (MARKS.has(name)) this.text.pad(from, to);
    else if (name === 'Blockquote') this.quotation(from, to);
    else if (name === 'ListMark') this.listMark(from, to);
    else if (name === 'Link') this.link(node.node);
    else if (name === 'LinkReference') this.linkReference(node.node);
    else if (name === 'HTMLTag' || name === 'HTMLBlock') this.tagsIn(from, to);
    else if (name === 'Escape') this.escape(from);
    else if (name === 'Entity') this.entity(from, to);
    return name !== 'Image';
  }

  private quotation(start: number, end: number): void {
    if (start >= (this.quotations.at(-1)?.end ?? 0)) this.quotations.push({ start, end });
  }

  /** The number of an item is text, as it is in any document; a bullet divides its item from the line before. */
  private listMark(start: number, end: number): void {
    if (end === start + 1) this.text.pad(start, end, '\n');
  }

  /** `[text](address "title")` and `[text][label]`; brackets alone are brackets. */
  private link(node: SyntaxNode): void {
    const [open, close] = node.getChildren('LinkMark');
    const label = node.getChild('LinkLabel');
    const isLink = node.getChild('URL') || (label && ADDRESS.test(this.file.slice(label.from, label.to)));
    if (!open || !close || (!isLink && close.to === node.to)) return;
    if (!isLink && node.getChildren('LinkMark').length < 4) return;
    this.text.pad(open.from, open.to);
    this.text.pad(close.from, node.to);
  }

  /** `[1]: https://…`; not a note that is numbered so. */
  private linkReference(node: SyntaxNode): void {
    const url = node.getChild('URL');
    if (url && ADDRESS.test(this.file.slice(url.from, url.to))) this.text.pad(node.from, node.to);
  }

  /** What is in two cells or paragraphs is not one run of text. */
  private tagsIn(start: number, end: number): void {
    for (const { 0: tag, 1: name = '', index } of this.file.slice(start, end).matchAll(TAG)) {
      const divides = /^br$/i.test(name) || BLOCKS.has(name.toLowerCase());
      this.text.pad(start + index, start + index + tag.length, divides ? '\n' : '');
    }
  }

  private escape(start: number): void {
    this.text.pad(start, start + 1);
    this.literal.push({ start: start + 1, end: start + 2 });
  }

  private entity(start: number, end: number): void {
    const character = ENTITIES[this.file.slice(start, end)];
    if (character !== undefined) this.text.pad(start, end, character);
  }

  private otherMark(match: RegExpExecArray): void {
    const { 0: mark, 1: inner, index: start } = match;
    const end = start + mark.length;
    if (this.isLiteral(start)) return;
    const from = inner === undefined ? end : start + mark.lastIndexOf(inner);
    this.text.pad(start, from);
    this.text.pad(from + (inner?.length ?? 0), end);
  }

  /** The last literal range that begins at an offset or before it is found by halves. */
  private isLiteral(offset: number): boolean {
    const last = this.literal[partitionPoint(this.literal, ({ start }) => start <= offset) - 1];
    return offset < (last?.end ?? 0);
  }
}
