import { ArrayRoom } from '../array-room.ts';
import type { LiveSegment } from './live-segment.ts';
import { decodeList } from './posting-list.ts';
import type { Segment } from './segment.ts';
import type { SegmentDocuments } from './segment-writer.ts';
import { SegmentWriter, writerBytes } from './segment-writer.ts';

/** So many positions are merged between two pauses: about a millisecond. */
const SLICE = 0x8000;
const DEAD = 0xffffffff;

/** A document of a merged segment, and where it was. */
export interface Origin {
  readonly from: LiveSegment;
  readonly document: number;
}

/** Several segments as one. */
export interface Merged {
  readonly segment: Segment;
  /** Of each document of `segment`. */
  readonly origins: readonly Origin[];
}

/** Makes one segment of several, without the documents that are dead now. Needs no text. Yields now and then, so that the caller can pause or stop. */
export function* mergeSegments(inputs: readonly LiveSegment[]): Generator<undefined, Merged> {
  const origins = inputs.flatMap(livingDocuments);
  const documents = layOut(origins);
  const room = new ArrayRoom(inputs.reduce((sum, { segment }) => sum + cursorBytes(segment), writerBytes(documents)));
  const cursors = inputs.map(
    ({ segment }) =>
      new Cursor(
        segment.loaded((length) => room.bytes(length, 'anything')),
        newPlaces(segment, room),
      ),
  );
  for (const [index, { from, document }] of origins.entries()) {
    const cursor = cursors[inputs.indexOf(from)] as Cursor;
    cursor.place(document, documents.starts[index] as number);
  }
  yield undefined;
  const writer = new SegmentWriter(documents, room);
  yield* writeBigrams(writer, cursors);
  yield undefined;
  return { segment: writer.finish(), origins };
}

function livingDocuments(from: LiveSegment): Origin[] {
  const all = Array.from({ length: from.segment.documents }, (_, document) => ({ from, document }));
  return all.filter(({ document }) => !from.isDead(document));
}

function layOut(origins: readonly Origin[]): SegmentDocuments {
  const starts = new Uint32Array(origins.length + 1);
  for (const [index, { from, document }] of origins.entries()) {
    starts[index + 1] = (starts[index] as number) + from.segment.lengthOf(document) + 1;
  }
  return {
    ids: Uint32Array.from(origins, ({ from, document }) => from.segment.parts.ids[document] as number),
    starts,
    lastUnits: Uint16Array.from(origins, ({ from, document }) => from.segment.parts.lastUnits[document] as number),
  };
}

/** How many bytes of room a cursor takes. */
function cursorBytes(segment: Segment): number {
  return segment.byteLength - segment.heldBytes + 4 * segment.span;
}

function newPlaces({ span }: Segment, room: ArrayRoom): Uint32Array {
  return room.words(span, 'anything').fill(DEAD);
}

/** Walks the dictionaries side by side, in their common order. */
function* writeBigrams(writer: SegmentWriter, cursors: readonly Cursor[]): Generator<undefined, void> {
  let left = SLICE;
  for (let key = lowestKey(cursors); key < Number.POSITIVE_INFINITY; key = lowestKey(cursors)) {
    writer.begin(key >>> 16, key & 0xffff);
    for (const cursor of cursors) if (cursor.key === key) left -= cursor.moveList(writer);
    if (left > 0) continue;
    left = SLICE;
    yield undefined;
  }
}

function lowestKey(cursors: readonly Cursor[]): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const { key } of cursors) if (key < lowest) lowest = key;
  return lowest;
}

/** Goes through the dictionary of one segment. */
class Cursor {
  /** The bigram as one number, the first unit in the upper half; infinite behind the last. */
  key = 0;
  private bigram = 0;
  private first = 0;
  private positions = new Uint32Array(64);

  /** `places`: by old position, the new one. */
  constructor(
    private readonly segment: Segment,
    private readonly places: Uint32Array,
  ) {
    this.key = this.readKey();
  }

  /** Says where a document goes. */
  place(document: number, newStart: number): void {
    const start = this.segment.parts.starts[document] as number;
    const length = this.segment.lengthOf(document);
    for (let at = 0; at < length; at++) this.places[start + at] = newStart + at;
  }

  /** Writes what is alive of the current list and goes on to the next; returns how many positions were read. */
  moveList(writer: SegmentWriter): number {
    const list = this.segment.listAt(this.bigram);
    if (list.end - list.start > this.positions.length) this.positions = new Uint32Array(2 * (list.end - list.start));
    const { positions, places } = this;
    const count = decodeList(list, positions);
    let living = 0;
    for (let index = 0; index < count; index++) {
      const place = places[positions[index] as number] as number;
      if (place !== DEAD) positions[living++] = place;
    }
    writer.add(positions, 0, living);
    this.bigram++;
    this.key = this.readKey();
    return count;
  }

  private readKey(): number {
    const { firsts, firstStarts } = this.segment.parts;
    if (this.bigram >= this.segment.bigrams) return Number.POSITIVE_INFINITY;
    while ((firstStarts[this.first + 1] as number) <= this.bigram) this.first++;
    return (firsts[this.first] as number) * 0x10000 + this.segment.secondAt(this.bigram);
  }
}
