import type { UnreadFile } from '../core/corpus/library-document.ts';
import { RefusedFile } from '../core/corpus/refused-file.ts';
import type { PathGlobs } from './path-filter.ts';
import { PathFilter } from './path-filter.ts';
import { isInside, WorkspaceBounds } from './workspace-bounds.ts';

/** One entry of a folder. Of a link the kind is what it leads to. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  readonly isLink: boolean;
}

/** Looks into local folders for the worker; throws where one cannot be read. Only the Node worker has one. */
export interface FolderReader {
  list(path: string): readonly FolderEntry[];
  /** The path without links. */
  realPath(path: string): string;
}

/** A folder to be looked through. */
export interface FolderRequest extends PathGlobs {
  readonly localPath: string;
  /** Links to folders that lead out of these are not followed; where there are none, links may lead anywhere. */
  readonly within?: readonly string[];
}

/** What stands below a folder; all paths are relative to it. */
export interface FoundPaths {
  readonly paths: readonly string[];
  /** Folders that were not looked into. */
  readonly refused: readonly RefusedFolder[];
}

/** A folder that was not looked into, with the reason. */
export interface RefusedFolder {
  readonly path: string;
  readonly error: UnreadFile['error'];
}

/** Finds the files below a folder, in slices: the caller may pause between them. */
export function* searchFolder(request: FolderRequest, reader: FolderReader): Generator<undefined, FoundPaths> {
  return yield* new FolderSearch(request, reader).run();
}

class FolderSearch {
  private readonly filter: PathFilter;
  private readonly bounds: WorkspaceBounds | undefined;
  private readonly paths: string[] = [];
  private readonly refused: RefusedFolder[] = [];
  /** Relative paths that are to be looked into. Links come last, so that what they lead to is known by its own path first. */
  private readonly folders = [''];
  private readonly links: string[] = [];
  /** Folders without links, each looked through with all below it. */
  private readonly trees: string[] = [];

  constructor(
    private readonly request: FolderRequest,
    private readonly reader: FolderReader,
  ) {
    this.filter = new PathFilter(request);
    this.bounds = request.within && new WorkspaceBounds(request.within, (path) => reader.realPath(path));
  }

  *run(): Generator<undefined, FoundPaths> {
    this.attempt('', () => this.trees.push(this.reader.realPath(this.request.localPath)));
    for (let next = this.next(); next !== undefined; next = this.next()) {
      yield undefined;
      const folder = next;
      this.attempt(folder, () => this.look(folder));
    }
    return { paths: this.paths, refused: this.refused };
  }

  private next(): string | undefined {
    const folder = this.folders.pop();
    if (folder !== undefined) return folder;
    const link = this.links.pop();
    return link === undefined || this.attempt(link, () => this.follow(link)) ? link : this.next();
  }

  private look(folder: string): void {
    for (const { name, kind, isLink } of this.reader.list(this.local(folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'file' && this.filter.accepts(path)) this.paths.push(path);
      else if (kind === 'folder' && !this.filter.excludesFolder(path)) (isLink ? this.links : this.folders).push(path);
    }
  }

  /** Throws where a link leads out of the workspace, to where all is looked through anyway, or back to above it. */
  private follow(link: string): void {
    if (this.bounds?.isLeftBy(this.local(link))) throw new RefusedFile('outside', link);
    const target = this.reader.realPath(this.local(link));
    if (this.trees.some((tree) => isInside(target, tree) || isInside(tree, target))) throw new RefusedFile('link', target);
    this.trees.push(target);
  }

  /** Whether it came off; else the folder is refused. */
  private attempt(folder: string, action: () => void): boolean {
    try {
      action();
      return true;
    } catch (error) {
      if (!this.isKnown(folder, error)) this.refused.push({ path: folder, error: reasonOf(error) });
      return false;
    }
  }

  /** A folder below that has vanished meanwhile has nothing in it. */
  private isKnown(folder: string, error: unknown): boolean {
    const hasVanished = folder !== '' && (error as { code?: unknown }).code === 'ENOENT';
    return hasVanished || this.refused.at(-1)?.path === folder;
  }

  private local(path: string): string {
    return path === '' ? this.request.localPath : `${this.request.localPath}/${path}`;
  }
}

function reasonOf(error: unknown): UnreadFile['error'] {
  return {
    code: error instanceof RefusedFile ? error.code : 'unreadable',
    message: error instanceof Error ? error.message : String(error),
  };
}
