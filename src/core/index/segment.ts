import type { PostingList } from './posting-list.ts';
import type { SegmentHead, SegmentParts } from './segment-layout.ts';
import { copyOfHead, goodHead, packSegment, readStart, storedChecksum, unpackSegment } from './segment-layout.ts';
import type { ByteRoom, SegmentLists } from './segment-lists.ts';
import { HeldLists, lowerBound } from './segment-lists.ts';
import type { StoredBytes } from './stored-bytes.ts';
import { StoredLists } from './stored-lists.ts';

/** Where every bigram of some documents stands. Immutable; holds no text, and is one piece of bytes, in memory or elsewhere. */
export class Segment {
  private constructor(
    private lists: SegmentLists,
    /** What is always in memory. */
    private head: SegmentHead,
    /** Tells segments apart, as a name for their bytes does. */
    readonly checksum: number,
  ) {}

  static of(parts: SegmentParts): Segment {
    const packed = packSegment(parts);
    return new Segment(new HeldLists(packed.bytes, packed.parts), packed.parts, storedChecksum(packed.bytes));
  }

  /** `undefined` for bytes that are damaged, of another version, or no segment at all. The bytes are not copied unless they lie out of step. */
  static fromBytes(bytes: Uint8Array): Segment | undefined {
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const parts = unpackSegment(aligned);
    return parts && new Segment(new HeldLists(aligned, parts), parts, storedChecksum(aligned));
  }

  /**
   * One whose bytes are elsewhere, of which only the start is read; `undefined` where that is damaged, of another version, or of no segment at all. Whoever opens it so looks at
   * the rest before anything is kept that was made of it.
   */
  static fromStored(stored: StoredBytes): Segment | undefined {
    const start = readStart(stored);
    return start && new Segment(new StoredLists(stored, start), goodHead(start), storedChecksum(start));
  }

  /** The same bytes are kept elsewhere: they are read from there whenever they are asked for, and not held any more. */
  moveTo(stored: StoredBytes): void {
    this.lists = new StoredLists(stored, this.lists.held().bytes);
    this.head = copyOfHead(this.head);
  }

  /** The same with all its lists in memory, for who asks for many: to be let go of soon, with a `room` before that is used again. Throws where they cannot be read any more, as each question for a list does. */
  loaded(room?: ByteRoom): Segment {
    return new Segment(this.lists.held(room), this.head, this.checksum);
  }

  get parts(): SegmentHead {
    return this.head;
  }

  /** For a cache; not to be written to. */
  get bytes(): Uint8Array {
    return this.lists.held().bytes;
  }

  get byteLength(): number {
    return this.lists.byteLength;
  }

  /** How many of its bytes are in memory. */
  get heldBytes(): number {
    return this.lists.heldBytes;
  }

  get documents(): number {
    return this.parts.ids.length;
  }

  /** How many bigrams there are. */
  get bigrams(): number {
    return this.parts.firstStarts.at(-1) ?? 0;
  }

  /** How many positions there are, those between documents included. */
  get span(): number {
    return this.parts.starts[this.documents] ?? 0;
  }

  /** How long the text of a document is. */
  lengthOf(document: number): number {
    const { starts } = this.parts;
    return (starts[document + 1] ?? 0) - (starts[document] ?? 0) - 1;
  }

  /** The list of a bigram's positions; `undefined` where it stands nowhere. */
  list(first: number, second: number): PostingList | undefined {
    const bigram = this.placeOf(first, second);
    return bigram === undefined ? undefined : this.lists.all(bigram, bigram + 1)[0];
  }

  /** How often a unit stands there, or a bigram; about, and without reading where. */
  count(first: number, second?: number): number {
    if (second === undefined) return this.lists.words(...this.bigramsOf(first));
    const bigram = this.placeOf(first, second);
    return bigram === undefined ? 0 : this.lists.words(bigram, bigram + 1);
  }

  /** The lists of all bigrams that start with a unit, but of none that ends with one of the units `apart`. */
  listsOf(first: number, apart: readonly number[] = []): PostingList[] {
    const [start, end] = this.bigramsOf(first);
    const lists = this.lists.all(start, end);
    if (apart.length === 0) return lists;
    const seconds = this.lists.secondsIn(start, end);
    return lists.filter((_, index) => !apart.includes(seconds[index] as number));
  }

  /** The second unit of the bigram at a place of the dictionary. To be asked of a segment that is loaded. */
  secondAt(bigram: number): number {
    return this.lists.held().seconds[bigram] ?? 0;
  }

  /** The list of the bigram at a place of the dictionary. To be asked of a segment that is loaded. */
  listAt(bigram: number): PostingList {
    return this.lists.held().at(bigram);
  }

  private placeOf(first: number, second: number): number | undefined {
    const [start, end] = this.bigramsOf(first);
    return end > start ? this.lists.find(second, start, end) : undefined;
  }

  private bigramsOf(first: number): readonly [start: number, end: number] {
    const { firsts, firstStarts } = this.parts;
    const at = lowerBound(firsts, first, 0, firsts.length);
    return firsts[at] === first ? [firstStarts[at] ?? 0, firstStarts[at + 1] ?? 0] : [0, 0];
  }
}
