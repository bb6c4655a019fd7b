import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheFile, CacheFolder } from '../worker/cache-folder.ts';
import { writeWholeFile } from './whole-file.ts';

/** A folder of the file system; it is made with the first file. */
export class LocalCacheFolder implements CacheFolder {
  constructor(private readonly path: string) {}

  async list(): Promise<readonly CacheFile[]> {
    const names = await readdir(this.path).catch(() => []);
    const files = await Promise.all(names.map((name) => this.fileOf(name)));
    return files.flat();
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    return readFile(join(this.path, name)).catch(() => undefined);
  }

  /** Whoever is killed meanwhile leaves the file of before. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    await writeWholeFile(join(this.path, name), bytes);
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.path, name), { force: true });
  }

  /** None where it is gone meanwhile. */
  private async fileOf(name: string): Promise<CacheFile[]> {
    const found = await stat(join(this.path, name)).catch(() => undefined);
    return found?.isFile() ? [{ name, bytes: found.size, modified: found.mtimeMs }] : [];
  }
}
