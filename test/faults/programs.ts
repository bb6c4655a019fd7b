import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const ENTRIES = {
  worker: 'src/node/worker.ts',
  recorder: 'test/faults/recorded-worker.ts',
  killed: 'test/faults/killed-host.ts',
  odd: 'test/faults/odd-host.ts',
  peak: 'test/faults/peak.ts',
  cli: 'src/cli/main.ts',
};

/** The programs under test, built from the sources as they are now into a folder of their own, so that a build beside it changes nothing. */
export type Programs = Readonly<Record<keyof typeof ENTRIES | 'folder', string>>;

export async function buildPrograms(): Promise<Programs> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tifa-faults-'));
  await build({
    bundle: true,
    define: { TIFA_BUILD: '"faults"' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.cjs' },
    logLevel: 'warning',
    absWorkingDir: PROJECT,
    entryPoints: Object.entries(ENTRIES).map(([out, entry]) => ({ in: entry, out })),
    outdir: folder,
  });
  const built = Object.keys(ENTRIES).map((name) => [name, path.join(folder, `${name}.cjs`)]);
  return { folder, ...Object.fromEntries(built) };
}

export function removePrograms({ folder }: Programs): void {
  rmSync(folder, { recursive: true, force: true });
}
