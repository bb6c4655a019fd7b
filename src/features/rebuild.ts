import type * as vscode from 'vscode';
import { registerCommand } from '../host/command.ts';
import type { Dependencies } from '../host/dependencies.ts';

/** *Tifa: Rebuild Library*: forgets everything and reads all files again. */
export function registerRebuild({ library }: Dependencies): vscode.Disposable {
  return registerCommand('tifa.rebuild', () => library.rebuild());
}
