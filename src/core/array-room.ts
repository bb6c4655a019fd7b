/** More than this, in bytes, allocators take from the system by itself and give back as soon as it is let go; the GNU one keeps up to twice the largest smaller piece that was let go, in each thread. */
const OWN_PIECE = 33 * 1_048_576;
/** Smaller pieces are kept by allocators without harm. */
const LEAST_BYTES = 1_048_576;
/** For arrays that begin behind a gap, or have a place more than others. */
const SPARE = 64;
/** Rooms for the same purpose are about as large: in such steps the next one fits into the memory of the last. */
const STEP = 16 * 1_048_576;

/** What stands in an array at first: `anything` where all is written before it is read, as clearing fetches pages that nobody may need. */
type Content = 'zeros' | 'anything';

/**
 * How many bytes to ask for where so many are needed for a while, so that a process does not keep them afterwards: of many pieces of a few megabytes it keeps more than a hundred. Memory that is
 * never written to costs next to nothing.
 */
export function passingBytes(needed: number): number {
  return needed < LEAST_BYTES ? needed : Math.max(needed, OWN_PIECE);
}

function roomBytes(needed: number): number {
  const bytes = passingBytes(needed);
  return bytes < OWN_PIECE ? bytes : Math.ceil(bytes / STEP) * STEP;
}

/**
 * The memory of a room that was released: fresh memory has to be fetched page by page, and makes the engine look for garbage. Held weakly, so that it goes with the
 * next collection.
 */
let released: WeakRef<ArrayBuffer> | undefined;

/** Room for arrays that are needed together for a while and let go together, in one buffer of `passingBytes`. */
export class ArrayRoom {
  private readonly buffer: ArrayBuffer;
  private readonly isFresh: boolean;
  private taken = 0;

  constructor(bytes: number) {
    const needed = roomBytes(bytes + SPARE);
    const known = needed < OWN_PIECE ? undefined : released?.deref();
    this.isFresh = !known || known.byteLength < needed;
    this.buffer = known && !this.isFresh ? known : new ArrayBuffer(needed);
    if (!this.isFresh) released = undefined;
  }

  /** Nobody uses the arrays any more: the next room may be in the same memory. */
  release(): void {
    if (this.buffer.byteLength >= OWN_PIECE) released = new WeakRef(this.buffer);
  }

  /** So many numbers of 8 bits; aligned to four. Throws where there is no room for them, as the others do. */
  bytes(length: number, content: Content = 'zeros'): Uint8Array<ArrayBuffer> {
    return this.with(content, new Uint8Array(this.buffer, this.take(length), length));
  }

  /** So many numbers of 16 bits. */
  units(length: number, content: Content = 'zeros'): Uint16Array<ArrayBuffer> {
    return this.with(content, new Uint16Array(this.buffer, this.take(2 * length), length));
  }

  /** So many numbers of 32 bits. */
  words(length: number, content: Content = 'zeros'): Uint32Array<ArrayBuffer> {
    return this.with(content, new Uint32Array(this.buffer, this.take(4 * length), length));
  }

  private with<T extends { fill(value: number): T }>(content: Content, array: T): T {
    return this.isFresh || content === 'anything' ? array : array.fill(0);
  }

  private take(bytes: number): number {
    const start = this.taken;
    this.taken += Math.ceil(bytes / 4) * 4;
    return start;
  }
}
