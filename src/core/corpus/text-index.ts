import type { Occurrences } from '../index/occurrences.ts';
import { PositionalIndex } from '../index/positional-index.ts';
import type { Segment } from '../index/segment.ts';
import type { WantedText } from '../index/wanted-text.ts';
import type { LibraryDocument, NumberedDocuments } from './library-document.ts';
import type { FoldedUnits, TakeFoldedStretches, TakeFoundTogether, TakePlaces, TextMatches } from './searchable-library.ts';

/** A segment of the index and the documents that it is about. */
export interface IndexedSegment {
  readonly segment: Segment;
  readonly documents: NumberedDocuments;
}

/** The positional index over the folded texts of the library. Every version of a document has a number of its own. */
export class TextIndex {
  private index = new PositionalIndex();
  private readonly numbers = new Map<LibraryDocument, number>();
  private readonly entries = new Map<number, LibraryDocument>();
  private last = 0;

  /** `folded` is the whole folded text of the document, or its code units. */
  add(entry: LibraryDocument, folded: string | Uint16Array): void {
    const number = ++this.last;
    this.numbers.set(entry, number);
    this.entries.set(number, entry);
    this.index.add(number, folded);
  }

  /** A document that is not there is no error. */
  remove(entry: LibraryDocument | undefined): void {
    const number = entry && this.numbers.get(entry);
    if (!entry || number === undefined) return;
    this.numbers.delete(entry);
    this.entries.delete(number);
    this.index.remove(number);
  }

  /** The segments, oldest first, each with the documents in it that are still in the library. */
  segments(): IndexedSegment[] {
    return this.index.segments().map((segment) => ({ segment, documents: this.documentsIn(segment) }));
  }

  /** How many segments are complete. */
  get completedCount(): number {
    return this.index.completedCount;
  }

  /** Those that are wanted of them, each as `segments` gives it: documents that were added last are in none. */
  completed(isWanted: (segment: Segment) => boolean): IndexedSegment[] {
    return this.index.completed().flatMap((segment) => (isWanted(segment) ? { segment, documents: this.documentsIn(segment) } : []));
  }

  /** Builds the segment that is due, if one is, in slices; see `PositionalIndex.complete`. */
  complete(): Generator<undefined, void> {
    return this.index.complete();
  }

  /** Builds what all documents still need in the index, in slices. */
  completeAll(): Generator<undefined, void> {
    return this.index.completeAll();
  }

  /** Its size in memory: of segments that a cache keeps next to nothing. */
  get bytes(): number {
    return this.index.segments().reduce((sum, { heldBytes }) => sum + heldBytes, 0);
  }

  /** The number of every document. */
  numbered(): ReadonlyMap<LibraryDocument, number> {
    return this.numbers;
  }

  /** Takes the place of what was indexed; in the segments stand no other documents than these once it is done. */
  restore(segments: readonly Segment[], documents: NumberedDocuments): void {
    this.clear();
    this.index = new PositionalIndex(segments);
    for (const number of this.index.ids()) if (!documents.has(number)) this.index.remove(number);
    for (const [number, entry] of documents) {
      if (!this.index.has(number)) continue;
      this.numbers.set(entry, number);
      this.entries.set(number, entry);
      this.last = Math.max(this.last, number);
    }
  }

  private documentsIn(segment: Segment): NumberedDocuments {
    const documents = new Map<number, LibraryDocument>();
    for (const number of segment.parts.ids) {
      const entry = this.entries.get(number);
      if (entry) documents.set(number, entry);
    }
    return documents;
  }

  clear(): void {
    this.index = new PositionalIndex();
    this.numbers.clear();
    this.entries.clear();
  }

  /** Every occurrence of a folded phrase, by document, in no order of documents. */
  find(folded: string): TextMatches[] {
    const found: TextMatches[] = [];
    this.forEachDocument(this.index.find(folded), (entry, starts) => void found.push({ entry, starts: listOf(starts) }));
    return found;
  }

  /** The same without those that one of the units `apart` stands beside, a document at a time; the places are to be read at once. In slices. */
  *findUnits(folded: string, apart: readonly number[], take: TakePlaces): Generator<undefined, void> {
    for (const found of this.index.findEach(folded, apart)) {
      this.forEachDocument(found, take);
      yield undefined;
    }
  }

  /** Calls `take` for each document that has all of some phrases, with every occurrence of each. In slices. */
  findTogether(folded: readonly string[], take: TakeFoundTogether): Generator<undefined, void> {
    return this.index.findTogether(folded, (id, placed, start) => {
      const entry = this.entries.get(id);
      if (entry) take(entry, placed, start);
    });
  }

  private forEachDocument({ ids, starts }: Occurrences, take: TakePlaces): void {
    for (let from = 0, to = 0; from < ids.length; from = to) {
      while (ids[to] === ids[from]) to++;
      const entry = this.entries.get(ids[from] as number);
      if (entry) take(entry, starts.subarray(from, to));
    }
  }

  /** How often one unit, or two one after the other, stand in folded texts, about. */
  count(first: number, second?: number): number {
    return this.index.count(first, second);
  }

  /** The folded texts of all documents, in no particular order; `undefined` is a pause. */
  *foldedUnits(): Generator<FoldedUnits | undefined, void> {
    for (const text of this.index.texts()) {
      const entry = text && this.entries.get(text.id);
      yield entry && { ...text, entry };
    }
  }

  /** Calls `take` with where in the folded texts parts of another one may stand, document by document, in no particular order. In slices. */
  findStretches(text: WantedText, take: TakeFoldedStretches): Generator<undefined, void> {
    return this.index.findStretches(text, (id, units, stretches) => {
      const entry = this.entries.get(id);
      if (entry) take(entry, units, stretches);
    });
  }

  /** Puts small parts of the index together, in slices; may be given up between them. */
  *merge(): Generator<undefined, void> {
    yield* this.index.merge();
  }
}

/** A word may stand in a hundred thousand documents, a few times in each: a third of the time of spreading. */
function listOf(numbers: Uint32Array): number[] {
  const list = new Array<number>(numbers.length);
  for (let at = 0; at < numbers.length; at++) list[at] = numbers[at] as number;
  return list;
}
