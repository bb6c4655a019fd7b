import type { LibraryDocument } from '../corpus/library-document.ts';
import { byPath } from '../corpus/library-document.ts';
import type { WordingLibrary } from '../corpus/searchable-library.ts';
import { lengthOf } from '../evidence.ts';
import { forEachInSlices } from '../slices.ts';
import type { ComparedText } from './compared-text.ts';
import { coverOf, GRAM } from './gram.ts';
import { GramPlaces } from './gram-places.ts';
import type { SharedGrams } from './shared-grams.ts';
import { distinctiveRuns, sharedGrams } from './shared-grams.ts';

/** A document that shares wording with another one. */
export interface SimilarDocument {
  readonly uri: string;
  /** How many characters (UTF-16 code units of folded text) of the other one stand in it too. */
  readonly characters: number;
  /** The share of the other one that these are, 0 to 1. */
  readonly share: number;
}

/** The documents that share wording with a text, those that share most first, `most` at most; in slices. */
export function* similarDocuments(library: WordingLibrary, text: ComparedText, most: number): Generator<undefined, SimilarDocument[]> {
  const shared = yield* sharedGrams(library, text);
  const places = new GramPlaces(text.grams);
  const found: Found[] = [];
  for (const { place, positions } of yield* candidates(shared, places)) {
    // Those that follow have no more positions.
    if (positions * GRAM < (found[most - 1]?.characters ?? 0)) break;
    yield undefined;
    const entry = shared.byDocument.entries[place] as LibraryDocument;
    if (library.get(entry.uri) !== entry) continue;
    const runs = distinctiveRuns(places.runsOf(shared.byDocument.of(place)), text.grams.numbers, shared.isDistinctive);
    const characters = lengthOf(coverOf(runs));
    if (characters > 0) found.push({ entry, characters });
    found.sort((a, b) => b.characters - a.characters || byPath(a.entry, b.entry));
    found.length = Math.min(found.length, most);
  }
  // Documents may have changed between the slices.
  const present = found.filter(({ entry }) => library.get(entry.uri) === entry);
  return present.map(({ entry, characters }) => ({ uri: entry.uri, characters, share: characters / text.characters }));
}

interface Found {
  readonly entry: LibraryDocument;
  readonly characters: number;
}

/** A document that may be found. */
interface Candidate {
  /** By its place among those that have grams. */
  readonly place: number;
  /** At how many places of the text a gram begins that it has: no more than eight times as many characters are shared. */
  readonly positions: number;
}

/** So many documents between two pauses. */
const DOCUMENTS = 200;

/** Those that share something distinctive, those first that may share most. */
function* candidates({ byDocument, isDistinctive }: SharedGrams, places: GramPlaces): Generator<undefined, Candidate[]> {
  const found: Candidate[] = [];
  yield* forEachInSlices(byDocument.entries.keys(), DOCUMENTS, (place) => {
    const numbers = byDocument.of(place);
    if (numbers.some((number) => isDistinctive[number] === 1)) found.push({ place, positions: places.countOf(numbers) });
  });
  return found.sort((a, b) => b.positions - a.positions);
}
