import type { SourceText } from '../text/source-text.ts';
import type { LibraryDocument } from './library-document.ts';

/** Where a phrase stands in one document: ascending offsets in its folded text. */
export interface TextMatches {
  readonly entry: LibraryDocument;
  readonly starts: readonly number[];
}

/** What the core's questions ask of a library. */
export interface SearchableLibrary {
  /** All documents, by path. */
  documents(): readonly LibraryDocument[];
  /** The documents without those that repeat another, by path: what every count is about. */
  originals(): readonly LibraryDocument[];
  get(uri: string): LibraryDocument | undefined;
  /** Empty where the file is gone and no text of it is kept. */
  textOf(entry: LibraryDocument): SourceText;
  /** Every occurrence of a folded text that begins and ends with whole characters of its file, overlapping ones too, by document, in no order of documents. */
  find(folded: string): TextMatches[];
}
