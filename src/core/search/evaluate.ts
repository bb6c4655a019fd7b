import type { LibraryDocument } from '../corpus/library-document.ts';
import type { PhraseOccurrences, SpelledPlaces } from '../corpus/phrase-occurrences.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import { documentFilter } from './document-filter.ts';
import { documentTest, findDocuments } from './find-documents.ts';
import type { FoundDocument } from './found-document.ts';
import { foundDocument } from './found-document.ts';
import { parseQuery } from './parse-query.ts';
import type { Query, QueryProblem, QueryWord } from './query.ts';

/** What a query finds in a library. */
export interface Evaluated {
  /** The words are those that occurrences are of: what is wanted in just one of the spellings of another word only decides about documents. */
  readonly query: Query;
  /** In no order. */
  readonly found: readonly FoundDocument[];
  /** What of the query was left out, by where it stands. */
  readonly problems: readonly QueryProblem[];
}

/** Asks a library a query as it is typed, in slices. Reads no text but those that decide about what is wanted as it is written. */
export function* evaluate(library: SearchableLibrary, text: string): Generator<undefined, Evaluated> {
  const parsed = parseQuery(text);
  const documents = library.documents();
  const filter = documentFilter(parsed, library);
  const isInAnother = (word: QueryWord) => word.isExact && parsed.words.some((other) => !other.isExact && other.folded === word.folded);
  const query = { ...parsed, words: parsed.words.filter((word) => !isInAnother(word)) };
  const found = yield* findDocuments(library, query, parsed.words.filter(isInAnother), filter);
  // Documents may have changed between the slices.
  const isSame = library.documents() === documents;
  const present = isSame ? found : found.filter(({ entry }) => library.get(entry.uri) === entry);
  return { query, found: present, problems: [...query.problems, ...filter.problems].sort((a, b) => a.start - b.start) };
}

/**
 * The occurrences that the counts of phrases are about, as what a query finds: each of their spellings is a word. Only in the documents that a query as it is typed finds but
 * for the phrases themselves, if they are in it. In slices.
 */
export function* evaluatePhrases(
  library: SearchableLibrary,
  phrases: readonly PhraseOccurrences[],
  text: string,
): Generator<undefined, Evaluated> {
  const parsed = parseQuery(text);
  const filter = documentFilter(parsed, library);
  const spellings = phrases.flatMap((occurrences) => occurrences.spellings);
  const others = parsed.words.filter(({ folded }) => !spellings.includes(folded));
  const words = spellings.map((folded): QueryWord => ({ start: 0, end: folded.length, text: folded, folded, isExact: false }));
  const places = yield* placesTogether(phrases);
  const isFound = yield* documentTest(library, { ...parsed, words: others }, filter);
  // Documents may have changed between the slices.
  const found = places.filter(({ entry }) => library.get(entry.uri) === entry && isFound(entry));
  return { query: { ...parsed, words }, found, problems: [...parsed.problems, ...filter.problems].sort((a, b) => a.start - b.start) };
}

/** For each document the places of all spellings, in the order of the phrases. */
function* placesTogether(phrases: readonly PhraseOccurrences[]): Generator<undefined, FoundDocument[]> {
  const lists: ReadonlyMap<LibraryDocument, SpelledPlaces['starts']>[] = [];
  for (const occurrences of phrases) lists.push(new Map((yield* occurrences.places()).map(({ entry, starts }) => [entry, starts])));
  const entries = new Set(lists.flatMap((list) => [...list.keys()]));
  const startsIn = (entry: LibraryDocument) =>
    phrases.flatMap(({ spellings }, index) => lists[index]?.get(entry) ?? spellings.map((): number[] => []));
  return [...entries].map((entry) => foundDocument(entry, startsIn(entry)));
}
