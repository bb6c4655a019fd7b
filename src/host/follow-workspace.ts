import * as vscode from 'vscode';
import { FileWatcher } from './file-watcher.ts';
import type { Library } from './library.ts';
import { settings } from './settings.ts';

/** Settings of VS Code that decide which files belong to the library. */
const EXCLUDES = ['files.exclude', 'search.exclude'];

/** Reads the library now and keeps it in step with the workspace: its files, its folders and the settings that concern it. */
export function followWorkspace(library: Library): vscode.Disposable {
  const watcher = new FileWatcher((changes) => void library.apply(changes));
  const startOver = () => {
    watcher.restart();
    void library.rebuild();
  };
  void library.rebuild();
  return vscode.Disposable.from(
    watcher,
    vscode.workspace.onDidChangeWorkspaceFolders(startOver),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (EXCLUDES.some((key) => event.affectsConfiguration(key))) startOver();
    }),
    settings.include.onDidChange(startOver),
    settings.maxFileSize.onDidChange(startOver),
    settings.minDocuments.onDidChange(() => void library.configure()),
  );
}
