import type { LibraryDocument } from '../corpus/library-document.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import type { FoundDocument } from './found-document.ts';
import { foundDocument } from './found-document.ts';
import type { QueryWord } from './query.ts';
import { WrittenText } from './written-text.ts';

/** Where a word was found that is looked for as it is written. */
interface KnownPlaces {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Of each document the last answer: a search asks anew with every letter, and for every page of a list. */
const known = new WeakMap<LibraryDocument, KnownPlaces>();

/** Of documents that have some words in some spelling those that have them as they are wanted, with these places alone. The texts are read only where a word is wanted as it is written. In slices. */
export function* wantedAsWritten(
  library: SearchableLibrary,
  found: readonly FoundDocument[],
  words: readonly QueryWord[],
): Generator<undefined, readonly FoundDocument[]> {
  if (!words.some(({ isExact }) => isExact)) return found;
  const written = words.map(({ isExact, text }) => (isExact ? new WrittenText(text) : undefined));
  const wanted: FoundDocument[] = [];
  for (const { entry, starts } of found) {
    yield undefined;
    const exact: (readonly number[])[] = [];
    for (const [index, word] of words.entries()) {
      const [list, as] = [starts[index] ?? [], written[index]];
      const places = as ? exactStarts(library, entry, list, word, as) : list;
      if (places.length === 0) break;
      exact.push(places);
    }
    if (exact.length === words.length) wanted.push(foundDocument(entry, exact));
  }
  return wanted;
}

function exactStarts(
  library: SearchableLibrary,
  entry: LibraryDocument,
  starts: readonly number[],
  { text, folded }: QueryWord,
  written: WrittenText,
): readonly number[] {
  const before = known.get(entry);
  if (before?.text === text) return before.starts;
  if (library.get(entry.uri) !== entry) return [];
  const content = library.textOf(entry);
  const exact = starts.filter((start) => written.isAt(content, { start, end: start + folded.length }));
  // A file that is gone for a moment has no text, and may come back.
  if (content.file !== '') known.set(entry, { text, starts: exact });
  return exact;
}
