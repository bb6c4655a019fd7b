import type { Handler } from 'htmlparser2';
import { Parser } from 'htmlparser2';
import { UNSEEN } from './html-elements.ts';

/** As deep as Chromium's parser nests. The time that htmlparser2 takes for a tag grows with the depth. */
const DEEPEST = 512;

/**
 * Reads any page in linear time: from a depth on that only thousands of missing end tags reach, elements are opened and closed at once, as if they had no
 * content, and their text belongs to the element around them.
 */
export class ShallowParser extends Parser {
  private isFull = false;

  constructor(
    handler: Partial<Handler>,
    private readonly depth: () => number,
  ) {
    // As XHTML has it: <nav/> and <script/> close themselves. Read as HTML they would swallow the rest of the page.
    super(handler, { recognizeSelfClosing: true });
  }

  /** Decided once for each element: its first tag asks twice whether it is void. */
  override onopentagname(start: number, end: number): void {
    this.isFull = this.depth() > DEEPEST;
    super.onopentagname(start, end);
  }

  protected override isVoidElement(name: string): boolean {
    return super.isVoidElement(name) || (this.isFull && !UNSEEN.has(name));
  }
}
