import * as vscode from 'vscode';
import type { Dependencies } from '../host/dependencies.ts';

/** *Tifa: Rebuild Library*: forgets everything and reads all files again, with progress and a way to stop. */
export function registerRebuild({ library }: Dependencies): vscode.Disposable {
  return vscode.commands.registerCommand('tifa.rebuild', () => {
    const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Rebuilding the library'), cancellable: true };
    return vscode.window.withProgress(options, (progress, token) => {
      const subscription = vscode.Disposable.from(
        token.onCancellationRequested(() => library.cancel()),
        library.onDidChangeState((state) => {
          if (state.kind === 'indexing') progress.report({ message: `${state.done}/${state.total}` });
        }),
      );
      return library.rebuild().finally(() => subscription.dispose());
    });
  });
}
