import * as vscode from 'vscode';
import type { Dependencies } from '../host/dependencies.ts';

/** Tells `when` clauses whether the active editor shows a document whose phrases are looked for, and whether that is one of the library. */
export function registerActiveDocument({ library, highlighter, savedSearches }: Dependencies): vscode.Disposable {
  const tell = () => {
    const document = vscode.window.activeTextEditor?.document;
    setContext('tifa.documentActive', document !== undefined && highlighter.concerns(document));
    setContext('tifa.libraryDocumentActive', document !== undefined && library.hasDocuments(document.uri));
  };
  const tellSearches = () => setContext('tifa.savedSearches', savedSearches.list().length > 0);
  tell();
  tellSearches();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    library.onDidChangeDocuments(tell),
    savedSearches.onDidChange(tellSearches),
  );
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
