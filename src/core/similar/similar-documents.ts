import type { LibraryDocument } from '../corpus/library-document.ts';
import { byPath } from '../corpus/library-document.ts';
import type { WordingLibrary } from '../corpus/searchable-library.ts';
import { lengthOf } from '../evidence.ts';
import type { ComparedText } from './compared-text.ts';
import { coverOf } from './gram.ts';
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
  const found: { readonly entry: LibraryDocument; readonly characters: number }[] = [];
  for (const [entry, numbers] of shared.byDocument) {
    yield undefined;
    const characters = sharedCharacters(text, numbers, shared);
    if (characters > 0) found.push({ entry, characters });
  }
  found.sort((a, b) => b.characters - a.characters || byPath(a.entry, b.entry));
  return found.slice(0, most).map(({ entry, characters }) => ({ uri: entry.uri, characters, share: characters / text.characters }));
}

function sharedCharacters({ grams }: ComparedText, shared: Uint32Array, { isDistinctive }: SharedGrams): number {
  if (!shared.some((number) => isDistinctive[number] === 1)) return 0;
  const isShared = new Uint8Array(grams.size);
  for (const number of shared) isShared[number] = 1;
  return lengthOf(coverOf(distinctiveRuns(grams.numbers, isShared, isDistinctive)));
}
