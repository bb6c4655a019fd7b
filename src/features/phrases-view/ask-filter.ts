import * as vscode from 'vscode';
import { Delayer } from '../../async/delayer.ts';
import { createTextBox } from '../../host/pick.ts';

/** What is typed is answered when it rests for so long, in ms. */
const TYPING_MS = 120;

/** Lets the user type what the phrases are to be called; `apply` gets it with each letter. Dismissed, all is as before. */
export function askFilter(before: string, apply: (query: string) => void): void {
  const box = createTextBox();
  const delayer = new Delayer(TYPING_MS);
  let isAccepted = false;
  Object.assign(box, {
    title: vscode.l10n.t('Filter Phrases'),
    placeholder: vscode.l10n.t('Part of the phrase in either script, its pinyin, or English'),
    value: before,
  });
  box.onDidChangeValue((typed) => {
    delayer.trigger(() => apply(typed.trim()));
  });
  box.onDidAccept(() => {
    isAccepted = true;
    delayer.cancel();
    apply(box.value.trim());
    box.hide();
  });
  box.onDidHide(() => {
    delayer.dispose();
    if (!isAccepted) apply(before);
    box.dispose();
  });
  box.show();
}
