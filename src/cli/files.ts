import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** Below a folder these files are documents, as in the setting `tifa.include`; a file that is named itself may be any. */
const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml']);
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git', '.tifa']);

/** A path that the user named and that cannot be opened. */
interface MissingPath {
  readonly path: string;
  readonly message: string;
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
      missing.push({ path, message: String(error) });
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
    missing.push({ path: folder, message: String(error) });
    return [];
  }
}

function documentsAt(path: string, entry: Dirent, missing: MissingPath[]): string[] {
  if (entry.isDirectory()) return SKIPPED_FOLDERS.has(basename(path)) ? [] : documentsBelow(path, missing);
  return TEXT_EXTENSIONS.has(extname(entry.name).toLowerCase()) ? [path] : [];
}
