import { setTimeout as sleep } from 'node:timers/promises';
import type { KeptLibrary } from './kept-library.ts';
import { isCurrent, keptLibrary, savedAt } from './kept-library.ts';
import type { LibraryHost } from './library-host.ts';

const POLL_MS = 100;
const PATIENCE_MS = 120_000;

/** Waits until a library and its phrases are kept as the host has them: nothing is under way any more. Throws where that never comes. */
export async function settled(host: LibraryHost, cache: string): Promise<KeptLibrary> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let seen = -1; Date.now() < deadline; await sleep(POLL_MS)) {
    const now = savedAt(cache);
    if (now === seen) continue;
    seen = now;
    const kept = keptLibrary(cache);
    if (kept?.isDiscovered && isAll(kept, host)) return kept;
  }
  throw new Error('the library was not kept');
}

function isAll({ documents }: KeptLibrary, host: LibraryHost): boolean {
  return documents.size === host.summaries.size && [...documents].every(([file, entry]) => isCurrent(file, entry));
}
