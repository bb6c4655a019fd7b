import * as vscode from 'vscode';

/** Is told what happens to a file or folder. */
export interface FileListener {
  created(uri: vscode.Uri): void;
  changed(uri: vscode.Uri): void;
  deleted(uri: vscode.Uri): void;
}

/**
 * Tells what happens to files and folders of these patterns, whoever does it, and besides what is saved, made, renamed or deleted in this window, wherever that is: on
 * Linux, VS Code's watcher may never look into a folder that appeared together with the one that it lies in. It may report the same twice.
 */
export function listenToFiles(patterns: readonly vscode.GlobPattern[], listener: FileListener): vscode.Disposable {
  return vscode.Disposable.from(...patterns.map((pattern) => watch(pattern, listener)), listenToWindow(listener));
}

/** Tells when somebody comes back to this window, after whatever was done elsewhere. */
export function onReturn(tell: () => void): vscode.Disposable {
  let wasHere = vscode.window.state.focused;
  return vscode.window.onDidChangeWindowState(({ focused: isHere }) => {
    if (isHere && !wasHere) tell();
    wasHere = isHere;
  });
}

function watch(pattern: vscode.GlobPattern, listener: FileListener): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => listener.created(uri)),
    watcher.onDidChange((uri) => listener.changed(uri)),
    watcher.onDidDelete((uri) => listener.deleted(uri)),
  );
}

function listenToWindow(listener: FileListener): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidSaveTextDocument(({ uri }) => listener.changed(uri)),
    vscode.workspace.onDidCreateFiles(({ files }) => {
      for (const uri of files) listener.created(uri);
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) listener.deleted(uri);
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        listener.deleted(oldUri);
        listener.created(newUri);
      }
    }),
  );
}
