/** A file of the sources; paths are relative to the folder that was read, with `/`. */
export interface Source {
  readonly path: string;
  /** Files of the folder that it imports, types included. */
  readonly imports: readonly string[];
}

export function readSources(folder: string): Source[];
/** Each set of files that reach one another by imports. */
export function circles(sources: readonly Source[]): string[][];
/** Pairs of folders of which each imports from the other; a folder and one inside it are none. */
export function mutualFolders(sources: readonly Source[]): string[][];
