import { resolve } from 'node:path';
import { build } from 'esbuild';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Builds the worker that some files can end (`stubborn-worker.ts`), to be started in the place of `dist/node/worker.cjs`. */
export async function bundleStubbornWorker(outfile: string): Promise<void> {
  await build({
    bundle: true,
    define: { TIFA_BUILD: '"stubborn"' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    absWorkingDir: PROJECT,
    entryPoints: ['test/hosts/stubborn-worker.ts'],
    outfile,
  });
}
