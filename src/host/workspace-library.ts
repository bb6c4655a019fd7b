import { systemClock } from '../async/clock.ts';
import type { CorrectionsStore } from '../session/corrections-store.ts';
import { Library } from '../session/library.ts';
import type { Log } from '../session/library-ports.ts';
import type { LibraryWorker } from '../session/library-worker.ts';
import type { PhrasePacks } from '../session/phrase-packs.ts';
import type { LibrarySettings } from '../worker/protocol.ts';
import type { CacheStore } from './cache-store.ts';
import { workspaceBounds } from './capped-file.ts';
import { displayScript } from './conversion-target.ts';
import type { FileFinder } from './file-finder.ts';
import type { Platform } from './platform.ts';
import { maxFileBytes, settings } from './settings.ts';
import { WorkspaceDocuments } from './workspace-documents.ts';

/** What the library of the open workspace is made of. */
export interface WorkspaceLibraryParts {
  readonly worker: LibraryWorker;
  readonly corrections: CorrectionsStore;
  readonly packs: PhrasePacks;
  readonly store: CacheStore;
  readonly log: Log;
  readonly platform: Pick<Platform, 'readFile' | 'readsLocally'>;
  readonly finder: FileFinder;
}

/** The library of the open workspace; nothing is read until it is started. */
export function workspaceLibrary({ worker, corrections, packs, store, log, platform, finder }: WorkspaceLibraryParts): Library {
  return new Library({
    worker,
    files: new WorkspaceDocuments(finder, platform),
    corrections,
    packs,
    settings: {
      library: librarySettings,
      cache: () => store.cacheSettings(),
    },
    clock: systemClock,
    log,
  });
}

function librarySettings(): LibrarySettings {
  const within = workspaceBounds();
  const minDocuments = settings.minDocuments.get();
  return { minDocuments, maxFileBytes: maxFileBytes(), placeScript: displayScript(), ...(within && { within }) };
}
