import { namesOf } from '../corpus/document-names.ts';
import type { LibraryDocument } from '../corpus/library-document.ts';
import { byPath, dateOf } from '../corpus/library-document.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import { forEachInSlices } from '../slices.ts';
import { documentFilter } from './document-filter.ts';
import { parseQuery } from './parse-query.ts';
import type { QueryProblem, QueryWord } from './query.ts';

/** So many documents between two pauses. */
const DOCUMENTS = 500;

/** A library whose documents can be asked for by what they are called. */
export interface NamedLibrary extends SearchableLibrary {
  findByName(query: string, limit: number, isAlikeWanted?: boolean): Generator<undefined, string[]>;
}

/** The documents that are left, and what of the query was not understood. */
export interface FilterAnswer {
  readonly uris: readonly string[];
  readonly problems: readonly QueryProblem[];
}

/** The documents that a query is about by what they are called: its words stand in title, place, outlet, issuer or path, or are their pinyin; a word to leave out must be right to the letter. By path, in slices. */
export function* filterDocuments(library: NamedLibrary, text: string): Generator<undefined, FilterAnswer> {
  const query = parseQuery(text);
  const filter = documentFilter(query, library);
  const called = yield* calledSo(library, query.words, true);
  const excluded = yield* calledSo(library, query.without, false);
  const accepted: LibraryDocument[] = [];
  yield* forEachInSlices(library.documents(), DOCUMENTS, (entry) => {
    if (called.every((uris) => uris.has(entry.uri)) && !excluded.some((uris) => uris.has(entry.uri)) && filter.accepts(entry))
      accepted.push(entry);
  });
  const problems = [...query.problems, ...filter.problems].sort((a, b) => a.start - b.start);
  return { uris: accepted.sort(byPath).map(({ uri }) => uri), problems };
}

/** For each word the uris of the documents that have it. */
function* calledSo(
  library: NamedLibrary,
  words: readonly QueryWord[],
  isAlikeWanted: boolean,
): Generator<undefined, ReadonlySet<string>[]> {
  const sets: ReadonlySet<string>[] = [];
  for (const { text, isExact } of words) {
    const uris = yield* library.findByName(text, Number.POSITIVE_INFINITY, isAlikeWanted && !isExact);
    sets.push(new Set(isExact ? uris.filter((uri) => isNamedAsWritten(library.get(uri), text)) : uris));
  }
  return sets;
}

function isNamedAsWritten(entry: LibraryDocument | undefined, text: string): boolean {
  return entry !== undefined && [entry.path, ...namesOf(entry.document, dateOf(entry))].some((name) => name.includes(text));
}
