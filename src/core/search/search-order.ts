import { byPath, dateOf } from '../corpus/library-document.ts';
import { originalSet } from '../corpus/original-set.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import { FirstOf } from '../first-of.ts';
import type { FoundDocument } from './found-document.ts';
import type { Query } from './query.ts';
import type { Relevance } from './relevance.ts';
import { compareRelevance, relevanceOf } from './relevance.ts';

/** `relevance`: the most relevant first. `date`: the newest first, unknown dates last. `place`: by division, national ones first, unknown places last. `path`: by path. */
export type SearchOrder = 'relevance' | 'date' | 'place' | 'path';

/** A document that was found, with how relevant it is where that is asked. */
interface Ranked {
  readonly found: FoundDocument;
  readonly relevance: Relevance | undefined;
}

type Compare = (a: Ranked, b: Ranked) => number;

/** The first `most` documents in this order; equals by date, then by path. In time that grows with how many were found, few of which are mostly wanted. */
export function firstInOrder(
  found: readonly FoundDocument[],
  most: number,
  order: SearchOrder,
  query: Query,
  library: SearchableLibrary,
): FoundDocument[] {
  const first = new FirstOf<Ranked>(most, COMPARISONS[order]);
  const relevance = order === 'relevance' ? relevanceIn(found, query, library) : () => undefined;
  for (const one of found) first.add({ found: one, relevance: relevance(one) });
  return first.first().map((ranked) => ranked.found);
}

const COMPARISONS: Readonly<Record<SearchOrder, Compare>> = {
  relevance: (a, b) => byRelevance(a, b) || byDate(a, b) || path(a, b),
  date: (a, b) => byDate(a, b) || path(a, b),
  place: (a, b) => byPlace(a, b) || byDate(a, b) || path(a, b),
  path,
};

function relevanceIn(found: readonly FoundDocument[], { words }: Query, library: SearchableLibrary): (one: FoundDocument) => Relevance {
  const originals = originalSet(library);
  const averageLength = found.reduce((sum, { entry }) => sum + entry.document.characters, 0) / Math.max(1, found.length);
  return (one) => relevanceOf(one, words, averageLength, !originals.has(one.entry));
}

function byRelevance(a: Ranked, b: Ranked): number {
  return a.relevance && b.relevance ? compareRelevance(a.relevance, b.relevance) : 0;
}

function path(a: Ranked, b: Ranked): number {
  return byPath(a.found.entry, b.found.entry);
}

function byDate(a: Ranked, b: Ranked): number {
  return descending(dateOf(a.found.entry) ?? '', dateOf(b.found.entry) ?? '');
}

/** Codes ascend from the national one; what has none comes after them. */
function byPlace(a: Ranked, b: Ranked): number {
  return -descending(a.found.entry.document.place?.code ?? '~', b.found.entry.document.place?.code ?? '~');
}

function descending(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
