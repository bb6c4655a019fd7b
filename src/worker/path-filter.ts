import picomatch from 'picomatch/posix';

/** Globs over paths below a folder, with `/` between their parts and whatever the case. */
export interface PathGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Which paths below a folder belong to the library. */
export class PathFilter {
  private readonly included: (path: string) => boolean;
  private readonly excluded: (path: string) => boolean;

  constructor({ include, exclude }: PathGlobs) {
    const options = { dot: true, nocase: true };
    this.included = picomatch([...include], options);
    this.excluded = picomatch(exclude.flatMap(withContents), options);
  }

  accepts(path: string): boolean {
    return this.included(path) && !this.excluded(path);
  }

  /** Whether nothing in a folder can belong to the library. */
  excludesFolder(path: string): boolean {
    return this.excluded(path);
  }
}

/** An excluded folder excludes what is in it. */
function withContents(glob: string): string[] {
  return [glob, `${glob.replace(/\/$/, '')}/**`];
}
