import type { Occurrence } from '../corpus/occurrence.ts';
import { occurrenceAt } from '../corpus/occurrence.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import { evaluate } from './evaluate.ts';
import type { FoundDocument } from './found-document.ts';
import { occurrencesIn, rangesOf } from './found-document.ts';
import type { Query, QueryProblem } from './query.ts';
import type { SearchOrder } from './search-order.ts';
import { inOrder } from './search-order.ts';

/** One page of a search. */
export interface SearchRequest {
  readonly query: string;
  readonly order: SearchOrder;
  /** How many documents, after the first `offset` ones. */
  readonly limit: number;
  readonly offset: number;
  /** How many occurrences of each document; 0 needs no text. */
  readonly occurrences: number;
  /** The uris of documents whose occurrences are all wanted. */
  readonly whole: readonly string[];
}

/** A document with its first occurrences; without any where the query has filters alone. */
export interface DocumentHits {
  readonly uri: string;
  readonly path: string;
  /** All of its occurrences, listed here or not. */
  readonly count: number;
  readonly occurrences: readonly Occurrence[];
}

/** One page of what was found, and how much there is in all. */
export interface SearchAnswer {
  readonly documents: readonly DocumentHits[];
  readonly totalDocuments: number;
  readonly totalOccurrences: number;
  readonly problems: readonly QueryProblem[];
}

/** One page of what a query finds. Only texts of listed documents are read. */
export function search(library: SearchableLibrary, request: SearchRequest): SearchAnswer {
  const { query, found, problems } = evaluate(library, request.query);
  const page = inOrder(found, request.order, query, library).slice(request.offset, request.offset + request.limit);
  return {
    documents: page.map((one) => hitsOf(library, one, query, request)),
    totalDocuments: found.length,
    totalOccurrences: found.reduce((sum, one) => sum + occurrencesIn(one), 0),
    problems,
  };
}

/** At most so many occurrences in one document, in the order of its text. One that begins or ends within a character (2 in ㎡) is none. */
export function occurrencesOf(
  library: SearchableLibrary,
  found: FoundDocument,
  query: Query,
  most = Number.POSITIVE_INFINITY,
): Occurrence[] {
  const occurrences: Occurrence[] = [];
  if (most === 0 || found.starts.length === 0) return occurrences;
  const content = library.textOf(found.entry);
  for (const { start, end } of rangesOf(found, query)) {
    if (occurrences.length >= most) break;
    const occurrence = occurrenceAt(found.entry, content, start, end);
    if (occurrence) occurrences.push(occurrence);
  }
  return occurrences;
}

function hitsOf(library: SearchableLibrary, found: FoundDocument, query: Query, { occurrences, whole }: SearchRequest): DocumentHits {
  const { uri, path } = found.entry;
  const most = whole.includes(uri) ? Number.POSITIVE_INFINITY : occurrences;
  return { uri, path, count: occurrencesIn(found), occurrences: occurrencesOf(library, found, query, most) };
}
