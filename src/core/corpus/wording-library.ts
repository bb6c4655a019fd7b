import type { LibraryDocument } from './library-document.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** The folded text of a document as code units, from `start` up to `end` of a buffer that belongs to others too: to be read at once, not kept. */
export interface FoldedUnits {
  readonly entry: LibraryDocument;
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
}

/** What comparing wording asks of a library beside the questions of a search. */
export interface WordingLibrary extends SearchableLibrary {
  /** The folded texts of all documents, in no particular order; `undefined` is a pause. */
  foldedUnits(): Iterable<FoldedUnits | undefined>;
}
