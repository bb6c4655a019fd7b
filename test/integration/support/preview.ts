import * as vscode from 'vscode';
import { until } from './library.ts';

/** Runs a command that shows VS Code's refactor preview, and answers that until the command has ended. */
export async function inPreview(command: string, answer: 'apply' | 'discard', ...given: unknown[]): Promise<void> {
  let isOver = false;
  const over = Promise.resolve(vscode.commands.executeCommand(command, ...given)).finally(() => {
    isOver = true;
  });
  await until('the preview is over', async () => {
    // Nothing happens as long as it is not there.
    if (!isOver) await vscode.commands.executeCommand(`refactorPreview.${answer}`);
    return isOver;
  });
  await over;
}

/** Undoes until a document has a text again. */
export async function undoTo(document: vscode.TextDocument, text: string): Promise<void> {
  const before = document.getText();
  await until('the undo is done', async () => {
    if (document.getText() === before) await vscode.commands.executeCommand('undo');
    return document.getText() === text;
  });
}
