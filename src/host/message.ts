import type { Progress } from 'vscode';
import * as vscode from 'vscode';
import { plainText } from '../core/text/plain-text.ts';
import { failureText } from './command.ts';
import { countText } from './wording.ts';

/** Everything that Tifa says in a message goes through these: VS Code would make links, which may run commands, of what is written in files and names. */

/** What the user chooses of the buttons; `undefined` when dismissed. */
export function inform(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(plainText(message, 'interface'), ...buttons);
}

/** Shows a warning. */
export function warn(message: string): void {
  void vscode.window.showWarningMessage(plainText(message, 'interface'));
}

/** Shows an error. */
export function complain(message: string): void {
  void vscode.window.showErrorMessage(plainText(message, 'interface'));
}

/** Of a question that failed: it must not look as if nothing were found. */
export function complainOf(error: unknown): void {
  complain(vscode.l10n.t('The library did not answer: {0}', failureText(error)));
}

/** In the status bar: for so many ms, or until something is done. */
export function mention(message: string, until: number | Thenable<unknown>): void {
  const plain = plainText(message, 'interface');
  if (typeof until === 'number') vscode.window.setStatusBarMessage(plain, until);
  else vscode.window.setStatusBarMessage(plain, until);
}

/** A notification with progress and a way to stop it, as long as the task takes. */
export function showProgress<T>(
  title: string,
  task: (progress: vscode.Progress<{ message?: string; increment?: number }>, token: vscode.CancellationToken) => Thenable<T>,
): Thenable<T> {
  const options = { location: vscode.ProgressLocation.Notification, title: plainText(title, 'interface'), cancellable: true };
  return vscode.window.withProgress(options, task);
}

/** Tells a notification how much of a total is done. */
export function progressReport(progress: Progress<{ message?: string; increment?: number }>): (done: number, total: number) => void {
  let shown = 0;
  return (done, total) => {
    const percent = (100 * done) / total;
    progress.report({ message: `${countText(done)}/${countText(total)}`, increment: percent - shown });
    shown = percent;
  };
}
