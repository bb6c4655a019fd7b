import { namesOf } from '../corpus/document-names.ts';
import type { LibraryDocument } from '../corpus/library-document.ts';
import { byPath, dateOf } from '../corpus/library-document.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import { documentFilter } from './document-filter.ts';
import type { QueryProblem, QueryWord } from './query.ts';
import { parseQuery } from './query.ts';

/** A library whose documents can be asked for by what they are called. */
export interface NamedLibrary extends SearchableLibrary {
  findByName(query: string, limit: number, isAlikeWanted?: boolean): string[];
}

/** The documents that are left, and what of the query was not understood. */
export interface FilterAnswer {
  readonly uris: readonly string[];
  readonly problems: readonly QueryProblem[];
}

/** The documents that a query is about by what they are called: its words stand in title, place, outlet, issuer or path, or are their pinyin; a word to leave out must be right to the letter. By path. */
export function filterDocuments(library: NamedLibrary, text: string): FilterAnswer {
  const query = parseQuery(text);
  const filter = documentFilter(query, library);
  const called = query.words.map((word) => calledSo(library, word, true));
  const excluded = query.without.map((word) => calledSo(library, word, false));
  const accepted = library
    .documents()
    .filter(
      (entry) => called.every((uris) => uris.has(entry.uri)) && !excluded.some((uris) => uris.has(entry.uri)) && filter.accepts(entry),
    );
  const problems = [...query.problems, ...filter.problems].sort((a, b) => a.start - b.start);
  return { uris: [...accepted].sort(byPath).map(({ uri }) => uri), problems };
}

function calledSo(library: NamedLibrary, { text, isExact }: QueryWord, isAlikeWanted: boolean): ReadonlySet<string> {
  const uris = library.findByName(text, Number.POSITIVE_INFINITY, isAlikeWanted && !isExact);
  return new Set(isExact ? uris.filter((uri) => isNamedAsWritten(library.get(uri), text)) : uris);
}

function isNamedAsWritten(entry: LibraryDocument | undefined, text: string): boolean {
  return entry !== undefined && [entry.path, ...namesOf(entry.document, dateOf(entry))].some((name) => name.includes(text));
}
