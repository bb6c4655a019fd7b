import type { LibraryDocument } from '../corpus/library-document.ts';
import { byPath, dateOf } from '../corpus/library-document.ts';
import type { ComparedText } from './compared-text.ts';

/**
 * The documents that are earlier for certain, the earliest first: those whose last possible day lies before the first possible one of the text. What is of the
 * same day, or has no date, is not earlier. A text without a date is a draft: everything in the library is before it, what has no date last.
 */
export function earlierDocuments(
  documents: readonly LibraryDocument[],
  { uri, date }: Pick<ComparedText, 'uri' | 'date'>,
): LibraryDocument[] {
  const others = documents.filter((entry) => entry.uri !== uri);
  const earlier = date === undefined ? others : others.filter((entry) => isBefore(dateOf(entry), date));
  return earlier.sort((a, b) => compareDates(dateOf(a), dateOf(b)) || byPath(a, b));
}

function isBefore(date: string | undefined, other: string): boolean {
  return date !== undefined && date.padEnd(10, '~') < other.padEnd(10, ' ');
}

/** What has no date comes last. */
function compareDates(a = '~', b = '~'): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
