import { atOnce } from '../slices.ts';
import type { KnownDuplicates } from './duplicate-documents.ts';
import { DuplicateDocuments } from './duplicate-documents.ts';
import type { LibraryDocument } from './library-document.ts';
import { byPath } from './library-document.ts';

/** So many pairs of documents are compared at once where somebody asks; more are compared in slices, and the answers of before stand until then. */
const MOST_AT_ONCE = 1_000_000;

/** What follows from the documents of a library as they are now: their order, and which of them repeat another one. It follows each change by itself. */
export class DocumentOrder {
  private sorted: readonly LibraryDocument[] = [];
  /** What has come and gone since they were sorted. */
  private readonly came = new Set<LibraryDocument>();
  private readonly gone = new Set<LibraryDocument>();
  private readonly duplicates: DuplicateDocuments;
  private unique: { readonly of: readonly LibraryDocument[]; readonly documents: readonly LibraryDocument[] } | undefined;

  /** `entries` may change; `add` and `remove` are to be called then. `changed` is told of each document that has another original, or is one, or is none any more. */
  constructor(entries: ReadonlyMap<string, LibraryDocument>, changed: (entry: LibraryDocument) => void) {
    this.duplicates = new DuplicateDocuments(entries, (entry) => {
      this.unique = undefined;
      changed(entry);
    });
  }

  add(entry: LibraryDocument): void {
    this.came.add(entry);
    this.duplicates.add(entry);
  }

  remove(entry: LibraryDocument): void {
    if (!this.came.delete(entry)) this.gone.add(entry);
    this.duplicates.remove(entry);
  }

  /** Which of several copies is the original follows from dates; and whoever kept something of the originals is told by another list. */
  redate(entry: LibraryDocument): void {
    this.unique = undefined;
    this.duplicates.redate(entry);
  }

  clear(): void {
    this.sorted = [];
    this.came.clear();
    this.gone.clear();
    this.duplicates.clear();
  }

  /** All documents, by path. Another list when they are others. */
  documents(): readonly LibraryDocument[] {
    if (this.came.size + this.gone.size > 0) this.sorted = merged(this.sorted, this.gone, [...this.came].sort(byPath));
    this.came.clear();
    this.gone.clear();
    return this.sorted;
  }

  /** The documents without those that repeat another, by path. */
  originals(): readonly LibraryDocument[] {
    const of = this.documents();
    this.compareNow();
    if (this.unique?.of !== of) this.unique = { of, documents: of.filter((entry) => this.duplicates.duplicateOf(entry) === undefined) };
    return this.unique.documents;
  }

  /** See `DuplicateDocuments.known`. */
  knownDuplicates(): KnownDuplicates | undefined {
    return this.duplicates.known();
  }

  /** Takes what was known of just these documents. */
  restoreDuplicates(known: KnownDuplicates): void {
    this.duplicates.restore(known);
  }

  /** The uri of the document that this one repeats; `undefined` for an original. */
  duplicateOf(entry: LibraryDocument): string | undefined {
    this.compareNow();
    return this.duplicates.duplicateOf(entry);
  }

  /** See `DuplicateDocuments.corrections`. */
  get corrections(): number {
    return this.duplicates.corrections;
  }

  /** Finds out which documents repeat another one, in slices; see `DuplicateDocuments.compare`. */
  compare(): Generator<undefined, void> {
    return this.duplicates.compare();
  }

  /** The same at once, unless that takes long. */
  compareNow(): void {
    const { duplicates } = this;
    if (duplicates.isUnknown || duplicates.due <= MOST_AT_ONCE) atOnce(duplicates.compare());
  }

  /** Does so of all documents, where there is something to settle. */
  compareAll(): Generator<undefined, void> {
    return this.duplicates.compareAll();
  }
}

/** A sorted list without some, and with others that are sorted too. */
function merged(
  sorted: readonly LibraryDocument[],
  gone: ReadonlySet<LibraryDocument>,
  came: readonly LibraryDocument[],
): LibraryDocument[] {
  const all: LibraryDocument[] = [];
  let next = 0;
  for (const entry of sorted) {
    if (gone.has(entry)) continue;
    for (let other = came[next]; other && byPath(other, entry) < 0; other = came[++next]) all.push(other);
    all.push(entry);
  }
  for (const entry of came.slice(next)) all.push(entry);
  return all;
}
