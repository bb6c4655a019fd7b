import type * as vscode from 'vscode';
import { registerCommand } from '../host/command.ts';
import type { Dependencies } from '../host/dependencies.ts';

/** *Tifa: Show Log*. */
export function registerShowLog({ log }: Dependencies): vscode.Disposable {
  return registerCommand('tifa.showLog', () => log.show());
}
