/**
 * Position lists as bytes: the first position and then the differences, each as a varint (seven bits to a byte, the lowest first, the high bit set where another
 * byte follows).
 */

/** How many bytes a varint up to `value` takes at most. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) size++;
  return size;
}

/** Appends position lists to bytes that are as long as they need to be. */
export class PostingWriter {
  /** How many bytes are written. */
  length = 0;
  private readonly bytes: Uint8Array;
  private previous = 0;

  /** `positions` of them fit, none above `last`. */
  constructor(positions: number, last: number) {
    this.bytes = new Uint8Array(positions * varintSize(last));
  }

  /** Starts the next list. */
  begin(): void {
    this.previous = 0;
  }

  /** Appends `positions` from index `start` to `end` to the current list; they ascend. */
  add(positions: Uint32Array, start: number, end: number): void {
    const { bytes } = this;
    let { length, previous } = this;
    for (let index = start; index < end; index++) {
      const position = positions[index] as number;
      let rest = position - previous;
      previous = position;
      for (; rest > 0x7f; rest >>>= 7) bytes[length++] = rest | 0x80;
      bytes[length++] = rest;
    }
    this.length = length;
    this.previous = previous;
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** One list inside the bytes of all. */
export interface PostingList {
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly count: number;
}

/** Writes the positions of a list into `to` from index `at`. */
export function decodeList({ bytes, offset, count }: PostingList, to: Uint32Array, at = 0): void {
  let position = 0;
  let read = offset;
  for (let index = at; index < at + count; index++) {
    let byte = bytes[read++] as number;
    let difference = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[read++] as number;
      difference |= (byte & 0x7f) << shift;
    }
    position += difference;
    to[index] = position;
  }
}

/**
 * Keeps of the ascending `candidates` (the first `length`) those that the list has at a distance of `distance` behind them, moves them to the front and returns
 * how many there are. Reads the list no further than the last candidate.
 */
export function intersectList(candidates: Uint32Array, length: number, { bytes, offset, count }: PostingList, distance: number): number {
  let kept = 0;
  let next = 0;
  let position = -distance;
  let read = offset;
  for (let index = 0; index < count && next < length; index++) {
    let byte = bytes[read++] as number;
    let difference = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[read++] as number;
      difference |= (byte & 0x7f) << shift;
    }
    position += difference;
    while (next < length && (candidates[next] as number) < position) next++;
    if (next < length && candidates[next] === position) candidates[kept++] = candidates[next++] as number;
  }
  return kept;
}
