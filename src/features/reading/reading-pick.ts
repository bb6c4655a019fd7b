import * as vscode from 'vscode';
import { readingText } from '../../host/wording.ts';
import type { Library } from '../../session/library.ts';

interface Choice extends vscode.QuickPickItem {
  readonly command: string;
}

/** What is being read, with what one can do about it. */
export async function showReading({ state }: Library): Promise<void> {
  const { l10n } = vscode;
  const choices: Choice[] = [
    { label: `$(debug-stop) ${l10n.t('Stop Reading Files')}`, command: 'tifa.stopReading', detail: l10n.t('What has been read stays.') },
    { label: `$(graph) ${l10n.t('Show Library Report')}`, command: 'tifa.showReport' },
    { label: `$(output) ${l10n.t('Show Log')}`, command: 'tifa.showLog' },
  ];
  const choice = await vscode.window.showQuickPick(choices, { title: readingText(state) });
  if (choice) await vscode.commands.executeCommand(choice.command);
}
