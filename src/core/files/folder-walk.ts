import type { UnreadFile } from '../corpus/unread-file.ts';
import type { PathFilter } from './path-filter.ts';

/** One entry of a folder. Of a link the kind is what it leads to. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  readonly isLink: boolean;
}

/** What is in a folder, or why nobody could look. */
export type FolderListing = readonly FolderEntry[] | UnreadFile['error'];

/** A folder that was not looked into, with the reason. */
export interface RefusedFolder {
  readonly path: string;
  readonly error: UnreadFile['error'];
}

/** What stands below a folder, in no order; all paths are relative to it, with `/` between their parts. */
export interface FoundPaths {
  readonly paths: readonly string[];
  /** Folders that were not looked into; '' is the folder itself. */
  readonly refused: readonly RefusedFolder[];
}

/** Decides about a link to a folder: `undefined` where it is to be followed, else why not. */
export type LinkRule = (path: string) => UnreadFile['error'] | undefined;

/** How a folder is walked through. */
export interface WalkRules {
  /** What an excluded folder holds is not looked at, be it readable or not. The folder itself may be called as it likes. */
  readonly filter: Pick<PathFilter, 'accepts' | 'excludesFolder'>;
  readonly links: LinkRule;
  /** So many folders are asked for at a time. */
  readonly together: number;
}

/** A walk asks for the entries of folders, by their paths, and is given them in that order. Where it asks for none it only pauses. */
export type FolderWalk = Generator<readonly string[], FoundPaths, readonly FolderListing[]>;

/** So many entries are looked at without a pause. */
const SLICE = 1_000;

/**
 * Walks through the files below a folder, whatever lists them and however long that takes. Links to folders come last, so that what they lead to is known by its own
 * path first; links to files are files.
 */
export function walkFolder(rules: WalkRules): FolderWalk {
  return new Walk(rules).run();
}

/** A walk through folders that can be listed at once, in slices. */
export function* walkAtOnce(walk: FolderWalk, list: (path: string) => FolderListing): Generator<undefined, FoundPaths> {
  let step = walk.next([]);
  while (!step.done) {
    yield undefined;
    step = walk.next(step.value.map(list));
  }
  return step.value;
}

class Walk {
  private readonly paths: string[] = [];
  private readonly refused: RefusedFolder[] = [];
  /** What is to be looked into. */
  private readonly folders = [''];
  private readonly links: string[] = [];
  private looked = 0;

  constructor(private readonly rules: WalkRules) {}

  *run(): FolderWalk {
    for (let next = this.next(); next.length > 0; next = this.next()) {
      const listings = yield next;
      for (const [index, folder] of next.entries()) yield* this.look(folder, listings[index] ?? []);
    }
    return { paths: this.paths, refused: this.refused };
  }

  /** The folders that are looked into next; none at the end. */
  private next(): readonly string[] {
    while (this.folders.length === 0 && this.links.length > 0) this.follow(this.links.pop() ?? '');
    return this.folders.splice(-this.rules.together);
  }

  private follow(link: string): void {
    const error = this.rules.links(link);
    if (error) this.refused.push({ path: link, error });
    else this.folders.push(link);
  }

  private *look(folder: string, listing: FolderListing): Generator<readonly string[], void> {
    if ('code' in listing) this.refused.push({ path: folder, error: listing });
    else {
      for (const entry of listing) {
        this.take(folder === '' ? entry.name : `${folder}/${entry.name}`, entry);
        if (++this.looked % SLICE === 0) yield [];
      }
    }
  }

  private take(path: string, { kind, isLink }: FolderEntry): void {
    const { filter } = this.rules;
    if (kind === 'file' && filter.accepts(path)) this.paths.push(path);
    else if (kind === 'folder' && !filter.excludesFolder(path)) (isLink ? this.links : this.folders).push(path);
  }
}
