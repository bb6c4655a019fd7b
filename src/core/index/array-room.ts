/**
 * Room for arrays that are needed together and let go together, in one buffer. What allocators give back to the system at once is one large piece: of many
 * that are half as large a process keeps a hundred megabytes. Memory that is never written to costs next to nothing.
 */
export class ArrayRoom {
  private readonly buffer: ArrayBuffer;
  private taken = 0;

  constructor(bytes: number) {
    this.buffer = new ArrayBuffer(bytes + SPARE);
  }

  /** So many numbers of 16 bits, all 0. Throws where there is no room for them. */
  units(length: number): Uint16Array {
    return new Uint16Array(this.buffer, this.take(2 * length), length);
  }

  /** So many numbers of 32 bits, all 0. Throws where there is no room for them. */
  words(length: number): Uint32Array {
    return new Uint32Array(this.buffer, this.take(4 * length), length);
  }

  private take(bytes: number): number {
    const start = this.taken;
    this.taken += Math.ceil(bytes / 4) * 4;
    return start;
  }
}

/** For arrays that begin behind a gap, or have a place more than others. */
const SPARE = 64;
