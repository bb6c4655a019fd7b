import type { Occurrence } from '../corpus/occurrence.ts';
import { occurrenceAt } from '../corpus/occurrence.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import { evaluate } from './evaluate.ts';
import type { FoundDocument } from './found-document.ts';
import { rangesOf } from './found-document.ts';
import type { Query, QueryProblem } from './query.ts';
import type { SearchOrder } from './search-order.ts';
import { firstInOrder } from './search-order.ts';
import type { Uncounted } from './uncounted.ts';
import { uncountedOf } from './uncounted.ts';
import { WrittenText } from './written-text.ts';

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

/** An occurrence, and how it was found. */
export interface FoundOccurrence extends Occurrence {
  /** Whether what stands there differs from what was typed by marks, blanks, notes, page breaks or damage. */
  readonly isThroughNoise: boolean;
}

/** A document with its first occurrences; without any where the query has filters alone. */
export interface DocumentHits {
  readonly uri: string;
  readonly path: string;
  /** All of its occurrences, listed here or not. */
  readonly count: number;
  readonly occurrences: readonly FoundOccurrence[];
}

/** One page of what was found, and how much there is in all. */
export interface SearchAnswer {
  readonly documents: readonly DocumentHits[];
  readonly totalDocuments: number;
  readonly totalOccurrences: number;
  /** How much of the totals the counts of phrases leave out. */
  readonly uncounted: Uncounted;
  readonly problems: readonly QueryProblem[];
}

/** One page of what a query finds, in slices. Only texts of listed documents are read, and those that decide about what is wanted as it is written. */
export function* search(library: SearchableLibrary, request: SearchRequest): Generator<undefined, SearchAnswer> {
  const { query, found, problems } = yield* evaluate(library, request.query);
  const first = yield* firstInOrder(found, request.offset + request.limit, request.order, query, library);
  const documents: DocumentHits[] = [];
  for (const one of first.slice(request.offset)) {
    documents.push(hitsOf(library, one, query, request));
    yield undefined;
  }
  return {
    documents,
    totalDocuments: found.length,
    totalOccurrences: found.reduce((sum, { occurrences }) => sum + occurrences, 0),
    uncounted: yield* uncountedOf(library, found, query),
    problems,
  };
}

/** At most so many occurrences in one document, in the order of its text. */
export function occurrencesOf(
  library: SearchableLibrary,
  found: FoundDocument,
  query: Query,
  most = Number.POSITIVE_INFINITY,
): FoundOccurrence[] {
  // What has changed since it was found has other offsets.
  if (most === 0 || query.words.length === 0 || library.get(found.entry.uri) !== found.entry) return [];
  const content = library.textOf(found.entry);
  const written = new Map(query.words.map((word) => [word, new WrittenText(word.text)]));
  return rangesOf(found, query)
    .slice(0, most)
    .flatMap((range) => {
      const occurrence = occurrenceAt(found.entry, content, range.start, range.end);
      return occurrence ? { ...occurrence, isThroughNoise: written.get(range.word)?.isThroughNoise(content, range) ?? false } : [];
    });
}

function hitsOf(library: SearchableLibrary, found: FoundDocument, query: Query, { occurrences, whole }: SearchRequest): DocumentHits {
  const { uri, path } = found.entry;
  const most = whole.includes(uri) ? Number.POSITIVE_INFINITY : occurrences;
  return { uri, path, count: found.occurrences, occurrences: occurrencesOf(library, found, query, most) };
}
