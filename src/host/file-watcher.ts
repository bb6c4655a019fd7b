import * as vscode from 'vscode';
import { listenToFiles } from './file-events.ts';
import { FileFilter } from './file-filter.ts';
import { walk } from './folder-walk.ts';

/** What happened to files of the library, collected over a moment. */
export interface FileChanges {
  readonly changed: readonly vscode.Uri[];
  /** Files and folders that are gone; a folder stands for all that was in it. */
  readonly removed: readonly vscode.Uri[];
}

const COLLECT_MS = 80;
/** The first pause before a new folder is looked into again; each is twice as long as the one before. */
const LOOK_AGAIN_MS = 500;

/** Watches the workspace folders and reports the changes that concern the library, whoever made them. */
export class FileWatcher implements vscode.Disposable {
  private readonly changed = new Map<string, vscode.Uri>();
  private readonly removed = new Map<string, vscode.Uri>();
  private watchers: vscode.Disposable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isBlind = false;
  private isDisposed = false;

  constructor(private readonly report: (changes: FileChanges) => void) {
    this.restart();
  }

  /** True once a folder has appeared: VS Code may not see what happens in those below it (see `listenToFiles`). */
  get mayMissChanges(): boolean {
    return this.isBlind;
  }

  /** Watches the folders that the workspace has now, with the settings of now. */
  restart(): void {
    this.stop();
    for (const folder of vscode.workspace.workspaceFolders ?? []) this.watch(folder);
  }

  dispose(): void {
    this.stop();
    this.isDisposed = true;
    clearTimeout(this.timer);
  }

  private stop(): void {
    for (const watcher of this.watchers.splice(0)) watcher.dispose();
  }

  private watch(folder: vscode.WorkspaceFolder): void {
    const filter = new FileFilter(folder);
    const isHere = (uri: vscode.Uri) => vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString();
    const listener = {
      created: (uri: vscode.Uri) => void (isHere(uri) && this.created(uri, filter)),
      changed: (uri: vscode.Uri) => void (isHere(uri) && this.touched(uri, filter)),
      deleted: (uri: vscode.Uri) => void (isHere(uri) && this.gone(uri)),
    };
    this.watchers.push(listenToFiles([new vscode.RelativePattern(folder, '**')], listener));
  }

  /** A folder that appears (moved or renamed) is reported once, without its files. */
  private async created(uri: vscode.Uri, filter: FileFilter): Promise<void> {
    if (filter.accepts(uri)) return this.touched(uri, filter);
    if (filter.excludesFolder(uri) || !(await isFolder(uri))) return;
    this.isBlind = true;
    await this.explore(uri, filter);
  }

  /** Looks into a new folder until nothing more comes: what is still being written below it (unpacked, checked out) may be told by nobody. */
  private async explore(folder: vscode.Uri, filter: FileFilter): Promise<void> {
    const known = new Set<string>();
    for (let wait = LOOK_AGAIN_MS; !this.isDisposed; wait *= 2) {
      const { files } = await walk(folder, filter, new AbortController().signal);
      const fresh = [...files.values()].filter((file) => !known.has(file.toString()));
      for (const file of fresh) this.touched(file, filter);
      if (fresh.length === 0 && wait > LOOK_AGAIN_MS) return;
      for (const file of fresh) known.add(file.toString());
      await new Promise((resume) => setTimeout(resume, wait));
    }
  }

  private touched(uri: vscode.Uri, filter: FileFilter): void {
    if (!filter.accepts(uri)) return;
    this.removed.delete(uri.toString());
    this.changed.set(uri.toString(), uri);
    this.schedule();
  }

  private gone(uri: vscode.Uri): void {
    this.changed.delete(uri.toString());
    this.removed.set(uri.toString(), uri);
    this.schedule();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => this.flush(), COLLECT_MS);
  }

  private flush(): void {
    this.timer = undefined;
    const changes = { changed: [...this.changed.values()], removed: [...this.removed.values()] };
    this.changed.clear();
    this.removed.clear();
    this.report(changes);
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch {
    return false;
  }
}
