import { ArrayRoom } from '../array-room.ts';
import { decodeList } from './posting-list.ts';
import type { Segment } from './segment.ts';

/** So many positions are placed between two pauses: about a millisecond. */
const SLICE = 0x20000;

/** In slices, the texts that a segment was built from, by position: each bigram tells its first unit, and the last unit of each document is kept. 0 stands between them. */
export function* segmentUnits(segment: Segment): Generator<undefined, Uint16Array> {
  const { firsts, firstStarts, starts, lastUnits } = segment.parts;
  const room = new ArrayRoom(2 * segment.span + segment.byteLength - segment.heldBytes);
  const units = room.units(segment.span);
  const lists = segment.loaded((length) => room.bytes(length, 'anything'));
  let positions = new Uint32Array(1 << 12);
  let left = SLICE;
  for (const [index, first] of firsts.entries()) {
    for (let bigram = firstStarts[index] as number; bigram < (firstStarts[index + 1] as number); bigram++) {
      const list = lists.listAt(bigram);
      if (list.end - list.start > positions.length) positions = new Uint32Array(2 * (list.end - list.start));
      const count = decodeList(list, positions);
      for (let at = 0; at < count; at++) units[positions[at] as number] = first;
      left -= count;
      if (left > 0) continue;
      left = SLICE;
      yield undefined;
    }
  }
  for (const [document, unit] of lastUnits.entries()) {
    if (segment.lengthOf(document) > 0) units[(starts[document + 1] as number) - 2] = unit;
  }
  return units;
}

/** The text of a document as UTF-16 code units, from `start` up to `end` of those of many documents. */
export interface IndexedUnits {
  readonly id: number;
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
}
