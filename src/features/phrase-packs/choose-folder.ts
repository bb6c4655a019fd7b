import * as vscode from 'vscode';
import { warn } from '../../host/message.ts';

/** The workspace folder that a pack belongs to: that of the active document, or the only one, else the user says; `undefined` when dismissed. */
export async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && vscode.workspace.getWorkspaceFolder(active);
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (own ?? folders.length === 1) return own ?? folders[0];
  if (folders.length > 1) return vscode.window.showWorkspaceFolderPick();
  warn(vscode.l10n.t('Open a folder first: phrases are remembered in its folder .tifa.'));
  return undefined;
}
