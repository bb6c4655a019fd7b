import { findDuplicates } from './duplicate-documents.ts';
import type { LibraryDocument } from './library-document.ts';
import { byPath } from './library-document.ts';

/** What follows from the documents of a library as they are now: their order, and which of them repeat another one. Made when somebody first asks. */
export class DocumentOrder {
  /** Another number whenever a document, or its date, has changed. */
  private version = 0;
  private sorted: readonly LibraryDocument[] | undefined;
  private duplicates: ReadonlyMap<string, string> | undefined;
  private unique: readonly LibraryDocument[] | undefined;

  /** `entries` may change; `outdate` is to be called then. */
  constructor(private readonly entries: ReadonlyMap<string, LibraryDocument>) {}

  /** All documents, by path. */
  documents(): readonly LibraryDocument[] {
    this.sorted ??= [...this.entries.values()].sort(byPath);
    return this.sorted;
  }

  /** The documents without those that repeat another, by path. */
  originals(): readonly LibraryDocument[] {
    this.unique ??= this.documents().filter(({ uri }) => this.duplicateOf(uri) === undefined);
    return this.unique;
  }

  /** The uri of the document that this one repeats; `undefined` for an original. */
  duplicateOf(uri: string): string | undefined {
    if (!this.duplicates) for (const steps = this.compare(); !steps.next().done; );
    return this.duplicates?.get(uri);
  }

  /** Finds out which documents repeat another one, in slices, where that is not known; else the first question that needs it does so at once. What is found while documents change is left. */
  *compare(): Generator<undefined, void> {
    if (this.duplicates) return;
    const { version } = this;
    const duplicates = yield* findDuplicates(this.documents());
    if (version === this.version) this.duplicates = duplicates;
  }

  /** Which of several copies is the original follows from dates. A caller that has asked for the documents before sees that they are others. */
  outdate(): void {
    this.version++;
    this.sorted = undefined;
    this.duplicates = undefined;
    this.unique = undefined;
  }
}
