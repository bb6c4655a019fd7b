import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The modules under test, with a fake editor in the place of VS Code: modules that import `vscode` cannot be loaded without. */
export async function withFakeEditor(): Promise<typeof import('./modules-under-test.ts')> {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-fake-'));
  const outfile = join(folder, 'modules.mjs');
  try {
    await build({
      entryPoints: [join(import.meta.dirname, 'modules-under-test.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      mainFields: ['module', 'main'],
      // Libraries that are no modules ask for what Node has.
      banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
      alias: { vscode: join(import.meta.dirname, 'fake-vscode.ts') },
      logLevel: 'silent',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
