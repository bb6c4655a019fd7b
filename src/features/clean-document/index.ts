import * as vscode from 'vscode';
import type { EditedText } from '../../core/records/edited-source.ts';
import { withCharset } from '../../core/text/charset-declaration.ts';
import type { NoiseKind } from '../../core/text/noise.ts';
import type { Ask } from '../../host/brief-worker.ts';
import { registerCommand } from '../../host/command.ts';
import { editedText } from '../../host/editor-text.ts';
import { complain, inform, warn } from '../../host/message.ts';
import { pickMany } from '../../host/pick.ts';
import { noiseText } from '../../host/wording.ts';
import { CleanPreview } from './clean-preview.ts';

interface KindItem extends vscode.QuickPickItem {
  readonly noise: NoiseKind;
}

/** *Tifa: Clean Document*: shows what would be removed or repaired as a diff, and changes the document only when that is accepted. */
export function registerCleanDocument({ ask }: { readonly ask: Ask }): vscode.Disposable {
  const preview = new CleanPreview();
  return vscode.Disposable.from(
    preview,
    registerCommand('tifa.cleanDocument', () => cleanActiveDocument(ask, preview)),
  );
}

async function cleanActiveDocument(ask: Ask, preview: CleanPreview): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return void inform(vscode.l10n.t('Open a document to clean it.'));
  const edited = editedText(document);
  const { version } = document;
  const kinds = await chooseKinds(ask, edited);
  if (!kinds) return;
  const cleaned = withCharset(await ask('clean', { ...edited, kinds }), document.encoding);
  const isCleaned = await cleanAfterPreview(document, version, cleaned, preview);
  if (isCleaned && (await hasMore(ask, { ...edited, text: cleaned }, kinds)))
    void inform(vscode.l10n.t('Cleaning has uncovered more. Clean the document once more to go on.'));
}

/** Removing lines can uncover others, again and again: one cleaning goes a few rounds. */
async function hasMore(ask: Ask, cleaned: EditedText, kinds: readonly NoiseKind[]): Promise<boolean> {
  const left = await ask('noise', cleaned);
  return left.some(({ kind, replacement }) => replacement !== undefined && kinds.includes(kind));
}

/** `undefined` where there is nothing to clean, or the user thinks better of it. */
async function chooseKinds(ask: Ask, edited: EditedText): Promise<NoiseKind[] | undefined> {
  const found = (await ask('noise', edited)).filter(({ replacement }) => replacement !== undefined);
  const counts = new Map<NoiseKind, number>();
  for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size === 0) return void inform(vscode.l10n.t('There is nothing to clean in this document.'));
  const items = [...counts].map(
    ([kind, count]): KindItem => ({ noise: kind, label: noiseText(kind), description: String(count), picked: true }),
  );
  const chosen = await pickMany(items, {
    title: vscode.l10n.t('Clean Document'),
    placeHolder: vscode.l10n.t('What to remove or repair'),
  });
  return chosen && chosen.length > 0 ? chosen.map(({ noise }) => noise) : undefined;
}

/** Whether the user has accepted it, and it was done; `version` is that of the text that was cleaned. */
async function cleanAfterPreview(document: vscode.TextDocument, version: number, cleaned: string, preview: CleanPreview): Promise<boolean> {
  if (!(await preview.accepts(document, cleaned))) return false;
  if (document.version === version) return replaceAll(document, cleaned);
  warn(vscode.l10n.t('The document changed meanwhile. Nothing was cleaned; try again.'));
  return false;
}

/** Whether it could be edited. */
async function replaceAll(document: vscode.TextDocument, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  const done = await vscode.workspace.applyEdit(edit);
  if (done) await vscode.window.showTextDocument(document);
  else complain(vscode.l10n.t('The document could not be edited. Is it read-only?'));
  return done;
}
