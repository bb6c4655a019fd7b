import * as vscode from 'vscode';
import type { Dependencies } from '../host/dependencies.ts';

/** Tells `when` clauses whether the active editor shows a document whose phrases are looked for. */
export function registerActiveDocument({ library, highlighter }: Dependencies): vscode.Disposable {
  const tell = () => {
    const document = vscode.window.activeTextEditor?.document;
    void vscode.commands.executeCommand('setContext', 'tifa.documentActive', document !== undefined && highlighter.concerns(document));
  };
  tell();
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(tell), library.onDidChangeDocuments(tell));
}
