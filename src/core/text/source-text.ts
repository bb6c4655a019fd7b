import type { Folded } from './fold.ts';
import { fold } from './fold.ts';
import type { Line } from './line.ts';
import { splitLines } from './line.ts';

/** A document's text with what every reader asks of it: its fold and its lines. Immutable. */
export interface SourceText {
  /** The text as it stands in the file, decoded. */
  readonly text: string;
  readonly folded: Folded;
  readonly lines: readonly Line[];
}

export function sourceText(text: string): SourceText {
  const folded = fold(text);
  return { text, folded, lines: splitLines(text, folded) };
}
