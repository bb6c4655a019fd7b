import type { Phrase } from '../phrases/phrase.ts';
import { PhraseMatcher } from '../phrases/phrase-matcher.ts';
import { bodyHits } from './body.ts';
import type { LibraryDocument } from './library-document.ts';
import { PhraseCensus } from './phrase-census.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** For more new phrases than this it is quicker to read every document again. */
const FEW = 200;

/**
 * The census of other phrases than before, in slices. Phrases are counted independently of one another, so that counts of those that were there before are
 * taken over, and only documents that a new one stands in are read.
 */
export function* recount(library: SearchableLibrary, before: PhraseCensus, phrases: readonly Phrase[]): Generator<undefined, PhraseCensus> {
  // A matcher of 20,000 phrases takes a while to build, so that it has a step of its own.
  yield undefined;
  const census = new PhraseCensus(phrases);
  yield undefined;
  const numbers = census.numbersOf(before);
  const kept = new Set(numbers);
  const added = phrases.filter((_, number) => !kept.has(number));
  const isKnown = library.documents().every(({ uri }) => before.countsOf(uri) !== undefined);
  if (!isKnown || added.length > FEW) yield* countAll(library, census);
  else {
    for (const { uri } of library.documents()) {
      yield undefined;
      census.takeOver(before, uri, numbers);
    }
    yield* countAdded(library, census, added);
  }
  return census;
}

function* countAll(library: SearchableLibrary, census: PhraseCensus): Generator<undefined, void> {
  for (const entry of library.documents()) {
    yield undefined;
    census.add(entry, library.textOf(entry).matching);
  }
}

function* countAdded(library: SearchableLibrary, census: PhraseCensus, added: readonly Phrase[]): Generator<undefined, void> {
  const matcher = new PhraseMatcher(added);
  for (const entry of documentsWith(library, added)) {
    yield undefined;
    census.addHits(entry.uri, bodyHits(entry, library.textOf(entry).matching, matcher));
  }
}

function documentsWith(library: SearchableLibrary, phrases: readonly Phrase[]): Set<LibraryDocument> {
  const spellings = phrases.flatMap(({ key, aliases = [] }) => [key, ...aliases]);
  return new Set(spellings.flatMap((spelling) => library.find(spelling).map(({ entry }) => entry)));
}
