/** A file of the sources; paths are relative to the folder that was read, with `/`. */
export interface Source {
  readonly path: string;
  /** Files of the folder that it imports, types included. */
  readonly imports: readonly string[];
  readonly lines: number;
  /** Of each function its length in lines. */
  readonly functions: readonly { readonly name: string; readonly path: string; readonly length: number }[];
  readonly exported: readonly {
    readonly path: string;
    readonly name: string;
    readonly kind: 'function' | 'class' | 'interface' | 'type' | 'constant';
    readonly isDocumented: boolean;
  }[];
}

export function readSources(folder: string): Source[];
/** Names that more than one file exports, with these files. */
export function doubles(sources: readonly Source[]): [name: string, paths: readonly string[]][];
/** Files of less than so many lines that one other file uses, the entries of features left out. */
export function helpers(sources: readonly Source[], lines: number): { readonly path: string; readonly user: string }[];
/** Each set of files that reach one another by imports. */
export function circles(sources: readonly Pick<Source, 'path' | 'imports'>[]): string[][];
/** Pairs of folders of which each imports from the other; a folder and one inside it are none. */
export function mutualFolders(sources: readonly Pick<Source, 'path' | 'imports'>[]): string[][];
