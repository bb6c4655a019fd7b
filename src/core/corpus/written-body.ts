import type { SourceText } from '../text/source-text.ts';
import { quote } from '../text/source-text.ts';
import { detached } from './document-entry.ts';
import type { LibraryDocument } from './library-document.ts';

/** The author's own text as a reader sees it, its parts one below the other; it keeps nothing else of the file in memory. Empty where the file is gone. */
export function writtenBody({ foldedBody }: LibraryDocument, content: SourceText): string {
  if (content.file === '') return '';
  return detached(foldedBody.map(({ start, end }) => quote(content, content.matching.map.toOriginal(start, end))).join('\n'));
}
