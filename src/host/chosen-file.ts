import * as vscode from 'vscode';
import { inform } from './message.ts';

/** What somebody who saves a file is asked. */
export interface FileQuestion {
  readonly title: string;
  /** Proposed, with its ending; what a file cannot be called is taken out. */
  readonly name: string;
  /** Endings by what they are called. */
  readonly filters: Readonly<Record<string, string[]>>;
}

/** Asks where to write a file, in the first folder of the workspace unless the user goes elsewhere; `undefined` when dismissed. */
export function chooseFile({ title, name, filters }: FileQuestion): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = name.replace(/[\\/:*?"<>|\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim();
  return vscode.window.showSaveDialog({ title, filters, ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }) });
}

/** Says that a file was written, with a button that opens it. */
export async function tellWritten(message: string, uri: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  if ((await inform(message, open)) === open) await vscode.commands.executeCommand('vscode.open', uri);
}

/** A file as messages name it. */
export function fileText(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, false);
}
