/** `damaged`: at least a part was; the files of that part are to be read anew. `other-version`: another version of Tifa wrote it. */
export type CacheProblem = 'damaged' | 'other-version';

/** What a worker says of itself for the library report. Times are in milliseconds. */
export interface WorkerReport {
  /** Of the program, as a hash of its sources. */
  readonly build: string;
  /** `null` where the platform does not say. */
  readonly memory: MemoryUse | null;
  /** The size of the index in memory. */
  readonly indexBytes: number;
  /** UTF-16 code units of the texts that are held in memory; others are read again when they are asked for. */
  readonly heldCharacters: number;
  /** The phrases that stand in the library, as the view of them counts: those of the packs, and what recurs besides, of several wordings one. */
  readonly phrases: { readonly established: number; readonly discovered: number };
  readonly discovery: DiscoveryReport;
  /** `null` where nothing is kept. */
  readonly cache: CacheReport | null;
}

/** In bytes. */
export interface MemoryUse {
  /** Objects of this thread. */
  readonly heap: number;
  /** Buffers of this thread. */
  readonly buffers: number;
  /** The whole process with all its threads. */
  readonly process: number;
}

/** The search for phrases that recur. */
export interface DiscoveryReport {
  /** It is not done yet, or must be done again. */
  readonly isDue: boolean;
  /** In so many documents a phrase must stand. */
  readonly minDocuments: number;
  /** How long the last search took; `null` where there was none in this session. */
  readonly duration: number | null;
}

/** The cache, for the library report. */
export interface CacheReport {
  readonly files: number;
  readonly bytes: number;
  readonly maxBytes: number;
  /** It is being written, or will be soon. */
  readonly isDue: boolean;
  /** What was wrong with it when it was opened. */
  readonly problem: CacheProblem | null;
  /** How long it took to open. */
  readonly opening: number;
  /** When it was written last, in milliseconds since 1970; `null` where it was not in this session. */
  readonly savedAt: number | null;
  /** How long that took. */
  readonly saving: number;
  /** Why it could not be written the last time; `null` where it could. */
  readonly failure: string | null;
}
