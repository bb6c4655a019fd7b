import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import type { LibraryState } from '../../session/library-state.ts';
import { isReading } from '../../session/library-state.ts';
import { ReadingNotification } from './reading-notification.ts';
import { showReading } from './reading-pick.ts';

/** What one sees and does while files are read: progress, *Stop Reading Files*, *Continue Reading Files*. */
export function registerReading({ library }: Dependencies): vscode.Disposable {
  showContext(library.state);
  return vscode.Disposable.from(
    new ReadingNotification(library),
    library.onDidChangeState(showContext),
    registerCommand('tifa.stopReading', () => library.stop()),
    registerCommand('tifa.continueReading', () => library.check()),
    registerCommand('tifa.showReading', () => showReading(library)),
  );
}

/** For the palette, which offers what can be done now. */
function showContext(state: LibraryState): void {
  void vscode.commands.executeCommand('setContext', 'tifa.reading', isReading(state));
  void vscode.commands.executeCommand('setContext', 'tifa.stopped', state.kind === 'ready' && state.isStopped);
}
