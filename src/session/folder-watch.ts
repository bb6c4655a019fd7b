import { pause } from '../async/clock.ts';
import type { Disposable } from '../async/disposable.ts';
import type { CollectedChanges } from './collected-changes.ts';
import type { FolderFilter, WatchAudience, WatchPorts } from './watch-ports.ts';

/** The first pause before a new folder is looked into again; each is twice as long as the one before. */
const LOOK_AGAIN_MS = 500;

/** Watches one folder by the settings of one moment, until it is disposed. */
export class FolderWatch implements Disposable {
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

  /** Looks into a new folder until nothing more comes: the editor may not report what is still being written below it (unpacked, checked out). */
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
