import * as vscode from 'vscode';
import { plainText } from '../core/text/plain-text.ts';
import type { Dependencies } from '../host/dependencies.ts';
import { countText, progressText } from '../host/wording.ts';
import type { LibraryState, ReadyState } from '../session/library-state.ts';
import { isReading } from '../session/library-state.ts';

/** The state of the library, at the left end of the status bar; a click shows the documents, or what can be done about the state. */
export function registerStatusBar({ library }: Dependencies): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('tifa.library', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Tifa Library');
  const show = (state: LibraryState) => {
    item.text = `$(${icon(state)}) ${text(state)}`;
    item.tooltip = plainText(tooltip(state), 'interface');
    item.command = command(state);
    item.backgroundColor = state.kind === 'failed' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    item.accessibilityInformation = { label: text(state), role: 'button' };
  };
  show(library.state);
  item.show();
  return vscode.Disposable.from(item, library.onDidChangeState(show));
}

function icon(state: LibraryState): string {
  if (isReading(state)) return 'sync~spin';
  return state.kind === 'failed' ? 'error' : 'library';
}

function command(state: LibraryState): string {
  if (isReading(state)) return 'tifa.showReading';
  if (state.kind === 'failed') return 'tifa.rebuild';
  return state.kind === 'ready' && state.isStopped ? 'tifa.continueReading' : 'tifa.documents.focus';
}

function text(state: LibraryState): string {
  switch (state.kind) {
    case 'indexing':
      return state.total === 0
        ? vscode.l10n.t('Tifa: looking for documents')
        : vscode.l10n.t('Tifa: {0}/{1}', countText(state.done), countText(state.total));
    case 'ready':
      return readyText(state);
    case 'failed':
      return vscode.l10n.t('Tifa: library failed');
  }
}

function readyText({ documents, isStopped, left, checking }: ReadyState): string {
  if (checking) return vscode.l10n.t('Tifa: checking {0}/{1}', countText(checking.done), countText(checking.total));
  const held = documents === 1 ? vscode.l10n.t('Tifa: 1 document') : vscode.l10n.t('Tifa: {0} documents', countText(documents));
  if (left === 1) return vscode.l10n.t('{0}, 1 file not read yet', held);
  if (left > 0) return vscode.l10n.t('{0}, {1} files not read yet', held, countText(left));
  return isStopped ? vscode.l10n.t('{0}, reading stopped', held) : held;
}

function tooltip(state: LibraryState): string {
  if (state.kind === 'failed') return vscode.l10n.t('{0}\nSelect to rebuild the library', state.reason);
  if (state.kind === 'indexing' || state.checking) return vscode.l10n.t('{0}\nSelect to stop', progressText(state));
  if (state.isStopped) return vscode.l10n.t('Reading was stopped. Select to go on');
  if (state.unread === 0) return vscode.l10n.t('Show the documents');
  return state.unread === 1
    ? vscode.l10n.t('Show the documents; 1 file could not be read')
    : vscode.l10n.t('Show the documents; {0} files could not be read', countText(state.unread));
}
