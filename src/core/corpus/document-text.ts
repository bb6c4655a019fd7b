import type { Folded } from '../text/fold.ts';
import { fold } from '../text/fold.ts';
import { lineStartsOf } from '../text/line-starts.ts';
import { readingText } from '../text/reading-text.ts';

/** The text of a document and what follows from it. It is made when it is asked for: a library holds no text twice. */
export interface DocumentText {
  /** The decoded file. */
  readonly text: string;
  /** What a reader sees of it, in step with `text`; the same where the file is no web page. */
  readonly reading: string;
  /** The fold of `reading`. */
  readonly folded: Folded;
  /** Where the lines of `text` begin. */
  readonly lineStarts: Uint32Array;
}

export function documentText(text: string): DocumentText {
  const reading = readingText(text);
  return { text, reading, folded: fold(reading), lineStarts: lineStartsOf(text) };
}
