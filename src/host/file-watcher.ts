import * as vscode from 'vscode';
import type { FileChanges } from '../session/library.ts';
import { listenToFiles } from './file-events.ts';
import { FileFilter } from './file-filter.ts';
import { walk } from './folder-walk.ts';

const COLLECT_MS = 80;
/** The first pause before a new folder is looked into again; each is twice as long as the one before. */
const LOOK_AGAIN_MS = 500;

/** Watches the workspace folders and reports the changes that concern the library, whoever made them. */
export class FileWatcher implements vscode.Disposable {
  private readonly changed = new Set<string>();
  private readonly removed = new Set<string>();
  private watchers: vscode.Disposable[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isBlind = false;
  private isDisposed = false;

  /** `lookAgain` is told when a link to a folder has appeared: where it leads is found out when all files are looked for, and what happens there nobody tells. */
  constructor(
    private readonly report: (changes: FileChanges) => void,
    private readonly lookAgain: () => void,
  ) {
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
    if (filter.excludesFolder(uri)) return;
    const type = await typeOf(uri);
    if (!(type & vscode.FileType.Directory)) return;
    this.isBlind = true;
    if (type & vscode.FileType.SymbolicLink) this.lookAgain();
    else await this.explore(uri, filter);
  }

  /** Looks into a new folder until nothing more comes: what is still being written below it (unpacked, checked out) may be told by nobody. */
  private async explore(folder: vscode.Uri, filter: FileFilter): Promise<void> {
    const known = new Set<string>();
    for (let wait = LOOK_AGAIN_MS; ; wait *= 2) {
      const { files, refused } = await walk(folder, filter, new AbortController().signal);
      if (this.isDisposed || !vscode.workspace.getWorkspaceFolder(folder)) return;
      const links = [...refused].flatMap(([uri, { code }]) => (code === 'link' ? [uri] : []));
      const isFresh = (uri: string) => !known.has(uri);
      const fresh = [...files].filter(isFresh);
      for (const file of fresh) this.touched(vscode.Uri.parse(file), filter);
      if (links.some(isFresh)) this.lookAgain();
      if (fresh.length === 0 && wait > LOOK_AGAIN_MS) return;
      for (const uri of [...fresh, ...links]) known.add(uri);
      await new Promise((resume) => setTimeout(resume, wait));
    }
  }

  private touched(uri: vscode.Uri, filter: FileFilter): void {
    if (!filter.accepts(uri)) return;
    this.removed.delete(uri.toString());
    this.changed.add(uri.toString());
    this.schedule();
  }

  private gone(uri: vscode.Uri): void {
    this.changed.delete(uri.toString());
    this.removed.add(uri.toString());
    this.schedule();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => this.flush(), COLLECT_MS);
  }

  private flush(): void {
    this.timer = undefined;
    const changes = { changed: [...this.changed], removed: [...this.removed] };
    this.changed.clear();
    this.removed.clear();
    this.report(changes);
  }
}

/** Of what is gone already, none. */
async function typeOf(uri: vscode.Uri): Promise<vscode.FileType> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return vscode.FileType.Unknown;
  }
}
