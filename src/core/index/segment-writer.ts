import type { ArrayRoom } from '../array-room.ts';
import { mostWords, PostingWriter } from './posting-list.ts';
import { Segment } from './segment.ts';
import type { SegmentParts } from './segment-layout.ts';

/** What a segment knows of its documents. */
export type SegmentDocuments = Pick<SegmentParts, 'ids' | 'starts' | 'lastUnits'>;

/** How many bytes of room it takes to write a segment of such documents. */
export function writerBytes(documents: SegmentDocuments): number {
  const span = spanOf(documents);
  return (6 + 2 * mostWords(span)) * span;
}

function spanOf({ starts }: SegmentDocuments): number {
  return starts.at(-1) ?? 0;
}

/** Takes the bigrams in the order of the dictionary, each with its positions in ascending order. */
export class SegmentWriter {
  private readonly postings: PostingWriter;
  private readonly firsts: number[] = [];
  private readonly firstStarts: number[] = [];
  /** As long as the most bigrams that there could be. */
  private readonly seconds: Uint16Array;
  private readonly offsets: Uint32Array;
  private bigrams = 0;
  private first = 0;
  /** Of the last bigram that has positions; -1 where none has. */
  private lastFirst = -1;

  /** `room` is for as many bytes as `writerBytes` tells. */
  constructor(
    private readonly documents: SegmentDocuments,
    room: ArrayRoom,
  ) {
    const span = spanOf(documents);
    this.postings = new PostingWriter(span, span, room);
    this.seconds = room.units(span + 1, 'anything');
    this.offsets = room.words(span + 1, 'anything');
    this.offsets[0] = 0;
  }

  /** Starts a bigram; one that gets no positions leaves no trace. */
  begin(first: number, second: number): void {
    this.close();
    this.first = first;
    this.seconds[this.bigrams] = second;
    this.offsets[this.bigrams] = this.postings.length;
    this.postings.begin();
  }

  /** Appends `positions` from index `start` to `end`. */
  add(positions: Uint32Array, start: number, end: number): void {
    this.postings.add(positions, start, end);
  }

  finish(): Segment {
    this.close();
    return Segment.of({
      ...this.documents,
      firsts: new Uint16Array(this.firsts),
      firstStarts: new Uint32Array([...this.firstStarts, this.bigrams]),
      seconds: this.seconds.subarray(0, this.bigrams),
      offsets: this.offsets.subarray(0, this.bigrams + 1),
      postings: this.postings.written(),
    });
  }

  private close(): void {
    if (this.offsets[this.bigrams] === this.postings.length) return;
    if (this.lastFirst !== this.first) {
      this.lastFirst = this.first;
      this.firsts.push(this.first);
      this.firstStarts.push(this.bigrams);
    }
    this.bigrams++;
    this.offsets[this.bigrams] = this.postings.length;
  }
}
