import * as vscode from 'vscode';
import type { DocumentSummary } from '../../../src/core/corpus/document-summary.ts';
import type { SearchAnswer } from '../../../src/core/search/search.ts';
import type { WakeableLibrary } from '../../../src/host/wakeable-library.ts';
import type { Library } from '../../../src/session/library.ts';

/** The library of the running extension, when it has read the workspace. */
export async function openLibrary(): Promise<Library> {
  const tifa = await wakeable();
  await until('the library is ready', () => tifa.library?.state.kind === 'ready');
  if (!tifa.library) throw new Error('The library has fallen asleep.');
  return tifa.library;
}

/** The library of the running extension, be it asleep. */
export async function wakeable(): Promise<WakeableLibrary> {
  const extension = vscode.extensions.getExtension<WakeableLibrary>('tifa.tifa');
  if (!extension) throw new Error('The extension is not there.');
  return extension.activate();
}

/** How long a slow machine may take, in ms. It is only waited for in full where a test fails. */
const PATIENCE = 60_000;

/** Waits until something is so; fails with its name. */
export async function until(name: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(40)) if (await holds()) return;
  throw new Error(`Not in time: ${name}`);
}

/** Everything that a query finds, the most relevant document first. */
export function searchFor(library: Library, query: string): Promise<SearchAnswer> {
  return library.ask('search', { query, order: 'relevance', limit: 100, offset: 0, occurrences: 100, whole: [] });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

function root(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No workspace is open.');
  return folder.uri;
}

export function fileUri(...path: string[]): vscode.Uri {
  return vscode.Uri.joinPath(root(), ...path);
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/**
 * A new folder in the workspace whose changes VS Code reports: one level after the other, as it may not see into folders that appear together. It must not
 * have been removed just before, as that would be told as a change.
 */
export async function makeWatchedFolder(...path: string[]): Promise<void> {
  for (const depth of path.keys()) await makeSeen(fileUri(...path.slice(0, depth + 1)));
}

async function makeSeen(folder: vscode.Uri): Promise<void> {
  const seen = new Set<string>();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${folder.path.slice(folder.path.lastIndexOf('/') + 1)}`);
  watcher.onDidCreate((uri) => seen.add(uri.toString()));
  await vscode.workspace.fs.createDirectory(folder);
  await until(`${folder.path} is seen`, () => seen.has(folder.toString())).finally(() => watcher.dispose());
}

export async function remove(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri, { recursive: true, useTrash: false });
}

/** Removes what is in a folder. */
export async function empty(folder: vscode.Uri): Promise<void> {
  for (const [name] of await vscode.workspace.fs.readDirectory(folder)) await remove(vscode.Uri.joinPath(folder, name));
}

/** The document whose file name starts so. */
export function documentNamed(library: Library, start: string): DocumentSummary {
  const found = library.documents().find((summary) => summary.path.startsWith(start));
  if (!found) throw new Error(`No document ${start}…`);
  return found;
}

export async function openEditor(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** A text that is not saved. VS Code may take the name of one that is just being closed, and then answers with the text of that. */
export async function openText(content: string): Promise<vscode.TextDocument> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
    if (document.getText() === content) return document;
  }
  throw new Error('No new text can be opened.');
}

/** Leaves no changed buffer behind. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
