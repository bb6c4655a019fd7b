import { BitSet } from './bit-set.ts';
import { decodeList, keepListed } from './posting-list.ts';
import type { WantedPair } from './wanted-text.ts';

/** So many positions are read between two pauses: about a millisecond. */
export const SLICE = 0x20000;

/** What is used again for the next segment. */
export class Room {
  readonly marks = new BitSet();
  private units = new Uint16Array(0);
  private positions = new Uint32Array(0);
  private anchors = new Uint32Array(0);
  private blocks = new Uint8Array(0);
  private bytes = new Uint8Array(0);

  bytesFor(length: number): Uint8Array {
    if (this.bytes.length < length) this.bytes = new Uint8Array(length);
    return this.bytes.subarray(0, length);
  }

  unitsFor(span: number): Uint16Array {
    if (this.units.length < span) this.units = new Uint16Array(span);
    return this.units;
  }

  positionsFor(count: number): Uint32Array {
    if (this.positions.length < count) this.positions = new Uint32Array(2 * count);
    return this.positions;
  }

  anchorsFor(count: number): Uint32Array {
    if (this.anchors.length < count) this.anchors = new Uint32Array(2 * count);
    return this.anchors;
  }

  /** With nothing in them. */
  blocksFor(count: number): Uint8Array {
    if (this.blocks.length < count) this.blocks = new Uint8Array(count);
    else this.blocks.fill(0);
    return this.blocks;
  }
}

/** What is left of the parts, and where in a segment they may stand. */
interface Anchors {
  /** The places of their rarest bigrams, ascending. */
  readonly anchors: Uint32Array;
  readonly parts: readonly number[];
}

/** Where the rare pairs of a wanted text stand in a segment of so many positions. In slices. */
export function* anchorsOf(pairs: readonly WantedPair[], span: number, room: Room): Generator<undefined, Anchors> {
  room.marks.reserve(span);
  const parts: number[] = [];
  let left = SLICE;
  let most = 0;
  for (const { rarest, other, distance, parts: own } of pairs) {
    const candidates = room.positionsFor(rarest.end - rarest.start + 1);
    const count = keepListed(candidates, decodeList(rarest, candidates), other, -distance);
    room.marks.addAll(candidates.subarray(0, count));
    most += count;
    if (count > 0) for (const part of own) parts.push(part);
    left -= rarest.end - rarest.start + other.end - other.start;
    if (left > 0) continue;
    left = SLICE;
    yield undefined;
  }
  const anchors = room.anchorsFor(most);
  return { anchors: anchors.subarray(0, room.marks.drain(anchors)), parts };
}

export const BLOCK_BITS = 3;

/** What is to be known around anchors. */
export interface NearUnits {
  readonly anchors: Uint32Array;
  /** By block of eight positions whether a part may touch it. */
  readonly isNear: Uint8Array;
  /** By position; `absent` in those blocks, anything elsewhere. */
  readonly units: Uint16Array;
  /** A unit that no part has. */
  readonly absent: number;
}

/** Of a segment of so many positions, a few of which lie near an anchor: the others are not touched. */
export function unitsNear(anchors: Uint32Array, span: number, partLength: number, absent: number, room: Room): NearUnits {
  const blocks = (span >>> BLOCK_BITS) + 2;
  const isNear = room.blocksFor(blocks);
  const units = room.unitsFor((blocks + 1) << BLOCK_BITS);
  let next = 0;
  for (let index = 0; index < anchors.length; index++) {
    const anchor = anchors[index] as number;
    const last = Math.min(blocks - 1, (anchor + partLength) >>> BLOCK_BITS);
    for (next = Math.max(next, Math.max(0, anchor - partLength) >>> BLOCK_BITS); next <= last; next++) {
      isNear[next] = 1;
      const end = (next + 1) << BLOCK_BITS;
      for (let at = next << BLOCK_BITS; at < end; at++) units[at] = absent;
    }
  }
  return { anchors, isNear, units, absent };
}
