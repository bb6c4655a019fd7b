import * as vscode from 'vscode';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { CorrectionChanges } from '../core/corrections/corrections-file.ts';
import type { CorrectionsStore } from '../session/corrections-store.ts';
import { failureText } from './command.ts';
import { markDone } from './first-minute.ts';
import { complain, inform } from './message.ts';

/** Where corrections are kept. */
export type CorrectionsTarget = Pick<CorrectionsStore, 'of' | 'set'>;

/** What is corrected, and what the user is told of it: `told` is what was set, in words, and no sentence. */
export interface ToldCorrection {
  readonly documents: readonly Pick<DocumentSummary, 'uri' | 'displayName' | 'path'>[];
  readonly changes: CorrectionChanges;
  readonly told: string;
}

/** Writes a correction, says so, and offers to take it back: each document then has again what was set for it before. Resolves when it is written; fails as `set` does. */
export async function correctAndTell(corrections: CorrectionsTarget, { documents, changes, told }: ToldCorrection): Promise<void> {
  const uris = documents.map(({ uri }) => vscode.Uri.parse(uri));
  const before = uris.map((uri) => ({ uri, changes: formerly(corrections, uri, changes) }));
  await corrections.set(uris, changes);
  markDone('corrected');
  void offerUndo(corrections, toldOf(documents, told), before);
}

interface Former {
  readonly uri: vscode.Uri;
  readonly changes: CorrectionChanges;
}

/** What was set of the same fields; `undefined` in each that nobody had set. */
function formerly(corrections: CorrectionsTarget, uri: vscode.Uri, changes: CorrectionChanges): CorrectionChanges {
  const correction: Readonly<Record<string, unknown>> = { ...corrections.of(uri) };
  return Object.fromEntries(Object.keys(changes).map((field) => [field, correction[field]]));
}

function toldOf(documents: ToldCorrection['documents'], told: string): string {
  const [only, ...others] = documents;
  if (only && others.length === 0) return vscode.l10n.t('“{0}” is corrected: {1}', only.displayName || only.path, told);
  return vscode.l10n.t('{0} documents are corrected: {1}', documents.length, told);
}

async function offerUndo(corrections: CorrectionsTarget, message: string, before: readonly Former[]): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  if ((await inform(message, undo)) !== undo) return;
  try {
    for (const { uri, changes } of before) await corrections.set([uri], changes);
  } catch (error) {
    complain(failureText(error));
  }
}
