import * as vscode from 'vscode';
import type { Dependencies } from '../host/dependencies.ts';

/** *Tifa: Rebuild Library*: forgets everything and reads all files again. */
export function registerRebuild({ library }: Dependencies): vscode.Disposable {
  return vscode.commands.registerCommand('tifa.rebuild', () => library.rebuild());
}
