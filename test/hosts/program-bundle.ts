import { resolve } from 'node:path';
import { build } from 'esbuild';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Bundles a program of the project for Node in one file; `name` is what its caches know it by. */
export async function bundleProgram(entryPoint: string, outfile: string, name: string): Promise<void> {
  await build({
    bundle: true,
    minify: true,
    // As the package is built: escaped, the Chinese of the tables makes the program twice as large.
    charset: 'utf8',
    define: { TIFA_BUILD: JSON.stringify(name) },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    absWorkingDir: PROJECT,
    entryPoints: [entryPoint],
    outfile,
  });
}
