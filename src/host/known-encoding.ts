import * as vscode from 'vscode';

const DEFAULT = 'utf8';

/**
 * The encoding that somebody has chosen for a file: that of an open editor, else `files.encoding` where it is set. VS Code's default says nothing, as every
 * file has it until somebody chooses; `undefined` then.
 */
export function knownEncoding(uri: vscode.Uri): string | undefined {
  return chosenInEditor(uri) ?? configured(uri);
}

function chosenInEditor(uri: vscode.Uri): string | undefined {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open && open.encoding !== DEFAULT && open.encoding !== configured(uri) ? open.encoding : undefined;
}

function configured(uri: vscode.Uri): string | undefined {
  const setting = vscode.workspace.getConfiguration('files', uri).inspect<string>('encoding');
  return setting?.workspaceFolderValue ?? setting?.workspaceValue ?? setting?.globalValue;
}
