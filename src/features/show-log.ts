import * as vscode from 'vscode';
import type { Dependencies } from '../host/dependencies.ts';

/** *Tifa: Show Log*. */
export function registerShowLog({ log }: Dependencies): vscode.Disposable {
  return vscode.commands.registerCommand('tifa.showLog', () => log.show());
}
