import * as vscode from 'vscode';
import { registerCommand } from '../host/command.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { inform } from '../host/message.ts';

/**
 * *Tifa: Rebuild Library* forgets everything and reads all files again. *Tifa: Clear Cache* leaves the library as it is; the next time it is read from the files, if
 * there is anything to make one of. *Tifa: Read This Folder* may be chosen in the moment in which the library wakes.
 */
export function registerLibraryCommands({ gate, library }: Dependencies): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('tifa.readFolder', () => library.check()),
    registerCommand('tifa.rebuild', () => library.rebuild()),
    registerCommand('tifa.clearCache', async () => {
      await library.clearCache();
      await gate.forget();
      void inform(vscode.l10n.t('The cache of this workspace was cleared. The library stays as it is.'));
    }),
  );
}
