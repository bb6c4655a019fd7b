import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLES } from './bundles.mjs';
import { notices } from './notices.mjs';

/** What was kept in a cache by a program that was built from other sources is not read. */
const define = { TIFA_BUILD: JSON.stringify(await hashOfFolder('src')) };

const made = ['dist/node', 'dist/web', 'dist/pages', ...BUNDLES.flatMap(({ outfile }) => [outfile, `${outfile}.map`])];
await Promise.all(made.map((path) => rm(path, { recursive: true, force: true })));
const built = await Promise.all(BUNDLES.map((bundle) => build({ ...bundle, define, metafile: true })));
await writeFile('ThirdPartyNotices.txt', notices(built.map(({ metafile }) => metafile)));

async function hashOfFolder(folder) {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}
