import type { Clock } from '../async/clock.ts';
import type { Correction, RecordCorrections } from '../core/corrections/correction.ts';
import type { CacheSettings, LibrarySettings } from '../worker/protocol.ts';
import type { DocumentFiles } from './document-files.ts';
import type { LibraryWorker } from './library-worker.ts';

/** Takes lines for bug reports, in English. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string | Error): void;
}

/** What a library is made of. */
export interface LibraryPorts {
  readonly worker: LibraryWorker;
  readonly files: DocumentFiles;
  readonly corrections: {
    load(): Promise<void>;
    /** `undefined` where nobody corrected anything. */
    of(uri: string): Correction | undefined;
    /** The same of the records of a file, by their numbers. */
    recordsOf(file: string): RecordCorrections | undefined;
  };
  readonly packs: { load(): Promise<void> };
  readonly settings: {
    library(): LibrarySettings;
    cache(): CacheSettings;
  };
  readonly clock: Clock;
  readonly log: Log;
}
