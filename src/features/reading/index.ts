import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { pickOne } from '../../host/pick.ts';
import { progressText } from '../../host/wording.ts';
import type { Library } from '../../session/library.ts';
import type { LibraryState } from '../../session/library-state.ts';
import { isReading } from '../../session/library-state.ts';
import { ReadingNotification } from './reading-notification.ts';

interface Choice extends vscode.QuickPickItem {
  readonly command: string;
}

/** What is being read, with what one can do about it. */
async function showReading({ state }: Library): Promise<void> {
  const { l10n } = vscode;
  const choices: Choice[] = [
    {
      iconPath: icon('debug-stop'),
      label: l10n.t('Stop Reading Files'),
      command: 'tifa.stopReading',
      detail: l10n.t('What has been read stays.'),
    },
    { iconPath: icon('graph'), label: l10n.t('Show Library Report'), command: 'tifa.showReport' },
    { iconPath: icon('output'), label: l10n.t('Show Log'), command: 'tifa.showLog' },
  ];
  const choice = await pickOne(choices, { title: progressText(state) });
  if (choice) await vscode.commands.executeCommand(choice.command);
}

function icon(name: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(name);
}

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
