import type { Range } from '../evidence.ts';
import type { Folded } from './fold.ts';
import { fold } from './fold.ts';
import { withoutPadding } from './html-padding.ts';
import type { Line } from './line.ts';
import { splitLines } from './line.ts';

/** A document's text with what every reader asks of it: its fold and its lines. Immutable. */
export interface SourceText {
  /** The text as it stands in the file, decoded; of a web page the article in step with the file (`readingText`). */
  readonly text: string;
  readonly folded: Folded;
  readonly lines: readonly Line[];
}

/** `folded` is the fold of the text, for who has it already. */
export function sourceText(text: string, folded: Folded = fold(text)): SourceText {
  return { text, folded, lines: splitLines(text, folded) };
}

/** What stands at a range of the original, as a reader sees it. */
export function quote({ text }: Pick<SourceText, 'text'>, { start, end }: Range): string {
  return withoutPadding(text.slice(start, end));
}
