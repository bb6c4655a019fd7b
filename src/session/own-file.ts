import type { Clock } from '../async/clock.ts';
import type { OwnFiles, OwnFileWords } from './own-files.ts';

/** One of the files that `.tifa/` of a workspace folder may have. */
export interface OwnFileKind<R> {
  /** The names on the way to it, from the workspace folder. */
  readonly path: readonly [string, ...string[]];
  /** What a folder without the file says. */
  readonly none: R;
  /** What a text says; never fails. */
  read(text: string): R;
}

/** The file of a folder says something else. */
export interface OwnFileChange<R> {
  readonly folder: string;
  readonly before: R;
  readonly now: R;
}

/** What own files are read and written with. */
export interface OwnFilePorts {
  readonly files: OwnFiles;
  readonly words: OwnFileWords;
  /** Defaults to the clock of the system. */
  readonly clock?: Clock | undefined;
}

/** '' where there is no file, `undefined` where it is not in UTF-8. */
export function wholeText(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : '';
  } catch {
    return undefined;
  }
}
