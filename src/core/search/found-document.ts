import type { LibraryDocument } from '../corpus/library-document.ts';
import type { Range } from '../evidence.ts';
import type { Query, QueryWord } from './query.ts';

/** A document that a query finds. No text of it is needed for that. */
export interface FoundDocument {
  readonly entry: LibraryDocument;
  /** For each word of the query where it stands: ascending offsets in the folded text. Empty for a query of filters alone. */
  readonly starts: readonly (readonly number[])[];
  /** How often the words stand in it. */
  readonly occurrences: number;
}

/** Where a word of a query stands in the folded text. */
export interface FoundRange extends Range {
  readonly word: QueryWord;
}

/** A document with what was found in it. */
export function foundDocument(entry: LibraryDocument, starts: readonly (readonly number[])[]): FoundDocument {
  return { entry, starts, occurrences: starts.reduce((sum, { length }) => sum + length, 0) };
}

/** Where the words stand, in ranges of the folded text: by start, of those with one start the longest first. */
export function rangesOf({ starts }: FoundDocument, { words }: Pick<Query, 'words'>): FoundRange[] {
  const ranges = starts.flatMap((list, index) => {
    const word = words[index];
    return word ? list.map((start) => ({ word, start, end: start + word.folded.length })) : [];
  });
  return words.length > 1 ? ranges.sort((a, b) => a.start - b.start || b.end - a.end) : ranges;
}
