import * as vscode from 'vscode';
import { FileFilter } from './file-filter.ts';
import { walk } from './folder-walk.ts';

/** What happened to files of the library, collected over a moment. */
export interface FileChanges {
  readonly changed: readonly vscode.Uri[];
  /** Files and folders that are gone; a folder stands for all that was in it. */
  readonly removed: readonly vscode.Uri[];
}

const COLLECT_MS = 80;

/** Watches the workspace folders and reports the changes that concern the library, whoever made them. */
export class FileWatcher implements vscode.Disposable {
  private readonly changed = new Map<string, vscode.Uri>();
  private readonly removed = new Map<string, vscode.Uri>();
  private watchers: vscode.Disposable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly report: (changes: FileChanges) => void) {
    this.restart();
  }

  /** Watches the folders that the workspace has now, with the settings of now. */
  restart(): void {
    this.stop();
    for (const folder of vscode.workspace.workspaceFolders ?? []) this.watch(folder);
  }

  dispose(): void {
    this.stop();
    clearTimeout(this.timer);
  }

  private stop(): void {
    for (const watcher of this.watchers.splice(0)) watcher.dispose();
  }

  private watch(folder: vscode.WorkspaceFolder): void {
    const filter = new FileFilter(folder);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    this.watchers.push(
      watcher,
      watcher.onDidCreate((uri) => void this.created(uri, filter)),
      watcher.onDidChange((uri) => this.touched(uri, filter)),
      watcher.onDidDelete((uri) => this.gone(uri)),
    );
  }

  /** A folder that appears (moved or renamed) is reported once, without its files. */
  private async created(uri: vscode.Uri, filter: FileFilter): Promise<void> {
    if (filter.accepts(uri)) return this.touched(uri, filter);
    if (filter.excludesFolder(uri) || !(await isFolder(uri))) return;
    const { files } = await walk(uri, filter, new AbortController().signal);
    for (const file of files.values()) this.touched(file, filter);
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
