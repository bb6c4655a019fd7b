import type { StoredReasons } from '../core/corpus/document-reasons.ts';
import type { LibraryDocument } from '../core/corpus/library-document.ts';
import type { StoredBytes } from '../core/index/stored-bytes.ts';

/** The reasons of one document in a file of a cache. */
export class FiledReasons implements StoredReasons {
  /** They stand from the byte `start` up to `end`. */
  constructor(
    private readonly file: StoredBytes,
    private readonly start: number,
    private readonly end: number,
  ) {}

  read(): string {
    return new TextDecoder().decode(this.file.read(this.start, this.end));
  }
}

/** Lets go of the reasons of documents that stand in a file too, each from its place up to the next. */
export function leaveReasons(documents: Iterable<LibraryDocument>, file: StoredBytes, places: Uint32Array): void {
  let number = 0;
  for (const entry of documents) {
    entry.reasons = new FiledReasons(file, places[number] ?? 0, places[number + 1] ?? 0);
    number++;
  }
}
