import type { SuiteOutput } from './suite-output.ts';

/** One run of a bundled suite in one extension host. All paths are absolute. */
export type SuiteRun = {
  readonly extension: string;
  readonly suite: string;
  /** A workspace that the suite may write into. */
  readonly workspace: string;
  /** A folder for the host's own settings, logs and extensions. */
  readonly dataDir: string;
  readonly output: SuiteOutput;
};

/** Runs the suite to its end; answers the exit code of the host. */
export type SuiteHost = (run: SuiteRun) => Promise<number>;
