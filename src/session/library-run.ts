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
