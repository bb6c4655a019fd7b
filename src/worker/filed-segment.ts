import type { Segment } from '../core/index/segment.ts';
import type { StoredBytes } from '../core/index/stored-bytes.ts';
import type { CacheFolder } from './cache-folder.ts';

/** Smaller segments stay in memory: they are soon merged with others. */
const LEAST_BYTES = 1_048_576;

/** Whether a segment of so many bytes is left in its file. */
export function isLeftToFile({ byteLength }: Pick<Segment, 'byteLength'>): boolean {
  return byteLength >= LEAST_BYTES;
}

/** Lets go of the bytes of a segment that stand in a file of the cache too, in memory or in a file of before. Where it cannot be opened they stay where they are. */
export function leaveToFile(segment: Segment, folder: CacheFolder, name: string): void {
  const file = isLeftToFile(segment) ? openFile(folder, name, segment.byteLength) : undefined;
  if (file) segment.moveTo(file);
}

/** A file of the cache that stays open; `undefined` where it has not so many bytes, or cannot be opened. */
export function openFile(folder: CacheFolder, name: string, bytes: number): StoredBytes | undefined {
  try {
    const file = folder.openFile?.(name);
    return file?.length === bytes ? file : undefined;
  } catch {
    return undefined;
  }
}
