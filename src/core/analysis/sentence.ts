import { headingMark } from '../document/heading.ts';
import { layoutOf } from '../document/layout.ts';
import type { RoledLine } from '../document/line-role.ts';
import type { Range } from '../evidence.ts';
import { matchText } from '../text/matching-fold.ts';
import type { SourceText } from '../text/source-text.ts';

/** A sentence or a heading of a document, in offsets of its text. */
export interface Sentence extends Range {
  /** As it is matched: two sentences with one key say the same in the same words. */
  readonly key: string;
}

/** With the quotation marks and brackets that close behind it. */
const SENTENCE = /[^。！？!?；;]+(?:[。！？!?；;]+[”’」』）)]*)?|[。！？!?；;]+[”’」』）)]*/g;
const ENDS_SENTENCE = /[。!?;:][")）]*$/;
/** A shorter line is no part of a paragraph that an editor has broken into lines. */
const SHORTEST_BROKEN = 20;

/** The author's own sentences in the order of the text; a heading is one, and so is what stands between semicolons. Lines that only break a sentence do not end it. */
export function sentencesOf(source: SourceText): Sentence[] {
  return paragraphsOf(layoutOf(source).lines).flatMap((paragraph) => splitAt(source.reading, paragraph));
}

function paragraphsOf(lines: readonly RoledLine[]): Range[] {
  const paragraphs: { start: number; end: number }[] = [];
  let previous: RoledLine | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (line.role === 'text' && last && previous && isBroken(previous, line)) last.end = line.line.end;
    else if (line.role === 'text') paragraphs.push({ start: line.line.start, end: line.line.end });
    previous = line.role === 'text' ? line : undefined;
  }
  return paragraphs;
}

function isBroken({ folded }: RoledLine, next: RoledLine): boolean {
  return folded.length >= SHORTEST_BROKEN && !ENDS_SENTENCE.test(folded) && !headingMark(folded) && !headingMark(next.folded);
}

function splitAt(text: string, { start, end }: Range): Sentence[] {
  return Array.from(text.slice(start, end).matchAll(SENTENCE), ({ 0: sentence, index }) => ({
    start: start + index,
    end: start + index + sentence.length,
    key: matchText(sentence),
  })).filter(({ key }) => key !== '');
}
