import type { UnreadFile } from '../../core/corpus/unread-file.ts';
import type { LibraryState } from '../../session/library-state.ts';
import type { LibraryRun } from '../../session/pass.ts';
import type { MemoryUse, WorkerReport } from '../../worker/worker-report.ts';
import type { LibraryTally } from './library-tally.ts';

/** Everything that a library report says. */
export interface ReportFacts {
  readonly state: LibraryState;
  readonly tally: LibraryTally;
  readonly unread: readonly UnreadFile[];
  readonly run: LibraryRun | undefined;
  /** `undefined` where the worker does not answer. */
  readonly worker: WorkerReport | undefined;
  /** Of the extension host; `undefined` where nobody can tell. */
  readonly hostMemory: MemoryUse | undefined;
  /** Where the cache lies; `undefined` where nothing can be kept. */
  readonly cachePlace: string | undefined;
  readonly version: string;
  readonly platform: string;
}
