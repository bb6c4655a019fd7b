import * as vscode from 'vscode';
import type { Library } from '../session/library.ts';
import type { CorrectionsStore } from './corrections.ts';
import { onReturn } from './file-events.ts';
import { isLibraryFile } from './file-finder.ts';
import { FileWatcher } from './file-watcher.ts';
import { knownEncoding } from './known-encoding.ts';
import { settings } from './settings.ts';

/** Settings of VS Code that decide which files belong to the library and how they are read. */
const CONCERNED = ['files.exclude', 'search.exclude', 'files.encoding'];

/** Reads the library now and keeps it in step with the workspace: its files, its folders and the settings that concern it. */
export function followWorkspace(library: Library, corrections: CorrectionsStore): vscode.Disposable {
  const lookAgain = () => {
    const { state } = library;
    if (state.kind === 'ready' && !state.isStopped) void library.check();
  };
  const watcher = new FileWatcher((changes) => void library.apply(changes), lookAgain);
  const startOver = () => {
    watcher.restart();
    void library.check();
  };
  void library.start();
  return vscode.Disposable.from(
    watcher,
    onReturn(() => {
      if (watcher.mayMissChanges) lookAgain();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(startOver),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (CONCERNED.some((key) => event.affectsConfiguration(key))) startOver();
    }),
    corrections.onDidChange(({ files }) => void followCorrections(library, files)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) followEncoding(library, document);
    }),
    settings.include.onDidChange(startOver),
    settings.maxFileSize.onDidChange(startOver),
    settings.maxCacheSize.onDidChange(() => void library.start()),
    settings.minDocuments.onDidChange(() => void library.configure()),
  );
}

/** Corrections may name files that are not there, or that are no documents of the library. */
async function followCorrections(library: Library, uris: readonly vscode.Uri[]): Promise<void> {
  const present = await Promise.all(
    uris.map(async (uri) => (library.document(uri) !== undefined || (await isLibraryFile(uri)) ? [uri.toString()] : [])),
  );
  const changed = present.flat();
  if (changed.length > 0) await library.apply({ changed, removed: [] });
}

/** A document that was reopened in another encoding is read again in that one. */
function followEncoding(library: Library, { uri, isDirty }: vscode.TextDocument): void {
  const encoding = knownEncoding(uri);
  const known = library.document(uri);
  if (known && encoding !== undefined && encoding !== known.encoding && !isDirty)
    void library.apply({ changed: [uri.toString()], removed: [] });
}
