import * as vscode from 'vscode';

/** An answer that can be picked; the value `undefined` takes the correction away. */
export interface AnswerItem<T> extends vscode.QuickPickItem {
  readonly value: T | undefined;
}

/** How many documents a title speaks of. */
export function titleFor(title: string, documents: number): string {
  return documents > 1 ? vscode.l10n.t('{0} ({1} documents)', title, documents) : title;
}
