import * as vscode from 'vscode';
import type { Dependencies } from '../host/dependencies.ts';
import type { LibraryState } from '../host/library-state.ts';

/** The state of the library, at the left end of the status bar; a click shows the documents. */
export function registerStatusBar({ library }: Dependencies): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('tifa.library', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Tifa Library');
  const show = (state: LibraryState) => {
    item.text = text(state);
    item.tooltip = tooltip(state);
    item.command = state.kind === 'failed' ? 'tifa.rebuild' : 'tifa.documents.focus';
    item.backgroundColor = state.kind === 'failed' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    item.accessibilityInformation = { label: item.text.replace(/\$\([a-z~-]+\)\s*/, ''), role: 'button' };
  };
  show(library.state);
  item.show();
  return vscode.Disposable.from(item, library.onDidChangeState(show));
}

function text(state: LibraryState): string {
  switch (state.kind) {
    case 'indexing':
      return `$(sync~spin) ${vscode.l10n.t('Tifa: {0}/{1}', state.done, state.total)}`;
    case 'ready':
      return `$(library) ${state.documents === 1 ? vscode.l10n.t('Tifa: 1 document') : vscode.l10n.t('Tifa: {0} documents', state.documents)}`;
    case 'failed':
      return `$(error) ${vscode.l10n.t('Tifa: library failed')}`;
  }
}

function tooltip(state: LibraryState): string {
  switch (state.kind) {
    case 'indexing':
      return vscode.l10n.t('Reading the documents of this workspace');
    case 'ready':
      return state.unread === 0
        ? vscode.l10n.t('Show the documents')
        : vscode.l10n.t('Show the documents; {0} files could not be read', state.unread);
    case 'failed':
      return vscode.l10n.t('{0}\nSelect to rebuild the library', state.reason);
  }
}
