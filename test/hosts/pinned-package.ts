import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './command.ts';
import packages from './pinned-packages.json' with { type: 'json' };

const PINNED: Readonly<Record<string, string>> = packages;

/**
 * Fetches a package from npm and unpacks it into a folder, without what it depends on. `pinned-packages.json` has its name, version and the hash of its
 * archive; throws where it is not listed or another archive came.
 */
export async function unpackPinned(name: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  const archive = await fetchPackage(name, into);
  const hash = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (PINNED[name] !== `sha512-${hash}`) throw new Error(`${name} is not what it was: sha512-${hash}`);
  await run('tar', ['-xzf', archive, '--strip-components=1', '-C', into]);
  await rm(archive);
}

async function fetchPackage(name: string, into: string): Promise<string> {
  const [packed] = JSON.parse(await run('npm', ['pack', name, '--json', '--loglevel=error', '--pack-destination', into]));
  return join(into, packed.filename);
}
