import * as vscode from 'vscode';
import { FileFilter } from './file-filter.ts';

/** Schemes with a search provider of their own; on others `findFiles` may never answer (the in-memory ones of vscode.dev). */
const SEARCHABLE_SCHEMES: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs', 'vscode-userdata']);
const FIND_TIMEOUT_MS = 20_000;

/** Every file of the workspace that belongs to the library. */
export async function findLibraryFiles(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map((folder) => findInFolder(folder.uri, new FileFilter(folder), token)));
  return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()];
}

/** Whether a uri is a file that is there and belongs to the library. */
export async function isLibraryFile(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder || !new FileFilter(folder).accepts(uri)) return false;
  const status = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);
  return status !== undefined && (status.type & vscode.FileType.File) !== 0;
}

/** The files below one folder, by search where the scheme has one, else by walking. */
export async function findInFolder(folder: vscode.Uri, filter: FileFilter, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  if (!SEARCHABLE_SCHEMES.has(folder.scheme)) return walk(folder, filter, token);
  const files = await withTimeout(
    vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**'), filter.excludeGlob, undefined, token),
  );
  return files ? files.filter((uri) => filter.accepts(uri)) : walk(folder, filter, token);
}

/** `undefined` where there was no answer in time. */
async function withTimeout<T>(answer: Thenable<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), FIND_TIMEOUT_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Symbolic links to folders are not followed: they may lead back. */
async function walk(folder: vscode.Uri, filter: FileFilter, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const open = [folder];
  for (let next = open.pop(); next && !token.isCancellationRequested; next = open.pop()) {
    for (const [name, type] of await readDirectory(next)) {
      const uri = vscode.Uri.joinPath(next, name);
      if (type === vscode.FileType.Directory && !filter.excludesFolder(uri)) open.push(uri);
      else if (type & vscode.FileType.File && filter.accepts(uri)) found.push(uri);
    }
  }
  return found;
}

/** A folder that cannot be read has nothing in it. */
async function readDirectory(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
