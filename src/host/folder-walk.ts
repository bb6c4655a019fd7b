import * as vscode from 'vscode';
import { FoundFiles } from '../session/found-files.ts';
import { Pacer } from '../worker/pacer.ts';
import type { FileFilter } from './file-filter.ts';

/** So many folders are asked for at a time: each may be a journey to a server. */
const PARALLEL = 8;

/** The files below a folder of any scheme. Links to folders are not followed: they may lead back, and only a local file system tells where they lead. */
export async function walk(
  folder: vscode.Uri,
  filter: Pick<FileFilter, 'accepts' | 'excludesFolder'>,
  signal: AbortSignal,
): Promise<FoundFiles> {
  const found = new FoundFiles();
  const open = [folder];
  const pacer = new Pacer(signal);
  while (open.length > 0) {
    const lists = await Promise.all(open.splice(-PARALLEL).map((next) => entriesOf(next, found)));
    for (const [uri, type] of lists.flat()) {
      await pacer.breathe();
      if (type & vscode.FileType.File && filter.accepts(uri)) found.files.add(uri.toString());
      else if (type & vscode.FileType.Directory && !filter.excludesFolder(uri)) enter(uri, type, open, found);
    }
  }
  return found;
}

function enter(folder: vscode.Uri, type: vscode.FileType, open: vscode.Uri[], found: FoundFiles): void {
  if (type & vscode.FileType.SymbolicLink) found.refused.set(folder.toString(), { code: 'link', message: '' });
  else open.push(folder);
}

/** A folder that cannot be read has nothing in it, which is said. */
async function entriesOf(folder: vscode.Uri, found: FoundFiles): Promise<[vscode.Uri, vscode.FileType][]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => [vscode.Uri.joinPath(folder, name), type]);
  } catch (error) {
    found.refused.set(folder.toString(), { code: 'unreadable', message: String(error) });
    return [];
  }
}
