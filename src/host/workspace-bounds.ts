import * as vscode from 'vscode';

/** The local folders that links must not lead out of, in Restricted Mode: a repository could bring any. `undefined` where the workspace is trusted. */
export function workspaceBounds(): readonly string[] | undefined {
  if (vscode.workspace.isTrusted) return undefined;
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return folders.filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath);
}
