import * as vscode from 'vscode';
import { FoundFiles } from '../session/document-files.ts';
import type { LibraryWorker } from '../session/library-worker.ts';
import { Pacer } from '../worker/pacer.ts';
import { workspaceBounds } from './capped-file.ts';
import { FileFilter } from './file-filter.ts';
import { walk } from './folder-walk.ts';
import type { Platform } from './platform.ts';

/** Finds the files of the library. The worker looks through local folders, the host through all others. */
export class FileFinder {
  constructor(
    private readonly worker: Pick<LibraryWorker, 'call'>,
    private readonly platform: Pick<Platform, 'readsLocally'>,
  ) {}

  /** Every file of the workspace that belongs to the library. Fails when the signal is aborted. */
  async find(signal: AbortSignal): Promise<FoundFiles> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const all = new FoundFiles();
    for (const found of await Promise.all(folders.map((folder) => this.findIn(folder, signal)))) {
      for (const uri of found.files) all.files.add(uri);
      for (const [uri, error] of found.refused) all.refused.set(uri, error);
    }
    return all;
  }

  private findIn(folder: vscode.WorkspaceFolder, signal: AbortSignal): Promise<FoundFiles> {
    const filter = new FileFilter(folder);
    return this.platform.readsLocally(folder.uri) ? this.askWorker(folder.uri, filter, signal) : walk(folder.uri, filter, signal);
  }

  private async askWorker(folder: vscode.Uri, { globs }: FileFilter, signal: AbortSignal): Promise<FoundFiles> {
    const within = workspaceBounds();
    const request = { localPath: folder.fsPath, ...globs, ...(within && { within }) };
    const { paths, refused } = await this.worker.call('findFiles', request, { signal });
    const found = new FoundFiles();
    const pacer = new Pacer(signal);
    const uriOf = (path: string) => vscode.Uri.joinPath(folder, path).toString();
    for (const path of paths.split('\0').slice(0, -1)) {
      await pacer.yieldIfDue();
      found.files.add(uriOf(path));
    }
    for (const { path, error } of refused) found.refused.set(uriOf(path), error);
    return found;
  }
}

/** Whether a uri is a file that is there and belongs to the library. */
export async function isLibraryFile(text: string): Promise<boolean> {
  const uri = vscode.Uri.parse(text);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder || !new FileFilter(folder).accepts(uri)) return false;
  const status = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);
  return status !== undefined && (status.type & vscode.FileType.File) !== 0;
}
