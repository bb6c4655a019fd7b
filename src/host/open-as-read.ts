import * as vscode from 'vscode';
import type { Library } from '../session/library.ts';
import { rememberOpened } from './known-encoding.ts';

/** Opens a document in the encoding that the library read it in, so that the text is right and positions agree; one with unsaved changes stays as it is. */
export async function openAsRead(library: Library, uri: vscode.Uri): Promise<vscode.TextDocument> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const encoding = library.document(uri)?.encoding;
  if (encoding === undefined || open?.isDirty || open?.encoding === encoding) return vscode.workspace.openTextDocument(uri);
  rememberOpened(uri, encoding);
  return vscode.workspace.openTextDocument(uri, { encoding });
}
