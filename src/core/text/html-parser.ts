import type { Handler } from 'htmlparser2';
import { Parser } from 'htmlparser2';
import { UNSEEN } from './html-elements.ts';

/** As deep as Chromium's parser nests. The time that htmlparser2 takes for a tag grows with the depth. */
const DEEPEST = 512;

/** How a page is nested where the parser is. */
export interface Nesting {
  /** How many elements are open. */
  depth(): number;
  /** Whether one of them is not seen. */
  isUnseen(): boolean;
}

/**
 * Reads any page in linear time: from a depth on that only thousands of missing end tags reach, elements are opened and closed at once, as if they had no
 * content, and their text belongs to the element around them. One that is not seen stays open, unless another such is open around it.
 */
export class ShallowParser extends Parser {
  private isFull = false;
  private isUnseen = false;

  constructor(
    handler: Partial<Handler>,
    private readonly nesting: Nesting,
  ) {
    // As XHTML has it: <nav/> and <script/> close themselves. Read as HTML they would swallow the rest of the page.
    super(handler, { recognizeSelfClosing: true });
  }

  /** Decided once for each element: its first tag asks twice whether it is void. */
  override onopentagname(start: number, end: number): void {
    this.isFull = this.nesting.depth() > DEEPEST;
    this.isUnseen = this.nesting.isUnseen();
    super.onopentagname(start, end);
  }

  /** An end tag ends what is not seen, however deep it is: else the rest of the page would not be seen either. */
  override onclosetag(start: number, end: number): void {
    this.isUnseen = false;
    super.onclosetag(start, end);
  }

  protected override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || (this.isFull && (this.isUnseen || !UNSEEN.has(name)));
  }
}
