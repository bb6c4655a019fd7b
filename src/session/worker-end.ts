import type { FileVersion } from '../core/corpus/unread-file.ts';
import type { FileInput, WorkerEndCode } from '../worker/protocol.ts';
import type { OpenCall } from '../worker/rpc.ts';

/** How a worker has ended, and what it did at that moment. */
export interface WorkerEnd {
  readonly code: WorkerEndCode;
  /** In English, as it goes into the log. */
  readonly reason: string;
  /** `undefined` where it did nothing that it was asked for. */
  readonly call: (OpenCall & { readonly id: number }) | undefined;
  /** The file that it read; `undefined` for none. */
  readonly file: ReadingFile | undefined;
  /** It looked for phrases, which nobody had asked for. */
  readonly isDiscovery: boolean;
}

/** A file that is being read: what was asked about it, and the file as it was when reading began. */
export interface ReadingFile {
  readonly input: FileInput;
  /** `undefined` where that is not known. */
  readonly version: FileVersion | undefined;
}

/** What the code of a worker does at a moment. */
export type Doing = Omit<WorkerEnd, 'code' | 'reason'>;
