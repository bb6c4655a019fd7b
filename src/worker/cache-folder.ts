import type { StoredBytes } from '../core/index/stored-bytes.ts';

/** Where the cache of one library is kept. Its files are small in number and never changed, only replaced. */
export interface CacheFolder {
  /** The files in it; none where there is no folder yet. Fails where it cannot be listed. */
  list(): Promise<readonly CacheFile[]>;
  /** `undefined` where there is no such file; fails for one that is there and cannot be read. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Whole or not at all: a reader meanwhile gets the file of before. Fails where there is no room or no permission. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** A file that is not there is no error. */
  remove(name: string): Promise<void>;
  /** A file to be read piece by piece, for as long as anybody has it, even where it is removed; `undefined` where it is not there. Absent where only whole files can be read. */
  openFile?(name: string): StoredBytes | undefined;
}

/** A file of the cache. */
export interface CacheFile {
  readonly name: string;
  readonly bytes: number;
  /** When it was written, in milliseconds since 1970. */
  readonly modified: number;
}
