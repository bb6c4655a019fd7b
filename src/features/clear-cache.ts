import * as vscode from 'vscode';
import type { Dependencies } from '../host/dependencies.ts';

/** *Tifa: Clear Cache*: the library stays as it is, and is read from the files the next time. */
export function registerClearCache({ library }: Dependencies): vscode.Disposable {
  return vscode.commands.registerCommand('tifa.clearCache', async () => {
    await library.clearCache();
    void vscode.window.showInformationMessage(vscode.l10n.t('The cache of this workspace was cleared. The library stays as it is.'));
  });
}
