import { ArrayRoom } from './array-room.ts';
import { forEachBigram, SORT_BYTES } from './bigram-sort.ts';
import type { Segment } from './segment.ts';
import type { SegmentDocuments } from './segment-writer.ts';
import { SegmentWriter, writerBytes } from './segment-writer.ts';

/** A document to be indexed: its number (32 bits) and its folded text, or the code units of that. */
export type IndexedText = readonly [id: number, text: string | Uint16Array];

const UNIT_BYTES = 2;

/** Builds a segment. Two to four million UTF-16 units are best: then most of the work stays in the processor's cache. */
export function buildSegment(texts: readonly IndexedText[]): Segment {
  const documents = layOut(texts);
  const span = documents.starts.at(-1) ?? 0;
  const room = new ArrayRoom((UNIT_BYTES + SORT_BYTES) * span + writerBytes(documents));
  const units = unitsOf(texts, documents.starts, room);
  const writer = new SegmentWriter(documents, room);
  forEachBigram(
    units,
    documents.starts,
    (first, second, positions, start, end) => {
      writer.begin(first, second);
      writer.add(positions, start, end);
    },
    room,
  );
  return writer.finish();
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

function unitsOf(texts: readonly IndexedText[], starts: Uint32Array, room: ArrayRoom): Uint16Array {
  const units = room.units(starts.at(-1) ?? 0);
  for (const [index, [, text]] of texts.entries()) {
    const start = starts[index] as number;
    if (typeof text !== 'string') units.set(text, start);
    else for (let at = 0; at < text.length; at++) units[start + at] = text.charCodeAt(at);
  }
  return units;
}
