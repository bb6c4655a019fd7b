import type { Phrase } from '../phrases/phrase.ts';
import { PhraseMatcher } from '../phrases/phrase-matcher.ts';
import { bodyHits } from './body.ts';
import { keptMatching } from './kept-matching.ts';
import type { LibraryDocument } from './library-document.ts';
import { PhraseCounts } from './phrase-counts.ts';
import type { SearchableLibrary, WordingLibrary } from './searchable-library.ts';

/** For more new phrases than this it is quicker to read every document again. */
const FEW = 200;

/**
 * The counts of other phrases than before, in slices. Phrases are counted independently of one another, so that counts of those that were there before are
 * taken over, and only documents that a new one stands in are read.
 */
export function* recount(library: WordingLibrary, before: PhraseCounts, phrases: readonly Phrase[]): Generator<undefined, PhraseCounts> {
  yield undefined;
  const phraseCounts = new PhraseCounts(phrases);
  yield undefined;
  const numbers = phraseCounts.numbersOf(before);
  const kept = new Set(numbers);
  const added = phrases.filter((_, number) => !kept.has(number));
  const isKnown = library.documents().every(({ uri }) => before.countsOf(uri) !== undefined);
  if (!isKnown || added.length > FEW) yield* countAll(library, phraseCounts);
  else {
    for (const { uri } of library.documents()) {
      yield undefined;
      phraseCounts.takeOver(before, uri, numbers);
    }
    yield* countAdded(library, phraseCounts, added);
  }
  return phraseCounts;
}

/** The index tells the texts: no file is read and no text is folded anew. */
function* countAll(library: WordingLibrary, phraseCounts: PhraseCounts): Generator<undefined, void> {
  // That of 20,000 phrases takes a while to build, so that it has a step of its own.
  void phraseCounts.matcher;
  yield undefined;
  for (const folded of library.foldedUnits()) {
    yield undefined;
    if (folded) phraseCounts.add(folded.entry, keptMatching(folded));
  }
}

function* countAdded(library: SearchableLibrary, phraseCounts: PhraseCounts, added: readonly Phrase[]): Generator<undefined, void> {
  const matcher = new PhraseMatcher(added);
  for (const entry of documentsWith(library, added)) {
    yield undefined;
    phraseCounts.addHits(entry.uri, bodyHits(entry, library.textOf(entry).matching, matcher));
  }
}

function documentsWith(library: SearchableLibrary, phrases: readonly Phrase[]): Set<LibraryDocument> {
  const spellings = phrases.flatMap(({ key, aliases = [] }) => [key, ...aliases]);
  return new Set(spellings.flatMap((spelling) => library.find(spelling).map(({ entry }) => entry)));
}
