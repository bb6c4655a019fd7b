import { isMissing, RefusedFile } from '../core/corpus/refused-file.ts';
import type { UnreadFile } from '../core/corpus/unread-file.ts';
import type { FolderEntry, FolderListing, FoundPaths } from '../core/files/folder-walk.ts';
import { walkAtOnce, walkFolder } from '../core/files/folder-walk.ts';
import type { PathGlobs } from '../core/files/path-filter.ts';
import { PathFilter } from '../core/files/path-filter.ts';
import { isInside, WorkspaceBounds } from './workspace-bounds.ts';

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

/** Finds the files below a local folder, in slices: the caller may pause between them. Links to folders are followed. */
export function searchFolder(request: FolderRequest, reader: FolderReader): Generator<undefined, FoundPaths> {
  const links = new LocalLinks(request, reader);
  const walk = walkFolder({ filter: new PathFilter(request), links: (path) => links.refusal(path), together: 1 });
  return walkAtOnce(walk, (path) => listed(path, request, reader));
}

/** A folder below that has vanished meanwhile has nothing in it. */
function listed(path: string, request: FolderRequest, reader: FolderReader): FolderListing {
  try {
    return reader.list(localPath(request, path));
  } catch (error) {
    return path !== '' && isMissing(error) ? [] : reasonOf(error);
  }
}

/** Where links to folders lead. */
class LocalLinks {
  private readonly bounds: WorkspaceBounds | undefined;
  /** Folders without links, each looked through with all below it. */
  private readonly trees: string[] = [];

  constructor(
    private readonly request: FolderRequest,
    private readonly reader: FolderReader,
  ) {
    this.bounds = request.within && new WorkspaceBounds(request.within, (path) => reader.realPath(path));
  }

  /** Why a link is not followed: it leads out of the workspace, to where all is looked through anyway, or back to above it. */
  refusal(link: string): UnreadFile['error'] | undefined {
    try {
      this.follow(localPath(this.request, link));
      return undefined;
    } catch (error) {
      return isMissing(error) ? undefined : reasonOf(error);
    }
  }

  private follow(link: string): void {
    if (this.trees.length === 0) this.trees.push(this.reader.realPath(this.request.localPath));
    if (this.bounds?.isLeftBy(link)) throw new RefusedFile('outside', link);
    const target = this.reader.realPath(link);
    if (this.trees.some((tree) => isInside(target, tree) || isInside(tree, target))) throw new RefusedFile('link', target);
    this.trees.push(target);
  }
}

function localPath({ localPath }: FolderRequest, path: string): string {
  return path === '' ? localPath : `${localPath}/${path}`;
}

function reasonOf(error: unknown): UnreadFile['error'] {
  return {
    code: error instanceof RefusedFile ? error.code : 'unreadable',
    message: error instanceof Error ? error.message : String(error),
  };
}
