import { byPath, dateOf } from '../corpus/library-document.ts';
import { originalSet } from '../corpus/original-set.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import { FirstOf } from '../first-of.ts';
import { forEachInSlices } from '../slices.ts';
import type { FoundDocument } from './found-document.ts';
import type { Query } from './query.ts';
import type { Relevance } from './relevance.ts';
import { bestRelevance, compareRelevance, relevanceOf } from './relevance.ts';

/** `relevance`: the most relevant first. `date`: the newest first, unknown dates last. `place`: by division, national ones first, unknown places last. `path`: by path. */
export type SearchOrder = 'relevance' | 'date' | 'place' | 'path';

/** A document that was found, with how relevant it is where that is asked. */
interface Ranked {
  readonly found: FoundDocument;
  readonly relevance: Relevance | undefined;
}

/** So many documents between two pauses. */
const DOCUMENTS = 500;

type Compare = (a: Ranked, b: Ranked) => number;

/** The first `most` documents in this order; equals by date, then by path. In slices, in time that grows with how many were found, few of which are mostly wanted. */
export function* firstInOrder(
  found: readonly FoundDocument[],
  most: number,
  order: SearchOrder,
  query: Query,
  library: SearchableLibrary,
): Generator<undefined, FoundDocument[]> {
  const first = new FirstOf<Ranked>(most, COMPARISONS[order]);
  if (order === 'relevance') yield* addByRelevance(first, found, query, library);
  else yield* forEachInSlices(found, DOCUMENTS, (one) => first.add({ found: one, relevance: undefined }));
  return first.first().map((ranked) => ranked.found);
}

const COMPARISONS: Readonly<Record<SearchOrder, Compare>> = {
  relevance: (a, b) => byRelevance(a, b) || byDate(a, b) || path(a, b),
  date: (a, b) => byDate(a, b) || path(a, b),
  place: (a, b) => byPlace(a, b) || byDate(a, b) || path(a, b),
  path,
};

/** Titles, and how near words come to each other, are looked at only where a document may be among the first. */
function* addByRelevance(
  first: FirstOf<Ranked>,
  found: readonly FoundDocument[],
  { words }: Query,
  library: SearchableLibrary,
): Generator<undefined, void> {
  const originals = originalSet(library);
  let characters = 0;
  yield* forEachInSlices(found, DOCUMENTS, ({ entry }) => {
    characters += entry.document.characters;
  });
  const averageLength = characters / Math.max(1, found.length);
  yield* forEachInSlices(found, DOCUMENTS, (one) => {
    const best = bestRelevance(one, words, averageLength, !originals.has(one.entry));
    if (first.takes({ found: one, relevance: best })) first.add({ found: one, relevance: relevanceOf(one, words, best) });
  });
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
