import * as vscode from 'vscode';
import { createTextBox } from '../../host/pick.ts';

/** What is typed is answered when it rests for so long, in ms. */
const TYPING_MS = 120;

/** Lets the user type what the phrases are to be called; `apply` is told while one types. Dismissed, all is as before. */
export function askFilter(before: string, apply: (query: string) => void): void {
  const box = createTextBox();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAccepted = false;
  Object.assign(box, {
    title: vscode.l10n.t('Filter Phrases'),
    placeholder: vscode.l10n.t('Part of the phrase in either script, its pinyin, or English'),
    value: before,
  });
  box.onDidChangeValue((typed) => {
    clearTimeout(timer);
    timer = setTimeout(() => apply(typed.trim()), TYPING_MS);
  });
  box.onDidAccept(() => {
    isAccepted = true;
    clearTimeout(timer);
    apply(box.value.trim());
    box.hide();
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    if (!isAccepted) apply(before);
    box.dispose();
  });
  box.show();
}
