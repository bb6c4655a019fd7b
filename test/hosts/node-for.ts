import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { unpackPinned } from './pinned-package.ts';

/** Versions of the packages of npm that have Node's program for one platform. */
const RELEASES: Readonly<Record<string, string>> = { 'linux-x64': '24.22.3', 'linux-arm64': '24.22.1' };

/** A Node of at least this major version: the one that runs, else one from npm, which is kept in the cache folder. Throws where npm has none for the platform. */
export async function nodeFor({ node: major }: { readonly node: number }): Promise<string> {
  if (Number.parseInt(process.versions.node, 10) >= major) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const version = RELEASES[platform];
  if (!version) throw new Error(`The newest VS Code needs Node ${major}, which npm does not have for ${platform}: run the tests with it.`);
  const folder = join(cacheFolder(), `node-${version}`);
  if (!existsSync(folder)) await install(`node-${platform}@${version}`, folder);
  return join(folder, 'bin/node');
}

async function install(name: string, folder: string): Promise<void> {
  const building = await mkdtemp(`${folder}.building-`);
  try {
    await unpackPinned(name, building);
    await rename(building, folder);
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    // Another run was quicker: its folder is as good.
    if (!existsSync(folder)) throw error;
  }
}
