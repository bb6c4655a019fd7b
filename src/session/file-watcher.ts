import type { Disposable } from '../async/disposable.ts';
import { DisposableMap, DisposableStore } from '../async/disposable.ts';
import { CollectedChanges } from './collected-changes.ts';
import { FolderWatch } from './folder-watch.ts';
import type { WatchAudience, WatchPorts } from './watch-ports.ts';

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
