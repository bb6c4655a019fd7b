/** The folders that links must not lead out of. */
export class WorkspaceBounds {
  private readonly roots: readonly string[];

  /** `realPath` gives a path without links, and throws where nothing is. */
  constructor(
    folders: readonly string[],
    private readonly realPath: (path: string) => string,
  ) {
    this.roots = folders.flatMap((folder) => this.real(folder) ?? []);
  }

  /** Whether a path leads out of all the folders; one that leads nowhere does not. */
  isLeftBy(path: string): boolean {
    const target = this.real(path);
    return target !== undefined && !this.roots.some((root) => isInside(target, root));
  }

  private real(path: string): string | undefined {
    try {
      return this.realPath(path);
    } catch {
      return undefined;
    }
  }
}

/** Whether one path is another, or below it; both without links. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder.replace(/[\\/]$/, '')}/`) || path.startsWith(`${folder}\\`);
}
