/**
 * After so many milliseconds what was written is looked at again: of a file that was made and is gone a moment later, by an undo or by git, the watcher of the editor tells neither.
 */
export const SECOND_LOOK_MS = 2_000;

/** The files that users write about their documents, in `.tifa/` of each workspace folder. Files and folders are named by their uris. */
export interface OwnFiles {
  /** The folders of the workspace. */
  folders(): readonly string[];
  /** The workspace folder of a file or of a record, and its path in that, with `/` between its parts; `undefined` for one that is in none. */
  placeOf(uri: string): { readonly folder: string; readonly path: string } | undefined;
  /** What stands at a path below a folder. */
  uriOf(folder: string, ...path: readonly string[]): string;
  /** `undefined` where there is no file. Fails for one that is there and cannot be read, or is larger than a repository may bring. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** The names of the files in a folder, sorted; none where there is no folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Whole or not at all, and nowhere but in the workspace folder. Fails with a message for the user. */
  write(uri: string, bytes: Uint8Array): Promise<void>;
}

/** What is said to whoever wants to change own files, in the language of the user. */
export interface OwnFileWords {
  /** The file cannot be changed without losing what it says. */
  notValid(uri: string): string;
  /** The document is in no workspace folder. */
  noFolder(uri: string): string;
}

/** A file of the user's own that is not used, and why. */
export interface UnusableFile {
  readonly uri: string;
  readonly error: unknown;
}
