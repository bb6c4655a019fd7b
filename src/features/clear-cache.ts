import * as vscode from 'vscode';
import { registerCommand } from '../host/command.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { inform } from '../host/message.ts';

/** *Tifa: Clear Cache*: the library stays as it is, and is read from the files the next time, if there is anything to make one of. */
export function registerClearCache({ gate, library }: Dependencies): vscode.Disposable {
  return registerCommand('tifa.clearCache', async () => {
    await library.clearCache();
    await gate.forget();
    void inform(vscode.l10n.t('The cache of this workspace was cleared. The library stays as it is.'));
  });
}
