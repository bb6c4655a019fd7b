import type { LibraryDocument } from '../corpus/library-document.ts';
import type { FoldedUnits, SearchableLibrary, WordingLibrary } from '../corpus/searchable-library.ts';
import type { FoundDocument } from '../search/found-document.ts';

/** What tells the texts. */
export type TextLibrary = Pick<SearchableLibrary, 'documents' | 'textOf'> & Pick<WordingLibrary, 'foldedUnits'>;

/** The index tells the texts of all documents at once, in a fourth of the time that it takes to make them from the files. */
const FEW = 1 / 4;
/** So many documents between two pauses. */
const DOCUMENTS = 50;

/**
 * The folded texts of the documents that have an occurrence, in no particular order; `undefined` is a pause. Those of few are made one by one: what
 * that takes grows with what was found, not with the library. Those of many the index tells, and no file is read.
 */
export function* foundTexts(library: TextLibrary, found: readonly FoundDocument[]): Generator<FoldedUnits | undefined, void> {
  const entries = new Set(found.filter(({ occurrences }) => occurrences > 0).map(({ entry }) => entry));
  if (lengthOf(entries) < FEW * lengthOf(library.documents())) yield* textsOf(library, entries);
  else yield* indexedTexts(library, entries);
}

/** In UTF-16 code units of folded text, about: what follows the author's own text does not count. */
function lengthOf(entries: Iterable<LibraryDocument>): number {
  let length = 0;
  for (const { foldedBody } of entries) length += foldedBody.at(-1)?.end ?? 0;
  return length;
}

function* textsOf(library: TextLibrary, entries: Iterable<LibraryDocument>): Generator<FoldedUnits | undefined, void> {
  for (const entry of entries) {
    yield undefined;
    const { text } = library.textOf(entry).matching;
    const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    yield { entry, units, start: 0, end: units.length };
  }
}

function* indexedTexts(library: TextLibrary, entries: ReadonlySet<LibraryDocument>): Generator<FoldedUnits | undefined, void> {
  let looked = 0;
  for (const text of library.foldedUnits()) {
    if (!text || ++looked % DOCUMENTS === 0) yield undefined;
    if (text && entries.has(text.entry)) yield text;
  }
}
