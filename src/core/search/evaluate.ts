import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import { documentFilter } from './document-filter.ts';
import type { FoundDocument } from './found-document.ts';
import { findDocuments } from './found-document.ts';
import type { Query, QueryProblem } from './query.ts';
import { parseQuery } from './query.ts';

/** What a query finds in a library. */
export interface Evaluated {
  readonly query: Query;
  /** In no order. */
  readonly found: readonly FoundDocument[];
  /** What of the query was left out, by where it stands. */
  readonly problems: readonly QueryProblem[];
}

/** Asks a library a query as it is typed. Reads no text. */
export function evaluate(library: SearchableLibrary, text: string): Evaluated {
  const query = parseQuery(text);
  const filter = documentFilter(query, library.documents());
  const problems = [...query.problems, ...filter.problems].sort((a, b) => a.start - b.start);
  return { query, found: findDocuments(library, query, filter), problems };
}
