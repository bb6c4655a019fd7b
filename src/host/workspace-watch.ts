import * as vscode from 'vscode';
import { systemClock } from '../async/clock.ts';
import type { FolderFilter, WatchPorts } from '../session/watch-ports.ts';
import { listenToFiles } from './file-events.ts';
import { FileFilter } from './file-filter.ts';
import { walk } from './folder-walk.ts';

/** What is to be watched of the open workspace. */
export const workspaceWatch: WatchPorts = {
  folders: () => (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()),
  listen: (folder, listener) => {
    const isHere = (uri: vscode.Uri) => vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder;
    const here = (tell: (uri: string) => void) => (uri: vscode.Uri) => void (isHere(uri) && tell(uri.toString()));
    return listenToFiles([new vscode.RelativePattern(vscode.Uri.parse(folder), '**')], {
      created: here((uri) => listener.created(uri)),
      changed: here((uri) => listener.changed(uri)),
      deleted: here((uri) => listener.deleted(uri)),
    });
  },
  filterOf: (folder) => folderFilter(vscode.Uri.parse(folder)),
  kindOf: async (uri) => {
    const type = await typeOf(vscode.Uri.parse(uri));
    if (!(type & vscode.FileType.Directory)) return 'other';
    return type & vscode.FileType.SymbolicLink ? 'linked-folder' : 'folder';
  },
  walk: (folder, filter, signal) =>
    walk(
      vscode.Uri.parse(folder),
      { accepts: (uri) => filter.accepts(uri.toString()), excludesFolder: (uri) => filter.excludesFolder(uri.toString()) },
      signal,
    ),
  clock: systemClock,
};

/** Nothing belongs to the library in a folder that is not of the workspace any more. */
function folderFilter(uri: vscode.Uri): FolderFilter {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const filter = folder && new FileFilter(folder);
  return {
    accepts: (file) => filter?.accepts(vscode.Uri.parse(file)) ?? false,
    excludesFolder: (file) => filter?.excludesFolder(vscode.Uri.parse(file)) ?? true,
  };
}

/** Of what is gone already, none. */
async function typeOf(uri: vscode.Uri): Promise<vscode.FileType> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return vscode.FileType.Unknown;
  }
}
