import * as vscode from 'vscode';
import { pickOne } from '../../host/pick.ts';
import { progressText } from '../../host/wording.ts';
import type { Library } from '../../session/library.ts';

interface Choice extends vscode.QuickPickItem {
  readonly command: string;
}

/** What is being read, with what one can do about it. */
export async function showReading({ state }: Library): Promise<void> {
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
