import type { CacheFile, CacheFolder } from '../../../src/worker/cache-folder.ts';

/** A folder in memory; after `writesLeft` writes the disk is full. */
export class MemoryCacheFolder implements CacheFolder {
  readonly files = new Map<string, Uint8Array>();
  writesLeft = Number.POSITIVE_INFINITY;
  /** How long ago the files were written, in milliseconds. */
  age = 0;

  async list(): Promise<readonly CacheFile[]> {
    return [...this.files].map(([name, { length }]) => ({ name, bytes: length, modified: Date.now() - this.age }));
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    return this.files.get(name)?.slice();
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    if (this.writesLeft-- <= 0) throw new Error('no space left');
    this.files.set(name, bytes.slice());
  }

  async remove(name: string): Promise<void> {
    this.files.delete(name);
  }
}
