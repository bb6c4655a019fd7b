import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, isMissing } from '../core/corpus/refused-file.ts';
import type { CacheFile, CacheFolder } from '../worker/cache-folder.ts';
import { OpenFile } from './open-file.ts';
import { readRegularFile } from './regular-file.ts';
import { writeWholeFile } from './whole-file.ts';

/** Of a file that is there and may be read in a moment: too many are open, or another program holds it. */
const PASSING: ReadonlySet<unknown> = new Set(['EMFILE', 'ENFILE', 'EBUSY', 'EAGAIN']);
const ATTEMPTS = 5;
const PAUSE_MS = 100;

/** A folder of the file system; it is made with the first file. */
export class LocalCacheFolder implements CacheFolder {
  constructor(private readonly path: string) {}

  async list(): Promise<readonly CacheFile[]> {
    const names = (await ifThere(() => readdir(this.path))) ?? [];
    const files = await Promise.all(names.map((name) => this.fileOf(name)));
    return files.flat();
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    return ifThere(() => readRegularFile(join(this.path, name), Number.POSITIVE_INFINITY));
  }

  /** Whoever is killed meanwhile leaves the file of before. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    await writeWholeFile(join(this.path, name), bytes);
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.path, name), { force: true });
  }

  openFile(name: string): OpenFile | undefined {
    try {
      return new OpenFile(join(this.path, name));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** None where it is gone meanwhile. */
  private async fileOf(name: string): Promise<CacheFile[]> {
    const found = await stat(join(this.path, name)).catch(() => undefined);
    return found?.isFile() ? [{ name, bytes: found.size, modified: found.mtimeMs }] : [];
  }
}

/** `undefined` for what is not there. What is there and cannot be read is no reason to build a good cache anew without a word: that fails. */
async function ifThere<T>(read: () => Promise<T>): Promise<T | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      if (isMissing(error)) return undefined;
      if (attempt === ATTEMPTS || !PASSING.has(codeOf(error))) throw error;
    }
    await pause(PAUSE_MS * attempt);
  }
}
