import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { UnreadFile } from '../core/corpus/library-document.ts';

/** Below a folder these files are documents, as in the setting `tifa.include`; a file that is named itself may be any. */
const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml']);
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git', '.tifa']);

/** Larger files below a folder are not read, as with the setting `tifa.maxFileSize`; one that is named itself may have any size. */
const MAX_BYTES = 20 * 1024 * 1024;

/** A path that cannot be read, or is not to be. */
interface MissingPath {
  readonly path: string;
  readonly error: UnreadFile['error'];
}

export interface FoundFiles {
  /** In the order in which they were named, below a folder by name. */
  readonly files: readonly string[];
  readonly missing: readonly MissingPath[];
}

/** The files that paths stand for: a file for itself, a folder for the documents below it. Symbolic links to folders are not followed. */
export function findFiles(paths: readonly string[]): FoundFiles {
  const files: string[] = [];
  const missing: MissingPath[] = [];
  for (const path of paths) {
    try {
      files.push(...(statSync(path).isDirectory() ? documentsBelow(path, missing) : [path]));
    } catch (error) {
      missing.push(unreadable(path, error));
    }
  }
  return { files: [...new Set(files)], missing };
}

/** A folder that cannot be read is noted, and the rest goes on. */
function documentsBelow(folder: string, missing: MissingPath[]): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) => documentsAt(join(folder, entry.name), entry, missing));
  } catch (error) {
    missing.push(unreadable(folder, error));
    return [];
  }
}

function documentsAt(path: string, entry: Dirent, missing: MissingPath[]): string[] {
  if (entry.isDirectory()) return SKIPPED_FOLDERS.has(basename(path)) ? [] : documentsBelow(path, missing);
  if (!TEXT_EXTENSIONS.has(extname(entry.name).toLowerCase())) return [];
  const refused = refusal(path);
  if (refused) missing.push(refused);
  return refused ? [] : [path];
}

/** Why a file is not to be read: from a pipe or a device there may be no end to read. */
function refusal(path: string): MissingPath | undefined {
  try {
    const status = statSync(path);
    if (!status.isFile()) return unreadable(path, `no regular file: ${path}`);
    return status.size > MAX_BYTES ? { path, error: { code: 'too-large', message: `${status.size}` } } : undefined;
  } catch (error) {
    return unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): MissingPath {
  return { path, error: { code: 'unreadable', message: String(error) } };
}
