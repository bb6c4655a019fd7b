import { byPath, dateOf } from '../corpus/library-document.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import type { FoundDocument } from './found-document.ts';
import type { Query } from './query.ts';
import { compareRelevance, relevanceOf } from './relevance.ts';

/** `relevance`: the most relevant first. `date`: the newest first, unknown dates last. `place`: by division, national ones first, unknown places last. `path`: by path. */
export type SearchOrder = 'relevance' | 'date' | 'place' | 'path';

type Compare = (a: FoundDocument, b: FoundDocument) => number;

/** The documents in this order; equals by date, then by path. */
export function inOrder(found: readonly FoundDocument[], order: SearchOrder, query: Query, library: SearchableLibrary): FoundDocument[] {
  const compare = comparisons(found, order, query, library);
  return [...found].sort((a, b) => compare.reduce((result, next) => result || next(a, b), 0));
}

function comparisons(found: readonly FoundDocument[], order: SearchOrder, query: Query, library: SearchableLibrary): Compare[] {
  const path: Compare = (a, b) => byPath(a.entry, b.entry);
  switch (order) {
    case 'relevance':
      return [byRelevance(found, query, library), byDate, path];
    case 'date':
      return [byDate, path];
    case 'place':
      return [byPlace, byDate, path];
    case 'path':
      return [path];
  }
}

function byRelevance(found: readonly FoundDocument[], { words }: Query, library: SearchableLibrary): Compare {
  const originals = new Set(library.originals());
  const averageLength = found.reduce((sum, { entry }) => sum + entry.document.characters, 0) / Math.max(1, found.length);
  const relevances = new Map(found.map((one) => [one, relevanceOf(one, words, averageLength, !originals.has(one.entry))]));
  return (a, b) => {
    const [first, second] = [relevances.get(a), relevances.get(b)];
    return first && second ? compareRelevance(first, second) : 0;
  };
}

function byDate(a: FoundDocument, b: FoundDocument): number {
  return descending(dateOf(a.entry) ?? '', dateOf(b.entry) ?? '');
}

/** Codes ascend from the national one; what has none comes after them. */
function byPlace(a: FoundDocument, b: FoundDocument): number {
  return -descending(a.entry.document.place?.code ?? '~', b.entry.document.place?.code ?? '~');
}

function descending(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
