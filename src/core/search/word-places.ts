import type { LibraryDocument } from '../corpus/library-document.ts';
import type { SearchableLibrary, TextMatches } from '../corpus/searchable-library.ts';
import type { QueryWord } from './query.ts';
import { WrittenText } from './written-text.ts';

/** Where a word was found that is looked for as it is written. */
interface KnownPlaces {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Of each document the last answer: a search asks anew with every letter, and for every page of a list. */
const known = new WeakMap<LibraryDocument, KnownPlaces>();

/** Every place of a word, by document. The texts are read only where they decide: of a word as it is written those that have it in some spelling. In slices. */
export function* placesOfWord(library: SearchableLibrary, { text, folded, isExact }: QueryWord): Generator<undefined, TextMatches[]> {
  const matches = library.find(folded);
  if (!isExact) return matches;
  const written = new WrittenText(text);
  const places: TextMatches[] = [];
  for (const { entry, starts } of matches) {
    yield undefined;
    const exact = exactStarts(library, entry, starts, text, (content, start) =>
      written.isAt(content, { start, end: start + folded.length }),
    );
    if (exact.length > 0) places.push({ entry, starts: exact });
  }
  return places;
}

function exactStarts(
  library: SearchableLibrary,
  entry: LibraryDocument,
  starts: readonly number[],
  text: string,
  isAt: (content: ReturnType<SearchableLibrary['textOf']>, start: number) => boolean,
): readonly number[] {
  const before = known.get(entry);
  if (before?.text === text) return before.starts;
  if (library.get(entry.uri) !== entry) return [];
  const content = library.textOf(entry);
  const exact = starts.filter((start) => isAt(content, start));
  // A file that is gone for a moment has no text, and may come back.
  if (content.file !== '') known.set(entry, { text, starts: exact });
  return exact;
}
