import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where a library keeps what its users wrote: corrections and packs. */
const OWN_FOLDER = '.tifa';

/** The folders, each once, whose `.tifa` is about the paths: the path itself, else the nearest folder above it that has one. */
export function libraryFolders(paths: readonly string[]): string[] {
  const folders = paths.map(nearestWithOwn).filter((folder) => folder !== undefined);
  return [...new Set(folders)];
}

function nearestWithOwn(path: string): string | undefined {
  const start = resolve(path);
  for (let folder = isFolder(start) ? start : dirname(start); ; folder = dirname(folder)) {
    if (isFolder(join(folder, OWN_FOLDER))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
