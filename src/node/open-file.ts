import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { StoredBytes } from '../core/index/stored-bytes.ts';

/** Closes files that nobody has any more: who reads a segment of the index may have paused while another one took its place. */
const forgotten = new FinalizationRegistry<number>(closeSync);

/** A file that stays open, so that what it had can be read whatever becomes of its name. */
export class OpenFile implements StoredBytes {
  readonly length: number;
  private readonly descriptor: number;

  /** Throws where it is not there or cannot be read. */
  constructor(path: string) {
    this.descriptor = openSync(path, 'r');
    forgotten.register(this, this.descriptor);
    this.length = fstatSync(this.descriptor).size;
  }

  read(start: number, end: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(end - start);
    this.fill(bytes, start);
    return bytes;
  }

  fill(into: Uint8Array, start: number): void {
    for (let at = 0; at < into.length; ) {
      const count = readSync(this.descriptor, into, at, into.length - at, start + at);
      if (count === 0) throw new Error(`a file of the cache ends after ${start + at} bytes`);
      at += count;
    }
  }
}
