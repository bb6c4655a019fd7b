import { SourceText } from './source-text.ts';
import { formatOfPath } from './text-format.ts';

/** A text as it stands in an editor; `uri` may be that of no document of the library. */
export interface EditedText {
  readonly uri: string;
  readonly text: string;
}

/** What every reader asks of it. */
export function sourceOf({ uri, text }: EditedText): SourceText {
  return new SourceText(text, formatOfPath(uri));
}
