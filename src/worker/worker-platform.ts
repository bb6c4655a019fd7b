import type { CacheFolder } from './cache-folder.ts';
import type { FileReader } from './file-source.ts';
import type { StartReader } from './folder-sample.ts';
import type { FolderReader } from './folder-search.ts';
import type { CacheSettings } from './protocol.ts';
import type { ReaderSource } from './reader-pool.ts';
import type { MemoryUse } from './worker-report.ts';
import type { StepListener } from './worker-step.ts';

/** What differs between the platforms of a worker. */
export interface WorkerPlatform {
  /** Of this program; what another one kept in a cache is not read. */
  readonly build: string;
  /** Without it the asker must send the bytes of every file. */
  readonly reader?: FileReader;
  readonly folders?: FolderReader;
  readonly readStart?: StartReader;
  memory?(): MemoryUse;
  /** Gives the memory of what nobody uses any more back to the system; the thread does nothing else meanwhile. */
  giveBackMemory?(): Promise<void>;
  /** Where threads come from that read files beside this one. */
  readonly readers?: ReaderSource;
  openFolder(settings: CacheSettings): CacheFolder;
  /** Is told what the code of the worker does. */
  readonly steps: StepListener;
}
