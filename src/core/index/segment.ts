import type { PostingList } from './posting-list.ts';
import type { SegmentParts } from './segment-layout.ts';
import { packSegment, storedChecksum, unpackSegment } from './segment-layout.ts';

/** Where every bigram of some documents stands. Immutable; holds no text, and is one piece of bytes. */
export class Segment {
  private constructor(
    /** For a cache; not to be written to. */
    readonly bytes: Uint8Array,
    readonly parts: SegmentParts,
  ) {}

  static of(parts: SegmentParts): Segment {
    const packed = packSegment(parts);
    return new Segment(packed.bytes, packed.parts);
  }

  /** `undefined` for bytes that are damaged, of another version, or no segment at all. The bytes are not copied unless they lie out of step. */
  static fromBytes(bytes: Uint8Array): Segment | undefined {
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const parts = unpackSegment(aligned);
    return parts && new Segment(aligned, parts);
  }

  /** Tells segments apart, as a name for their bytes does. */
  get checksum(): number {
    return storedChecksum(this.bytes);
  }

  get documents(): number {
    return this.parts.ids.length;
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
    const [start, end] = this.bigramsOf(first);
    const bigram = lowerBound(this.parts.seconds, second, start, end);
    return bigram < end && this.parts.seconds[bigram] === second ? this.listAt(bigram) : undefined;
  }

  /** The lists of all bigrams that start with a unit. */
  listsOf(first: number): PostingList[] {
    const [start, end] = this.bigramsOf(first);
    return Array.from({ length: end - start }, (_, index) => this.listAt(start + index));
  }

  /** The list of the bigram at a place of the dictionary. */
  listAt(bigram: number): PostingList {
    const { postings, offsets } = this.parts;
    return { words: postings, start: offsets[bigram] ?? 0, end: offsets[bigram + 1] ?? 0 };
  }

  private bigramsOf(first: number): readonly [start: number, end: number] {
    const { firsts, firstStarts } = this.parts;
    const at = lowerBound(firsts, first, 0, firsts.length);
    return firsts[at] === first ? [firstStarts[at] ?? 0, firstStarts[at + 1] ?? 0] : [0, 0];
  }
}

/** The first index from `start` whose value is not below `wanted`; `end` where there is none. */
function lowerBound(sorted: Uint16Array, wanted: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
