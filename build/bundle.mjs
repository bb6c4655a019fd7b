import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What was kept in a cache by a program that was built from other sources is not read. */
const TIFA_BUILD = await hashOfFolder('src');

/** `--watch` is left out on purpose: a build takes less than a second. */
const shared = {
  bundle: true,
  define: { TIFA_BUILD: JSON.stringify(TIFA_BUILD) },
  minify: true,
  sourcemap: 'linked',
  // Without it esbuild escapes every Chinese character, which doubles the dictionaries.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};
// jsonc-parser's `main` requires its parts at run time, which no bundler can follow; its `module` does not.
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
const web = { ...shared, platform: 'browser', target: 'es2023' };

await Promise.all(['dist/node', 'dist/web', 'dist/cli.cjs'].map((path) => rm(path, { recursive: true, force: true })));
await Promise.all([
  build({ ...node, entryPoints: ['src/node/extension.ts'], outfile: 'dist/node/extension.cjs', external: ['vscode'] }),
  build({ ...node, entryPoints: ['src/node/worker.ts'], outfile: 'dist/node/worker.cjs' }),
  build({ ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } }),
  build({ ...web, entryPoints: ['src/web/extension.ts'], outfile: 'dist/web/extension.js', format: 'cjs', external: ['vscode'] }),
  // A worker that the web extension host starts must be a classic script.
  build({ ...web, entryPoints: ['src/web/worker.ts'], outfile: 'dist/web/worker.js', format: 'iife' }),
]);

async function hashOfFolder(folder) {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}
