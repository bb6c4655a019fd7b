import * as vscode from 'vscode';
import { DisposableStore } from '../../async/disposable.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { settings } from '../../host/settings.ts';

const OPENED = 'overview.opened';

/** Calls once in the life of a workspace: when its documents have first been read, unless somebody is at work in an editor by then. */
export function onFirstReading({ library, memento }: Pick<Dependencies, 'library' | 'memento'>, open: () => void): vscode.Disposable {
  const listeners = new DisposableStore();
  if (memento.get(OPENED, false)) return listeners;
  const look = () => {
    if (library.state.kind !== 'ready' || library.originals === 0) return;
    listeners.dispose();
    void memento.update(OPENED, true);
    if (settings.openOverview.get() && vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0)) open();
  };
  listeners.add(library.onDidChangeState(look));
  listeners.add(library.onDidChangeDocuments(look));
  return listeners;
}
