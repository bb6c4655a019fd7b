import { bundleProgram } from './program-bundle.ts';

/** Builds the worker that some files can end (`stubborn-worker.ts`), to be started in the place of `dist/node/worker.cjs`. */
export function bundleStubbornWorker(outfile: string): Promise<void> {
  return bundleProgram('test/hosts/stubborn-worker.ts', outfile, 'stubborn');
}
