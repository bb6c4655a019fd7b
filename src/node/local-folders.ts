import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderEntry } from '../core/files/folder-walk.ts';
import type { FolderReader } from '../worker/folder-search.ts';

/** The folders of this machine. */
export const localFolders: FolderReader = {
  list: (path) => readdirSync(path, { withFileTypes: true }).map((entry) => entryOf(path, entry)),
  realPath: (path) => realpathSync.native(path),
};

function entryOf(folder: string, entry: Dirent): FolderEntry {
  const isLink = entry.isSymbolicLink();
  return { name: entry.name, isLink, kind: kindOf(isLink ? statusOf(join(folder, entry.name)) : entry) };
}

/** A link that leads nowhere is taken for a file, which cannot be read then. */
function kindOf(entry: Dirent | Stats | undefined): FolderEntry['kind'] {
  if (!entry || entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
