import * as vscode from 'vscode';
import { RefusedFile } from '../core/corpus/refused-file.ts';
import type { Platform } from './platform.ts';

/** File systems of an operating system: there, what says it has no bytes is empty, or one of those files (of /proc) that may have no end. */
const SYSTEMS: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/**
 * The bytes of a file of any scheme, at most `maxBytes`. Fails with a `RefusedFile` for what is no regular file, for what is larger, and in Restricted Mode for a link out of the workspace; else with what the file
 * system says. VS Code's own `readFile` has no limit and asks for none, so that a local file is read by the platform where it can, and others are asked first.
 */
export async function readCapped(
  uri: vscode.Uri,
  maxBytes: number,
  platform: Pick<Platform, 'readFile' | 'readsLocally'>,
): Promise<Uint8Array> {
  if (platform.readFile && platform.readsLocally(uri)) return platform.readFile(uri.fsPath, maxBytes, workspaceBounds());
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if (!(type & vscode.FileType.File)) throw new RefusedFile('unreadable', `no regular file: ${uri.path}`);
  // Only a local file system says where a link leads.
  if (type & vscode.FileType.SymbolicLink && !vscode.workspace.isTrusted) throw new RefusedFile('outside', uri.path);
  if (size > maxBytes) throw tooLarge(size);
  if (size === 0 && SYSTEMS.has(uri.scheme)) return new Uint8Array();
  const bytes = await vscode.workspace.fs.readFile(uri);
  if (bytes.length > maxBytes) throw tooLarge(bytes.length);
  return bytes;
}

function tooLarge(bytes: number): RefusedFile {
  return new RefusedFile('too-large', `${bytes}`);
}

/** The local folders that links must not lead out of, in Restricted Mode: a repository could bring any. `undefined` where the workspace is trusted. */
export function workspaceBounds(): readonly string[] | undefined {
  if (vscode.workspace.isTrusted) return undefined;
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return folders.filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath);
}
