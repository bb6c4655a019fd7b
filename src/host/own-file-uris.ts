import * as vscode from 'vscode';
import { DEFAULT_PACK, IGNORED_LIST, PACK_FOLDER } from '../core/packs/pack-row.ts';
import { CORRECTIONS_PATH } from '../session/corrections-store.ts';

/** Where the corrections of a folder are. */
export function correctionsUri(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, ...CORRECTIONS_PATH);
}

/** A file among the packs of a workspace folder; the usual pack unless another one is named. */
export function packUri(folder: vscode.WorkspaceFolder, name: string = DEFAULT_PACK): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, ...PACK_FOLDER, name);
}

/** Where the ignored phrases of a workspace folder are listed. */
export function ignoredListUri(folder: vscode.WorkspaceFolder): vscode.Uri {
  return packUri(folder, IGNORED_LIST);
}
