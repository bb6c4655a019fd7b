import * as vscode from 'vscode';
import type { CorrectionsStore } from '../session/corrections-store.ts';
import { FileWatcher } from '../session/file-watcher.ts';
import type { Library } from '../session/library.ts';
import { followCorrections } from '../session/library-changes.ts';
import { onReturn } from './file-events.ts';
import { isLibraryFile } from './file-finder.ts';
import { knownEncoding } from './known-encoding.ts';
import { settings } from './settings.ts';
import { workspaceWatch } from './workspace-watch.ts';

/** Settings of VS Code that decide which files belong to the library and how they are read. */
const CONCERNED = ['files.exclude', 'search.exclude', 'files.encoding'];

/** Reads the library now and keeps it in step with the workspace: its files, its folders and the settings that concern it. */
export function followWorkspace(library: Library, corrections: CorrectionsStore): vscode.Disposable {
  const watcher = new FileWatcher(workspaceWatch, {
    report: (changes) => void library.apply(changes),
    lookAgain: () => library.lookAgain(),
  });
  const startOver = () => {
    watcher.restart();
    void library.check();
  };
  void library.start();
  return vscode.Disposable.from(
    watcher,
    onReturn(() => {
      if (watcher.mayMissChanges) library.lookAgain();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(startOver),
    vscode.workspace.onDidGrantWorkspaceTrust(startOver),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (CONCERNED.some((key) => event.affectsConfiguration(key))) startOver();
    }),
    vscode.Disposable.from(followCorrections(library, corrections, isLibraryFile)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) followEncoding(library, document);
    }),
    settings.include.onDidChange(startOver),
    settings.maxFileSize.onDidChange(startOver),
    settings.maxCacheSize.onDidChange(() => void library.start()),
    settings.minDocuments.onDidChange(() => void library.configure()),
  );
}

/** A document that was reopened in another encoding is read again in that one. */
function followEncoding(library: Library, { uri, isDirty }: vscode.TextDocument): void {
  const encoding = knownEncoding(uri);
  const known = library.documentAt(uri, 0);
  if (known && encoding !== undefined && encoding !== known.encoding && !isDirty)
    void library.apply({ changed: [uri.toString()], removed: [] });
}
