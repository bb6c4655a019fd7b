/** A pass through all files, as data: the steps that are owed, the first before the others. */
export interface Pass {
  /** The worker knows of no cache, or of another one: what is kept is to be opened. */
  readonly open: boolean;
  /** What was read, and what is kept of it, is to be forgotten. */
  readonly clear: boolean;
  /** Files are to be found and read; not where somebody has stopped the pass before it began. */
  readonly read: boolean;
}

/** Brings the library up to date. */
export const CHECK: Pass = { open: false, clear: false, read: true };
/** Shows first what was kept. */
export const OPEN: Pass = { open: true, clear: false, read: true };
/** Reads everything anew. */
export const REBUILD: Pass = { open: false, clear: true, read: true };

/** The pass in the place of one that is given up: it does what that one owed as well. Whether files are read is for the later to say. */
export function takeOver(owed: Pass | undefined, next: Pass): Pass {
  return { open: next.open || owed?.open === true, clear: next.clear || owed?.clear === true, read: next.read };
}

/** What a pass is called when it has come to its end. */
export function passKind({ open, clear }: Pass): LibraryRun['kind'] {
  return clear ? 'rebuilt' : open ? 'opened' : 'checked';
}

/** One pass through the files of the workspace: what it did, and how long each part took, in milliseconds. */
export interface LibraryRun {
  readonly kind: 'opened' | 'checked' | 'rebuilt';
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  /** Opening the cache and showing what was in it; 0 where that was not asked for. */
  readonly opening: number;
  /** Looking for files. */
  readonly finding: number;
  /** Comparing them with what is known, and reading those that are new or have changed. */
  readonly reading: number;
  readonly total: number;
  readonly found: number;
  readonly read: number;
  readonly unchanged: number;
  /** Somebody has stopped it. */
  readonly isStopped: boolean;
}

/** A line of the log, in English as it goes into bug reports. */
export function runText(run: LibraryRun): string {
  const ms = (duration: number) => `${Math.round(duration)} ms`;
  const files = `${run.found} files found in ${ms(run.finding)}, ${run.read} read and ${run.unchanged} unchanged in ${ms(run.reading)}`;
  return `${run.kind}${run.isStopped ? ' and stopped' : ''}: cache in ${ms(run.opening)}, ${files}, ${ms(run.total)} in all`;
}
