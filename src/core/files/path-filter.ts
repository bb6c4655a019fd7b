import { globMatcher } from './glob.ts';

/** Globs of the files that belong to a library unless somebody says otherwise; the default of the setting `tifa.include`. */
export const INCLUDED_FILES: readonly string[] = ['**/*.{txt,text,md,markdown,html,htm,xhtml,mht,mhtml}'];

/** Globs over paths below a folder, with `/` between their parts and whatever the case. */
export interface PathGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Which paths below a folder belong to the library. */
export class PathFilter {
  private readonly include: Globs;
  private readonly exclude: Globs;
  private readonly excludedFolders: Globs;

  constructor({ include, exclude }: PathGlobs) {
    this.include = include.map(globMatcher);
    this.exclude = exclude.flatMap(withContents).map(globMatcher);
    this.excludedFolders = [...exclude.map(folderGlob).map(globMatcher), ...this.exclude];
  }

  accepts(path: string): boolean {
    const parts = partsOf(path);
    return anyTakes(this.include, parts) && !anyTakes(this.exclude, parts);
  }

  /** Whether nothing in a folder can belong to the library. */
  excludesFolder(path: string): boolean {
    return anyTakes(this.excludedFolders, partsOf(path));
  }
}

type Globs = readonly ((parts: readonly string[]) => boolean)[];

function anyTakes(globs: Globs, parts: readonly string[]): boolean {
  return globs.some((takes) => takes(parts));
}

function partsOf(path: string): string[] {
  return path.toLowerCase().split('/');
}

/** An excluded folder excludes what is in it. */
function withContents(glob: string): string[] {
  return [glob, `${glob.replace(/\/$/, '')}/**`];
}

/** A folder whose contents are excluded is excluded. */
function folderGlob(glob: string): string {
  return glob.replace(/\/(?:\*\*)?$/, '');
}
