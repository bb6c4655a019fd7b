import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { UnreadFile } from '../core/corpus/library-document.ts';
import { RefusedFile } from '../core/corpus/refused-file.ts';
import { OWN_FOLDER } from '../core/own-folder.ts';
import { readRegularFileSync, regularStatus } from '../node/regular-file.ts';

/** Below a folder these files are documents, as in the setting `tifa.include`; a file that is named itself may be any. */
const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml']);
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git', OWN_FOLDER]);

/** Larger files below a folder are not read, as with the setting `tifa.maxFileSize`. */
const MAX_BYTES = 20 * 1024 * 1024;
/** A file that is named itself may be larger, up to about what a string of JavaScript holds. */
const MAX_NAMED_BYTES = 512 * 1024 * 1024;

/** A path that cannot be read, or is not to be. */
export interface MissingPath {
  readonly path: string;
  readonly error: UnreadFile['error'];
}

/** What paths on the command line stand for. */
export interface NamedFiles {
  /** In the order in which they were named, below a folder by name. */
  readonly files: readonly string[];
  readonly missing: readonly MissingPath[];
}

/** The files that paths stand for: a file for itself, a folder for the documents below it. Symbolic links to folders are not followed. */
export function findFiles(paths: readonly string[]): NamedFiles {
  const search = new FileSearch();
  for (const path of paths) search.take(path);
  return { files: [...search.files], missing: search.missing };
}

/** The bytes of a file that was found: no more than it says that it has, or than a file below a folder may have. Throws where it cannot be read. */
export function readDocumentBytes(path: string): Uint8Array {
  const { size } = statSync(path);
  return readRegularFileSync(path, Math.min(Math.max(size, MAX_BYTES), MAX_NAMED_BYTES));
}

/** A path that something was thrown for. */
export function refusedPath(path: string, error: unknown): MissingPath {
  const code = error instanceof RefusedFile ? error.code : 'unreadable';
  return { path, error: { code, message: error instanceof RefusedFile ? error.message : String(error) } };
}

class FileSearch {
  readonly files = new Set<string>();
  readonly missing: MissingPath[] = [];

  /** A file or a folder that was named. */
  take(path: string): void {
    this.attempt(path, () => {
      if (statSync(path).isDirectory()) this.lookInto(path);
      else this.files.add(path);
    });
  }

  /** A folder that cannot be read is noted, and the rest goes on. */
  private lookInto(folder: string): void {
    this.attempt(folder, () => {
      const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) this.lookAt(join(folder, entry.name), entry);
    });
  }

  private lookAt(path: string, entry: Dirent): void {
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(basename(path))) this.lookInto(path);
    } else if (TEXT_EXTENSIONS.has(extname(entry.name).toLowerCase())) this.attempt(path, () => this.add(path));
  }

  /** From a pipe or a device there may be no end to read. */
  private add(path: string): void {
    const { size } = regularStatus(path, statSync(path));
    if (size > MAX_BYTES) throw new RefusedFile('too-large', `${size}`);
    this.files.add(path);
  }

  private attempt(path: string, look: () => void): void {
    try {
      look();
    } catch (error) {
      this.missing.push(refusedPath(path, error));
    }
  }
}
