import { ArrayRoom } from '../array-room.ts';
import type { CountedUnits } from './bigram-sort.ts';
import { forEachBigram, SORT_BYTES, SORT_STEP } from './bigram-sort.ts';
import type { Segment } from './segment.ts';
import type { SegmentDocuments } from './segment-writer.ts';
import { SegmentWriter, writerBytes } from './segment-writer.ts';

/** A document to be indexed: its number (32 bits) and its folded text, or the code units of that. */
export type IndexedText = readonly [id: number, text: string | Uint16Array];

const UNIT_BYTES = 2;

/** Builds a segment in slices. Two to four million UTF-16 units are best: then most of the work stays in the processor's cache. */
export function* segmentSteps(texts: readonly IndexedText[]): Generator<undefined, Segment> {
  const documents = layOut(texts);
  const span = documents.starts.at(-1) ?? 0;
  const room = new ArrayRoom((UNIT_BYTES + SORT_BYTES) * span + writerBytes(documents));
  const writer = new SegmentWriter(documents, room);
  const units = yield* countedUnits(texts, documents, room);
  yield* forEachBigram(
    units,
    (first, second, positions, start, end) => {
      writer.begin(first, second);
      writer.add(positions, start, end);
    },
    room,
  );
  const segment = writer.finish();
  room.release();
  return segment;
}

function layOut(texts: readonly IndexedText[]): SegmentDocuments {
  const starts = new Uint32Array(texts.length + 1);
  const lastUnits = new Uint16Array(texts.length);
  for (const [index, [, text]] of texts.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + text.length + 1;
    lastUnits[index] = lastUnit(text);
  }
  return { ids: Uint32Array.from(texts, ([id]) => id), starts, lastUnits };
}

/** 0 where there is none. */
function lastUnit(text: string | Uint16Array): number {
  if (text.length === 0) return 0;
  return typeof text === 'string' ? text.charCodeAt(text.length - 1) : (text[text.length - 1] as number);
}

/** The units are counted while they are written: once they are, it takes as long again. */
function* countedUnits(
  texts: readonly IndexedText[],
  { starts, lastUnits }: SegmentDocuments,
  room: ArrayRoom,
): Generator<undefined, CountedUnits> {
  const units = room.units(starts.at(-1) ?? 0, 'anything');
  const counts = new Uint32Array(0x10000);
  let left = SORT_STEP;
  for (const [index, [, text]] of texts.entries()) {
    const start = starts[index] as number;
    if (typeof text === 'string') writeText(text, units, start, counts);
    else writeUnits(text, units, start, counts);
    // No bigram begins with the last unit.
    if (text.length > 0) (counts[lastUnits[index] as number] as number)--;
    left -= text.length;
    if (left > 0) continue;
    left = SORT_STEP;
    yield undefined;
  }
  return { units, starts, counts };
}

function writeText(text: string, units: Uint16Array, start: number, counts: Uint32Array): void {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    units[start + at] = unit;
    (counts[unit] as number)++;
  }
}

function writeUnits(text: Uint16Array, units: Uint16Array, start: number, counts: Uint32Array): void {
  units.set(text, start);
  for (const unit of text) (counts[unit] as number)++;
}
