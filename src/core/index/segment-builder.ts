import { forEachBigram } from './bigram-sort.ts';
import type { Segment } from './segment.ts';
import type { SegmentDocuments } from './segment-writer.ts';
import { SegmentWriter } from './segment-writer.ts';

/** A document to be indexed: its number (32 bits) and its folded text, or the code units of that. */
export type IndexedText = readonly [id: number, text: string | Uint16Array];

/** Builds a segment. Two to four million UTF-16 units are best: then most of the work stays in the processor's cache. */
export function buildSegment(texts: readonly IndexedText[]): Segment {
  const documents = layOut(texts);
  const units = unitsOf(texts, documents.starts);
  const writer = new SegmentWriter(documents);
  forEachBigram(units, documents.starts, (first, second, positions, start, end) => {
    writer.begin(first, second);
    writer.add(positions, start, end);
  });
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

function unitsOf(texts: readonly IndexedText[], starts: Uint32Array): Uint16Array {
  const units = new Uint16Array(starts[texts.length] ?? 0);
  for (const [index, [, text]] of texts.entries()) {
    const start = starts[index] as number;
    if (typeof text !== 'string') units.set(text, start);
    else for (let at = 0; at < text.length; at++) units[start + at] = text.charCodeAt(at);
  }
  return units;
}
