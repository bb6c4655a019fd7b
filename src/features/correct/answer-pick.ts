import * as vscode from 'vscode';
import type { CorrectionChanges } from '../../core/corrections/corrections-file.ts';

/** An answer that can be picked; the value `undefined` takes the correction away. */
export interface AnswerItem<T> extends vscode.QuickPickItem {
  readonly value: T | undefined;
}

/** How many documents a title speaks of. */
export function titleFor(title: string, documents: number): string {
  return documents > 1 ? vscode.l10n.t('{0} ({1} documents)', title, documents) : title;
}

/** What the user wants of the documents, and how that is called. */
export interface CorrectionAnswer {
  readonly changes: CorrectionChanges;
  readonly told: string;
}

/** How it is called that a correction is taken away. */
export function asRead(): string {
  return vscode.l10n.t('As read from the text');
}
