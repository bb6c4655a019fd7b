import * as vscode from 'vscode';
import { pause } from '../async/clock.ts';
import { RefusedFile } from '../core/corpus/refused-file.ts';
import type { Platform } from './platform.ts';

/** How often a file is moved to its place before that is given up, and the longest pause in between, in ms. */
const MOVES = 10;
const PAUSE_MS = 100;

/**
 * Writes a file of any scheme whole or not at all: beside its place first, and then moved there. Fails with a `RefusedFile` where that would leave the folder
 * `within` by a link. A local file is written by the platform where it can (see there).
 */
export async function writeWhole(
  uri: vscode.Uri,
  bytes: Uint8Array,
  platform: Pick<Platform, 'readsLocally' | 'writeFile'>,
  within?: vscode.Uri,
): Promise<void> {
  if (platform.writeFile && platform.readsLocally(uri)) return platform.writeFile(uri.fsPath, bytes, within?.fsPath);
  if (within) await refuseLinks(uri, within);
  // VS Code closes the editor of a file that another one is moved onto; what it has open itself it writes as its own save does.
  if (isOpen(uri)) return vscode.workspace.fs.writeFile(uri, bytes);
  await writeBeside(uri, bytes);
}

/** Whether nothing can be written there, as far as its file system tells. */
export async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  const { fs } = vscode.workspace;
  if (fs.isWritableFileSystem(uri.scheme) === false) return true;
  const status = await fs.stat(uri).then(undefined, () => undefined);
  return status?.permissions === vscode.FilePermission.Readonly;
}

/** Under a name that no other window uses, and then moved over the file. */
export async function writeBeside(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  await fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
  const beside = uri.with({ path: `${uri.path}.${crypto.randomUUID()}.tmp` });
  try {
    await fs.writeFile(beside, bytes);
    await moveOver(beside, uri);
  } catch (error) {
    await fs.delete(beside).then(undefined, () => {});
    throw error;
  }
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

/** VS Code does not tell where a link leads. */
async function refuseLinks(uri: vscode.Uri, folder: vscode.Uri): Promise<void> {
  for (let at = uri; at.path.length > folder.path.length; at = vscode.Uri.joinPath(at, '..')) {
    const status = await vscode.workspace.fs.stat(at).then(undefined, () => undefined);
    if (status && status.type & vscode.FileType.SymbolicLink) throw new RefusedFile('link', at.path);
  }
}

/**
 * VS Code removes what is overwritten before it moves, and looks for the file afterwards. Both fail where another window does the same at that moment: then once more,
 * after a pause that is another one in each window, unless the file was moved.
 */
async function moveOver(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await vscode.workspace.fs.rename(from, to, { overwrite: true });
    } catch (error) {
      if (!(await isThere(from))) return;
      if (attempt === MOVES) throw error;
    }
    await pause(Math.random() * PAUSE_MS);
  }
}

/** Whether something is at a uri. */
export function isThere(file: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
