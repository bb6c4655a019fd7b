import type { LibraryDocument } from './library-document.ts';
import type { PackedCounts } from './packed-counts.ts';

/** A document that was read elsewhere, with all that the library keeps of its text. */
export interface PreparedDocument {
  readonly entry: LibraryDocument;
  /** The whole text that it is matched in, or the UTF-16 code units of it. */
  readonly text: string | Uint16Array;
  /** Which phrases stand in it; `undefined` where they were counted with others than those of the library. */
  readonly counts: PackedCounts | undefined;
}
