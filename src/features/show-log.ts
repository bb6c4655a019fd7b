import type * as vscode from 'vscode';
import { registerCommand } from '../host/command.ts';

/** *Tifa: Show Log*. */
export function registerShowLog({ log }: { readonly log: vscode.LogOutputChannel }): vscode.Disposable {
  return registerCommand('tifa.showLog', () => log.show());
}
