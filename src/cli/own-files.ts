import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { isMissing } from '../core/corpus/refused-file.ts';
import type { Range } from '../core/evidence.ts';
import { MOST_OWN_BYTES, OWN_FOLDER } from '../core/own-folder.ts';
import { clip } from '../core/text/display-width.ts';
import { lineStartsOf, positionIn } from '../core/text/line-starts.ts';
import { readRegularFileSync } from '../node/regular-file.ts';
import type { MissingPath } from './files.ts';
import { refusedPath } from './files.ts';
import { printWarning } from './output.ts';

const MB = 1024 * 1024;
const QUOTE_CELLS = 40;
/** More than can be shown of a quote, whatever blanks are in it. */
const QUOTE_UNITS = 1_000;

/** The folders, each once, whose `.tifa` is about the paths: the path itself, else the nearest folder above it that has one. */
export function libraryFolders(paths: readonly string[]): string[] {
  const folders = paths.map(nearestWithOwn).filter((folder) => folder !== undefined);
  return [...new Set(folders)];
}

/** Reads what users wrote into the folder `.tifa` of a library; what is there and cannot be read is noted, and the rest goes on. */
export class FolderOwnFiles {
  private readonly noted: MissingPath[] = [];

  /** What could not be read until now. */
  get missing(): readonly MissingPath[] {
    return this.noted;
  }

  /** `undefined` where there is no such file, or it cannot be read. */
  bytesOf(path: string): Uint8Array | undefined {
    return this.attempt(path, () => readRegularFileSync(path, MOST_OWN_BYTES));
  }

  /** The names in a folder; none where there is no such folder, or it cannot be read. */
  namesIn(folder: string): string[] {
    return this.attempt(folder, () => readdirSync(folder).sort()) ?? [];
  }

  private attempt<T>(path: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!isMissing(error)) this.noted.push(withAdvice(refusedPath(path, error)));
      return undefined;
    }
  }
}

/** Warns of what is wrong in an own file, each with its line and what stands there. */
export function warnOfProblems(file: string, text: string, problems: readonly Range[]): void {
  const starts = lineStartsOf(text);
  for (const { start, end } of problems) {
    const quote = text.slice(start, Math.min(end, start + QUOTE_UNITS)).replace(/\s+/g, ' ');
    printWarning(l10n.t('{0}:{1}: this cannot be used: {2}', file, positionIn(starts, start).line + 1, clip(quote, QUOTE_CELLS)));
  }
}

function withAdvice({ path, error }: MissingPath): MissingPath {
  if (error.code !== 'too-large') return { path, error };
  const message = l10n.t('a file of {0} may have {1} MB: shorten it, or divide it', OWN_FOLDER, MOST_OWN_BYTES / MB);
  return { path, error: { code: error.code, message } };
}

function nearestWithOwn(path: string): string | undefined {
  const start = resolve(path);
  for (let folder = isFolder(start) ? start : dirname(start); ; folder = dirname(folder)) {
    if (isFolder(join(folder, OWN_FOLDER))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
