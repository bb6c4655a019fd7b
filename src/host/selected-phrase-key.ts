import * as vscode from 'vscode';

/** Tells keys, as `tifa.phraseSelected`, whether just a phrase is selected: F7 goes on with that. Resolves when they know. */
export function tellPhraseSelected(isSelected: boolean): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', 'tifa.phraseSelected', isSelected);
}
