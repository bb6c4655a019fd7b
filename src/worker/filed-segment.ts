import type { Segment } from '../core/index/segment.ts';
import type { CacheFolder } from './cache-folder.ts';

/** Smaller segments stay in memory: they are soon merged with others. */
const LEAST_BYTES = 1_048_576;

/** Lets go of the bytes of a segment that stand in a file of the cache too, in memory or in a file of before. Where it cannot be opened they stay where they are. */
export function leaveToFile(segment: Segment, folder: CacheFolder, name: string): void {
  if (segment.byteLength < LEAST_BYTES) return;
  const file = openFile(folder, name);
  if (file?.length === segment.byteLength) segment.moveTo(file);
}

function openFile(folder: CacheFolder, name: string): ReturnType<NonNullable<CacheFolder['openFile']>> {
  try {
    return folder.openFile?.(name);
  } catch {
    return undefined;
  }
}
