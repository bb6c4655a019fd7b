import * as vscode from 'vscode';
import type { FolderEntry, FolderListing, LinkRule } from '../core/files/folder-walk.ts';
import { walkFolder } from '../core/files/folder-walk.ts';
import { FoundFiles } from '../session/document-files.ts';
import { Pacer } from '../worker/pacer.ts';
import type { FileFilter } from './file-filter.ts';

/** So many folders are asked for at a time: each may be a journey to a server. */
const TOGETHER = 8;
/** Links to folders are not followed: they may lead back, and only a local file system tells where they lead. */
const NO_LINKS: LinkRule = () => ({ code: 'link', message: '' });

/** The files below a folder of any scheme. */
export async function walk(
  folder: vscode.Uri,
  filter: Pick<FileFilter, 'accepts' | 'excludesFolder'>,
  signal: AbortSignal,
): Promise<FoundFiles> {
  const uriOf = (path: string) => (path === '' ? folder : vscode.Uri.joinPath(folder, path));
  const byPath = {
    accepts: (path: string) => filter.accepts(uriOf(path)),
    excludesFolder: (path: string) => filter.excludesFolder(uriOf(path)),
  };
  const steps = walkFolder({ filter: byPath, links: NO_LINKS, together: TOGETHER });
  const pacer = new Pacer(signal);
  let step = steps.next([]);
  while (!step.done) {
    await pacer.yieldIfDue();
    step = steps.next(await Promise.all(step.value.map((path) => listingOf(uriOf(path)))));
  }
  const found = new FoundFiles();
  for (const path of step.value.paths) found.files.add(uriOf(path).toString());
  for (const { path, error } of step.value.refused) found.refused.set(uriOf(path).toString(), error);
  return found;
}

/** A folder that cannot be read has nothing in it, which is said. */
async function listingOf(folder: vscode.Uri): Promise<FolderListing> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(entryOf);
  } catch (error) {
    return { code: 'unreadable', message: String(error) };
  }
}

function entryOf([name, type]: [string, vscode.FileType]): FolderEntry {
  const kind = type & vscode.FileType.File ? 'file' : type & vscode.FileType.Directory ? 'folder' : 'other';
  return { name, kind, isLink: (type & vscode.FileType.SymbolicLink) !== 0 };
}
