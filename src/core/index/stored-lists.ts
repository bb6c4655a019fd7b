import type { PostingList } from './posting-list.ts';
import type { SegmentBody } from './segment-layout.ts';
import { bodyPlaces, goodParts } from './segment-layout.ts';
import type { ByteRoom, SegmentLists } from './segment-lists.ts';
import { HeldLists, lowerBound } from './segment-lists.ts';
import type { StoredBytes } from './stored-bytes.ts';

/** Lists of which only those are read that are asked for: a phrase takes a few reads of each segment, which the system answers from its memory as long as it has room. */
export class StoredLists implements SegmentLists {
  readonly heldBytes = 0;
  private readonly places: Readonly<Record<keyof SegmentBody, number>>;
  /** What was read as a whole is used again until the memory is wanted for something else. */
  private whole: WeakRef<HeldLists> | undefined;

  /** `start` is that of the same bytes, with the small arrays. */
  constructor(
    private readonly stored: StoredBytes,
    start: Uint8Array,
  ) {
    this.places = bodyPlaces(start);
  }

  find(second: number, start: number, end: number): number | undefined {
    const whole = this.whole?.deref();
    if (whole) return whole.find(second, start, end);
    const seconds = this.secondsIn(start, end);
    const at = lowerBound(seconds, second, 0, seconds.length);
    return seconds[at] === second ? start + at : undefined;
  }

  secondsIn(start: number, end: number): Uint16Array {
    return this.whole?.deref()?.secondsIn(start, end) ?? this.units('seconds', start, end);
  }

  words(start: number, end: number): number {
    const whole = this.whole?.deref();
    return whole ? whole.words(start, end) : this.offsetAt(end) - this.offsetAt(start);
  }

  all(start: number, end: number): PostingList[] {
    const whole = this.whole?.deref();
    if (whole) return whole.all(start, end);
    if (end === start) return [];
    const offsets = new Uint32Array(this.read('offsets', 4, start, end + 1).buffer);
    const from = offsets[0] as number;
    const words = this.units('postings', from, offsets[end - start] as number);
    return Array.from({ length: end - start }, (_, index) => ({
      words,
      start: (offsets[index] as number) - from,
      end: (offsets[index + 1] as number) - from,
    }));
  }

  held(room?: ByteRoom): HeldLists {
    const known = this.whole?.deref();
    if (known) return known;
    const lists = this.load(room?.(this.stored.length) ?? new Uint8Array(this.stored.length));
    if (!room) this.whole = new WeakRef(lists);
    return lists;
  }

  get byteLength(): number {
    return this.stored.length;
  }

  private load(bytes: Uint8Array): HeldLists {
    this.stored.fill(bytes, 0);
    return new HeldLists(bytes, goodParts(bytes));
  }

  private offsetAt(bigram: number): number {
    return new Uint32Array(this.read('offsets', 4, bigram, bigram + 1).buffer)[0] as number;
  }

  private units(section: 'seconds' | 'postings', start: number, end: number): Uint16Array {
    return new Uint16Array(this.read(section, 2, start, end).buffer);
  }

  private read(section: keyof SegmentBody, width: number, start: number, end: number): Uint8Array<ArrayBuffer> {
    const at = this.places[section];
    return this.stored.read(at + width * start, at + width * end);
  }
}
