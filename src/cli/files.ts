import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RefusedFile } from '../core/corpus/refused-file.ts';
import type { UnreadFile } from '../core/corpus/unread-file.ts';
import type { FolderListing, FoundPaths } from '../core/files/folder-walk.ts';
import { walkAtOnce, walkFolder } from '../core/files/folder-walk.ts';
import { INCLUDED_FILES, PathFilter } from '../core/files/path-filter.ts';
import { OWN_FOLDER } from '../core/own-folder.ts';
import { readRegularFileSync, regularStatus } from '../node/regular-file.ts';
import { systemErrorText } from './system-error.ts';

/** What belongs to the library below a folder; a file or folder that is named itself may be any. */
let filter = filterOf(INCLUDED_FILES);

/** Sets what belongs to the library below a folder from now on, as globs like those of the setting `tifa.include`; the usual files where `undefined`. */
export function includeFiles(globs: readonly string[] = INCLUDED_FILES): void {
  filter = filterOf(globs);
}

function filterOf(include: readonly string[]): PathFilter {
  return new PathFilter({ include, exclude: ['**/node_modules', '**/.git', `**/${OWN_FOLDER}`] });
}

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
  const isRefused = error instanceof RefusedFile;
  return { path, error: { code: isRefused ? error.code : 'unreadable', message: isRefused ? error.message : systemErrorText(error) } };
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
    const { paths, refused } = pathsBelow(folder);
    for (const path of paths.toSorted(byParts)) this.attempt(join(folder, path), (file) => this.add(file));
    for (const { path, error } of refused.toSorted((a, b) => byParts(a.path, b.path)))
      this.missing.push({ path: join(folder, path), error });
  }

  /** From a pipe or a device there may be no end to read. */
  private add(path: string): void {
    const { size } = regularStatus(path, statSync(path));
    if (size > MAX_BYTES) throw new RefusedFile('too-large', `${size}`);
    this.files.add(path);
  }

  private attempt(path: string, look: (path: string) => void): void {
    try {
      look(path);
    } catch (error) {
      this.missing.push(refusedPath(path, error));
    }
  }
}

function pathsBelow(folder: string): FoundPaths {
  const walk = walkAtOnce(walkFolder({ filter, links: () => undefined, together: 1 }), (path) => entriesOf(join(folder, path)));
  let step = walk.next();
  while (!step.done) step = walk.next();
  return step.value;
}

/** A link to a folder is taken for a file, which is none when it is looked at: it is not followed. */
function entriesOf(folder: string): FolderListing {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isDirectory() ? 'folder' : 'file',
      isLink: false,
    }));
  } catch (error) {
    return refusedPath(folder, error).error;
  }
}

/** By the names of folders, from the outermost on: what is in a folder stays together. */
function byParts(a: string, b: string): number {
  const [first, second] = [a.replaceAll('/', '\0'), b.replaceAll('/', '\0')];
  return first < second ? -1 : first > second ? 1 : 0;
}
