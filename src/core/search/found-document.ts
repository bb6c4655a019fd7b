import type { LibraryDocument } from '../corpus/library-document.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import type { Range } from '../evidence.ts';
import type { DocumentFilter } from './document-filter.ts';
import type { Query, QueryWord } from './query.ts';

/** A document that a query finds. No text of it is needed for that. */
export interface FoundDocument {
  readonly entry: LibraryDocument;
  /** For each word of the query where it stands: ascending offsets in the folded text. Empty for a query of filters alone. */
  readonly starts: readonly (readonly number[])[];
}

/** The documents that have every word of the query and none of those it excludes, and that its filters let through; in no order. A query that asks for nothing finds none. */
export function findDocuments(library: SearchableLibrary, query: Query, filter: DocumentFilter): FoundDocument[] {
  const { words, without, filters } = query;
  if (words.length + without.length + filters.length - filter.problems.length === 0) return [];
  const excluded = new Set(without.flatMap(({ folded }) => library.find(folded).map(({ entry }) => entry)));
  const candidates = words.length > 0 ? withAllWords(library, words) : library.documents().map((entry) => ({ entry, starts: [] }));
  return candidates.filter(({ entry }) => !excluded.has(entry) && filter.accepts(entry));
}

/** How often the words stand in it, as the index counts. */
export function occurrencesIn({ starts }: FoundDocument): number {
  return starts.reduce((sum, { length }) => sum + length, 0);
}

/** Where the words stand, in ranges of the folded text: by start, of those with one start the longest first. */
export function rangesOf({ starts }: FoundDocument, { words }: Pick<Query, 'words'>): Range[] {
  const ranges = starts.flatMap((list, index) => {
    const length = words[index]?.folded.length ?? 0;
    return list.map((start) => ({ start, end: start + length }));
  });
  return words.length > 1 ? ranges.sort((a, b) => a.start - b.start || b.end - a.end) : ranges;
}

function withAllWords(library: SearchableLibrary, words: readonly QueryWord[]): FoundDocument[] {
  const [first, ...others] = words.map(({ folded }) => library.find(folded));
  const lookUps = others.map((matches) => new Map(matches.map(({ entry, starts }) => [entry, starts])));
  return (first ?? []).flatMap(({ entry, starts }) => {
    const further = lookUps.map((lookUp) => lookUp.get(entry));
    return further.every((list) => list !== undefined) ? { entry, starts: [starts, ...further] } : [];
  });
}
