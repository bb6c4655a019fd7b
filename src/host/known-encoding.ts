import * as vscode from 'vscode';
import type { Library } from '../session/library.ts';
import { fileUri } from './file-uri.ts';

const DEFAULT = 'utf8';

/** The encodings in which Tifa itself opened documents that are open still, by uri: what an editor has of us is nobody's choice. */
const openedAs = new Map<string, string>();

/** Remembers that a document is opened in this encoding because the library read it so. */
export function rememberOpened(uri: vscode.Uri, encoding: string): void {
  openedAs.set(uri.toString(), encoding);
}

/** To be called when a document is closed. */
export function forgetOpened(uri: vscode.Uri): void {
  openedAs.delete(uri.toString());
}

/**
 * The encoding that somebody has chosen for a file: that of an open editor, else `files.encoding` where the workspace or the folder sets it (a user's own setting
 * is about all files, not about these). What every file has until somebody chooses says nothing; `undefined` then.
 */
export function knownEncoding(uri: vscode.Uri): string | undefined {
  return knownEncodings()(uri);
}

/** The same for one file after the other, at this moment: settings are asked once for each folder, as each answer of theirs takes a tenth of a millisecond. */
export function knownEncodings(): (uri: vscode.Uri) => string | undefined {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const byFolder = new Map<vscode.WorkspaceFolder | undefined, string | undefined>();
  return (uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!byFolder.has(folder)) byFolder.set(folder, configured(uri));
    return (open.has(uri.toString()) ? chosenInEditor(uri) : undefined) ?? byFolder.get(folder);
  };
}

function chosenInEditor(uri: vscode.Uri): string | undefined {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const unchosen = openedAs.get(uri.toString()) ?? vscode.workspace.getConfiguration('files', uri).get('encoding', DEFAULT);
  return open && open.encoding !== unchosen ? open.encoding : undefined;
}

function configured(uri: vscode.Uri): string | undefined {
  const setting = vscode.workspace.getConfiguration('files', uri).inspect<string>('encoding');
  return setting?.workspaceFolderValue ?? setting?.workspaceValue;
}

/** Opens a document in the encoding that it is in, which `encodingOf` tells where the library does not; one that is open already stays as it is then. */
export async function openDecoded(
  library: Library | undefined,
  uri: vscode.Uri,
  encodingOf: (uri: vscode.Uri) => Promise<string | undefined>,
): Promise<vscode.TextDocument> {
  if (library?.hasDocuments(uri)) return openAsRead(library, uri);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const encoding = open ? undefined : await encodingOf(uri);
  if (encoding === undefined) return vscode.workspace.openTextDocument(uri);
  rememberOpened(uri, encoding);
  return vscode.workspace.openTextDocument(uri, { encoding });
}

/** Opens a document, of a record its file, in the encoding that the library read it in, so that the text is right and positions agree; one with unsaved changes stays as it is. */
export async function openAsRead(library: Library, named: vscode.Uri): Promise<vscode.TextDocument> {
  const uri = fileUri(named);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const encoding = library.documentAt(uri, 0)?.encoding;
  if (encoding === undefined || open?.isDirty || open?.encoding === encoding) return vscode.workspace.openTextDocument(uri);
  rememberOpened(uri, encoding);
  return vscode.workspace.openTextDocument(uri, { encoding });
}
