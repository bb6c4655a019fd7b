import * as vscode from 'vscode';
import type { CorrectionsStore } from '../session/corrections-store.ts';
import { FileFilter } from './file-filter.ts';

/** Leaves a file out of the library that is about its documents: as one of them it would be counted itself. */
export async function keepOut(uri: vscode.Uri, corrections: CorrectionsStore): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder && new FileFilter(folder).accepts(uri)) await corrections.set([uri], { exclude: true });
}
