import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's cache folder for what the tests download, shared by all clones of the project. Created when absent. */
export function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(base, 'tifa');
  mkdirSync(folder, { recursive: true });
  return folder;
}
