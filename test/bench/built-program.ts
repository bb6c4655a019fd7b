import path from 'node:path';
import { build } from 'esbuild';

/** Bundles a program of the project for Node, as a build does, into a folder. Answers where it is. */
export async function buildProgram(entry: string, name: string, folder: string): Promise<string> {
  const outfile = path.join(folder, `${name}.cjs`);
  await build({
    bundle: true,
    minify: true,
    define: { TIFA_BUILD: '"bench"' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    absWorkingDir: path.resolve(import.meta.dirname, '../..'),
    entryPoints: [entry],
    outfile,
  });
  return outfile;
}
