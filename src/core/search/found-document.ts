import type { LibraryDocument } from '../corpus/library-document.ts';
import type { SearchableLibrary, TextMatches } from '../corpus/searchable-library.ts';
import type { Range } from '../evidence.ts';
import { forEachInSlices } from '../slices.ts';
import type { DocumentFilter } from './document-filter.ts';
import type { Query, QueryWord } from './query.ts';
import { placesOfWord } from './word-places.ts';

/** So many documents between two pauses. */
const DOCUMENTS = 500;

/** A document that a query finds. No text of it is needed for that. */
export interface FoundDocument {
  readonly entry: LibraryDocument;
  /** For each word of the query where it stands: ascending offsets in the folded text. Empty for a query of filters alone. */
  readonly starts: readonly (readonly number[])[];
}

/** Where a word of a query stands in the folded text. */
export interface FoundRange extends Range {
  readonly word: QueryWord;
}

/**
 * The documents that have every word of the query and each that is `required` beside them, none of those it excludes, and that its filters let through; in no order.
 * A query that asks for nothing finds none. In slices.
 */
export function* findDocuments(
  library: SearchableLibrary,
  query: Query,
  required: readonly QueryWord[],
  filter: DocumentFilter,
): Generator<undefined, FoundDocument[]> {
  const { words, without, filters } = query;
  if (words.length + without.length + filters.length - filter.problems.length === 0) return [];
  const isFound = yield* documentTest(library, { words: required, without }, filter);
  const candidates = words.length > 0 ? yield* withAllWords(library, words) : library.documents().map((entry) => ({ entry, starts: [] }));
  const found: FoundDocument[] = [];
  yield* forEachInSlices(candidates, DOCUMENTS, (one) => void (isFound(one.entry) && found.push(one)));
  return found;
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

/** How often the words stand in it. */
export function occurrencesIn({ starts }: FoundDocument): number {
  return starts.reduce((sum, { length }) => sum + length, 0);
}

/** Where the words stand, in ranges of the folded text: by start, of those with one start the longest first. */
export function rangesOf({ starts }: FoundDocument, { words }: Pick<Query, 'words'>): FoundRange[] {
  const ranges = starts.flatMap((list, index) => {
    const word = words[index];
    return word ? list.map((start) => ({ word, start, end: start + word.folded.length })) : [];
  });
  return words.length > 1 ? ranges.sort((a, b) => a.start - b.start || b.end - a.end) : ranges;
}

/** For each word the documents that have it. */
function* documentsWith(library: SearchableLibrary, words: readonly QueryWord[]): Generator<undefined, ReadonlySet<LibraryDocument>[]> {
  const sets: ReadonlySet<LibraryDocument>[] = [];
  for (const word of words) {
    const places = yield* placesOfWord(library, word);
    sets.push(new Set(places.map(({ entry }) => entry)));
  }
  return sets;
}

function* withAllWords(library: SearchableLibrary, words: readonly QueryWord[]): Generator<undefined, FoundDocument[]> {
  const places: TextMatches[][] = [];
  for (const word of words) places.push(yield* placesOfWord(library, word));
  const [first = [], ...others] = places;
  const lookUps = others.map((matches) => new Map(matches.map(({ entry, starts }) => [entry, starts])));
  return first.flatMap(({ entry, starts }) => {
    const further = lookUps.map((lookUp) => lookUp.get(entry));
    return further.every((list) => list !== undefined) ? { entry, starts: [starts, ...further] } : [];
  });
}
