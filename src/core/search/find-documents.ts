import type { LibraryDocument } from '../corpus/library-document.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import { filterInSlices } from '../slices.ts';
import type { DocumentFilter } from './document-filter.ts';
import { FoundColumns } from './found-columns.ts';
import type { FoundDocument } from './found-document.ts';
import { foundDocument } from './found-document.ts';
import type { Query, QueryWord } from './query.ts';
import { wantedAsWritten } from './word-places.ts';

/** So many documents between two pauses. */
const DOCUMENTS = 500;

/**
 * The documents that have every word of the query and each that is `required` beside them, none of those it excludes, and that its filters let through; in no order.
 * A query that asks for nothing finds none. In slices.
 */
export function* findDocuments(
  library: SearchableLibrary,
  query: Query,
  required: readonly QueryWord[],
  filter: DocumentFilter,
): Generator<undefined, readonly FoundDocument[]> {
  const { words, without, filters } = query;
  if (words.length + without.length + filters.length - filter.problems.length === 0) return [];
  const isFound = yield* documentTest(library, { words: required, without }, filter);
  if (words.length > 0) return yield* withAllWords(library, words, isFound);
  return (yield* filterInSlices(library.documents(), DOCUMENTS, isFound)).map((entry) => foundDocument(entry, []));
}

/** Whether a document has all of some words and none of others, and a filter lets it through. In slices. */
export function* documentTest(
  library: SearchableLibrary,
  { words, without }: Pick<Query, 'words' | 'without'>,
  filter: DocumentFilter,
): Generator<undefined, (entry: LibraryDocument) => boolean> {
  const having = yield* documentsWith(library, words);
  const excluding = yield* documentsWith(library, without);
  return (entry) => having.every((set) => set.has(entry)) && !excluding.some((set) => set.has(entry)) && filter.accepts(entry);
}

/** For each word the documents that have it. */
function* documentsWith(library: SearchableLibrary, words: readonly QueryWord[]): Generator<undefined, ReadonlySet<LibraryDocument>[]> {
  const sets: ReadonlySet<LibraryDocument>[] = [];
  for (const word of words) {
    const found = yield* withAllWords(library, [word], () => true);
    sets.push(new Set(found.map(({ entry }) => entry)));
  }
  return sets;
}

function* withAllWords(
  library: SearchableLibrary,
  words: readonly QueryWord[],
  isFound: (entry: LibraryDocument) => boolean,
): Generator<undefined, readonly FoundDocument[]> {
  const columns = new FoundColumns(words);
  const folded = words.map((word) => word.folded);
  yield* library.findTogether(folded, (entry, placed, start) => void (isFound(entry) && columns.add(entry, placed, start)));
  return yield* wantedAsWritten(library, columns.documents, words);
}
