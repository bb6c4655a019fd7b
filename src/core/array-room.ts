/** More than this, in bytes, allocators take from the system by itself and give back as soon as it is let go; the GNU one keeps up to twice the largest smaller piece that was let go, in each thread. */
const OWN_PIECE = 33 * 1_048_576;
/** Smaller pieces are kept by allocators without harm. */
const LEAST_BYTES = 1_048_576;
/** For arrays that begin behind a gap, or have a place more than others. */
const SPARE = 64;

/**
 * How many bytes to ask for where so many are needed for a while, so that a process does not keep them afterwards: of many pieces of a few megabytes it keeps more than a hundred. Memory that is
 * never written to costs next to nothing.
 */
export function passingBytes(needed: number): number {
  return needed < LEAST_BYTES ? needed : Math.max(needed, OWN_PIECE);
}

/** Room for arrays that are needed together for a while and let go together, in one buffer of `passingBytes`. */
export class ArrayRoom {
  private readonly buffer: ArrayBuffer;
  private taken = 0;

  constructor(bytes: number) {
    this.buffer = new ArrayBuffer(passingBytes(bytes + SPARE));
  }

  /** So many numbers of 8 bits, all 0; aligned to four. Throws where there is no room for them, as the others do. */
  bytes(length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.buffer, this.take(length), length);
  }

  /** So many numbers of 16 bits, all 0. */
  units(length: number): Uint16Array<ArrayBuffer> {
    return new Uint16Array(this.buffer, this.take(2 * length), length);
  }

  /** So many numbers of 32 bits, all 0. */
  words(length: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.buffer, this.take(4 * length), length);
  }

  private take(bytes: number): number {
    const start = this.taken;
    this.taken += Math.ceil(bytes / 4) * 4;
    return start;
  }
}
