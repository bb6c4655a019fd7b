import type { Clock } from '../async/clock.ts';
import { pause } from '../async/clock.ts';
import { Delayer } from '../async/delayer.ts';
import type { Disposable } from '../async/disposable.ts';
import { DisposableMap, DisposableStore } from '../async/disposable.ts';
import type { FoundFiles } from './document-files.ts';
import type { FileChanges } from './library-changes.ts';

const COLLECT_MS = 80;
/** The first pause before a new folder is looked into again; each is twice as long as the one before. */
const LOOK_AGAIN_MS = 500;

/** Is told what happens to files and folders, by uri. */
interface FileListener {
  created(uri: string): void;
  changed(uri: string): void;
  deleted(uri: string): void;
}

/** Which files of a workspace folder belong to the library, by the settings of some moment. */
export interface FolderFilter {
  accepts(uri: string): boolean;
  /** Whether nothing in a folder can belong to the library. */
  excludesFolder(uri: string): boolean;
}

/** What a watcher needs of the editor. Files and folders are named by their uris. */
export interface WatchPorts {
  /** The folders of the workspace. */
  folders(): readonly string[];
  /** Tells what happens in a workspace folder, and not in another one that lies in it. */
  listen(folder: string, listener: FileListener): Disposable;
  /** By the settings of now. */
  filterOf(folder: string): FolderFilter;
  /** What stands at a place; `other` for nothing. Never fails. */
  kindOf(uri: string): Promise<'folder' | 'linked-folder' | 'other'>;
  /** What is below a folder. Fails when the signal is aborted. */
  walk(folder: string, filter: FolderFilter, signal: AbortSignal): Promise<FoundFiles>;
  readonly clock: Clock;
}

/** What is done with what a watcher sees. */
export interface WatchAudience {
  report(changes: FileChanges): void;
  /** A link to a folder has appeared: where it leads is found out when all files are looked for, and what happens there nobody tells. */
  lookAgain(): void;
}

/** Watches the workspace folders and reports the changes that concern the library, whoever made them. */
export class FileWatcher implements Disposable {
  private readonly disposables = new DisposableStore();
  private readonly folders = this.disposables.add(new DisposableMap<string, FolderWatch>());
  private readonly changes: CollectedChanges;
  private isBlind = false;

  constructor(
    private readonly ports: WatchPorts,
    private readonly audience: WatchAudience,
  ) {
    this.changes = this.disposables.add(new CollectedChanges(ports.clock, audience));
    this.restart();
  }

  /** True once a folder has appeared: VS Code may not see what happens in those below it (see `listenToFiles`). */
  get mayMissChanges(): boolean {
    return this.isBlind;
  }

  /** Watches the folders that the workspace has now, with the settings of now. New folders that were being looked into are looked into with these. */
  restart(): void {
    const unfinished = new Map([...this.folders.entries()].map(([folder, watch]) => [folder, watch.unfinished()]));
    this.folders.clear();
    for (const folder of this.ports.folders()) {
      const watch = this.folders.set(folder, new FolderWatch(folder, this.ports, this.changes, () => this.appeared()));
      for (const uri of unfinished.get(folder) ?? []) watch.created(uri);
    }
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private appeared(): Pick<WatchAudience, 'lookAgain'> {
    this.isBlind = true;
    return this.audience;
  }
}

/** Changes of files, told together after a moment. */
class CollectedChanges implements Disposable {
  private readonly changed = new Set<string>();
  private readonly removed = new Set<string>();
  private readonly delayer: Delayer;

  constructor(
    clock: Clock,
    private readonly audience: WatchAudience,
  ) {
    this.delayer = new Delayer(COLLECT_MS, clock);
  }

  touched(uri: string): void {
    this.removed.delete(uri);
    this.changed.add(uri);
    this.tellSoon();
  }

  gone(uri: string): void {
    this.changed.delete(uri);
    this.removed.add(uri);
    this.tellSoon();
  }

  dispose(): void {
    this.delayer.dispose();
  }

  /** Who goes on changing files does not put it off. */
  private tellSoon(): void {
    if (!this.delayer.isTriggered) this.delayer.trigger(() => this.tell());
  }

  private tell(): void {
    const changes = { changed: [...this.changed], removed: [...this.removed] };
    this.changed.clear();
    this.removed.clear();
    this.audience.report(changes);
  }
}

/** Watches one folder by the settings of one moment, until it is disposed. */
class FolderWatch implements Disposable {
  private readonly end = new AbortController();
  private readonly listening: Disposable;
  private readonly filter: FolderFilter;
  /** What has appeared and is being looked into. */
  private readonly open = new Set<string>();

  constructor(
    folder: string,
    private readonly ports: WatchPorts,
    private readonly changes: CollectedChanges,
    private readonly appeared: () => Pick<WatchAudience, 'lookAgain'>,
  ) {
    this.filter = ports.filterOf(folder);
    this.listening = ports.listen(folder, {
      created: (uri) => this.created(uri),
      changed: (uri) => this.touched(uri),
      deleted: (uri) => this.changes.gone(uri),
    });
  }

  unfinished(): readonly string[] {
    return [...this.open];
  }

  /** A folder that appears (moved or renamed) is reported once, without its files. */
  created(uri: string): void {
    if (this.filter.accepts(uri)) this.touched(uri);
    else if (!this.filter.excludesFolder(uri)) void this.lookInto(uri);
  }

  dispose(): void {
    this.end.abort();
    this.listening.dispose();
  }

  private touched(uri: string): void {
    if (this.filter.accepts(uri)) this.changes.touched(uri);
  }

  /** It ends in silence when this watch does. */
  private async lookInto(uri: string): Promise<void> {
    this.open.add(uri);
    try {
      await this.explore(uri);
    } catch (error) {
      if (!this.end.signal.aborted) throw error;
    }
    this.open.delete(uri);
  }

  private async explore(uri: string): Promise<void> {
    const kind = await this.ports.kindOf(uri);
    if (kind === 'other' || this.end.signal.aborted) return;
    const audience = this.appeared();
    if (kind === 'linked-folder') audience.lookAgain();
    else await this.exploreFolder(uri, audience);
  }

  /** Looks into a new folder until nothing more comes: what is still being written below it (unpacked, checked out) may be told by nobody. */
  private async exploreFolder(folder: string, audience: Pick<WatchAudience, 'lookAgain'>): Promise<void> {
    const { signal } = this.end;
    const known = new Set<string>();
    for (let wait = LOOK_AGAIN_MS; ; wait *= 2) {
      const { files, refused } = await this.ports.walk(folder, this.filter, signal);
      signal.throwIfAborted();
      const links = [...refused].flatMap(([uri, { code }]) => (code === 'link' ? [uri] : []));
      const isFresh = (uri: string) => !known.has(uri);
      const fresh = [...files].filter(isFresh);
      for (const file of fresh) this.touched(file);
      if (links.some(isFresh)) audience.lookAgain();
      if (fresh.length === 0 && wait > LOOK_AGAIN_MS) return;
      for (const uri of [...fresh, ...links]) known.add(uri);
      await pause(wait, signal, this.ports.clock);
    }
  }
}
