import { PositionalIndex } from '../index/positional-index.ts';
import type { LibraryDocument } from './library-document.ts';

/** Where a phrase stands in one document: ascending offsets in its folded text. */
export interface TextMatches {
  readonly entry: LibraryDocument;
  readonly starts: readonly number[];
}

/** The positional index over the folded texts of the library. Every version of a document has a number of its own. */
export class TextIndex {
  private index = new PositionalIndex();
  private readonly numbers = new Map<LibraryDocument, number>();
  private readonly entries = new Map<number, LibraryDocument>();
  private last = 0;

  add(entry: LibraryDocument): void {
    const number = ++this.last;
    this.numbers.set(entry, number);
    this.entries.set(number, entry);
    this.index.add(number, entry.folded.text);
  }

  /** A document that is not there is no error. */
  remove(entry: LibraryDocument | undefined): void {
    const number = entry && this.numbers.get(entry);
    if (!entry || number === undefined) return;
    this.numbers.delete(entry);
    this.entries.delete(number);
    this.index.remove(number);
  }

  clear(): void {
    this.index = new PositionalIndex();
    this.numbers.clear();
    this.entries.clear();
  }

  /** Every occurrence of a folded phrase, by document, in no order of documents. */
  find(folded: string): TextMatches[] {
    const starts = new Map<number, number[]>();
    for (const { id, start } of this.index.find(folded)) {
      const known = starts.get(id);
      if (known) known.push(start);
      else starts.set(id, [start]);
    }
    return [...starts].flatMap(([number, list]) => {
      const entry = this.entries.get(number);
      return entry ? [{ entry, starts: list }] : [];
    });
  }

  /** Puts small parts of the index together, in slices; may be given up between them. */
  *merge(): Generator<undefined, void> {
    yield* this.index.merge();
  }
}
