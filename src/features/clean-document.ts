import * as vscode from 'vscode';
import type { EditedText } from '../core/records/edited-source.ts';
import { withCharset } from '../core/text/charset-declaration.ts';
import type { NoiseKind } from '../core/text/noise.ts';
import { plainText } from '../core/text/plain-text.ts';
import type { Ask } from '../host/brief-worker.ts';
import { registerCommand } from '../host/command.ts';
import { editedText } from '../host/editor-text.ts';
import { complain, inform, warn } from '../host/message.ts';
import { pickMany } from '../host/pick.ts';
import { ShownTexts } from '../host/shown-texts.ts';
import { noiseText } from '../host/wording.ts';

const SCHEME = 'tifa-clean';

interface KindItem extends vscode.QuickPickItem {
  readonly noise: NoiseKind;
}

/** *Tifa: Clean Document*: shows what would be removed or repaired as a diff, and changes the document only when that is accepted. */
export function registerCleanDocument({ ask }: { readonly ask: Ask }): vscode.Disposable {
  // What a diff shows on its right side.
  const previews = new ShownTexts(SCHEME);
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, previews),
    registerCommand('tifa.cleanDocument', () => cleanActiveDocument(ask, previews)),
  );
}

async function cleanActiveDocument(ask: Ask, previews: ShownTexts): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return void inform(vscode.l10n.t('Open a document to clean it.'));
  const edited = editedText(document);
  const { version } = document;
  const kinds = await chooseKinds(ask, edited);
  if (!kinds) return;
  const cleaned = withCharset(await ask('clean', { ...edited, kinds }), document.encoding);
  const isCleaned = await preview(document, version, cleaned, previews);
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

/** Whether the user has accepted it; `version` is that of the text that was cleaned. */
async function preview(document: vscode.TextDocument, version: number, cleaned: string, previews: ShownTexts): Promise<boolean> {
  const uri = previews.add(document.uri.path, cleaned);
  const title = vscode.l10n.t('{0}: as it is ↔ cleaned', document.uri.path.split('/').at(-1) ?? '');
  await vscode.commands.executeCommand('vscode.diff', document.uri, uri, plainText(title, 'interface'));
  const apply = vscode.l10n.t('Apply');
  const answer = await inform(vscode.l10n.t('Clean this document as shown?'), apply, vscode.l10n.t('Discard'));
  await closePreview(uri);
  previews.remove(uri);
  if (answer !== apply) return false;
  if (document.version === version) return replaceAll(document, cleaned);
  warn(vscode.l10n.t('The document changed meanwhile. Nothing was cleaned; try again.'));
  return false;
}

async function closePreview(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString());
  if (shown.length > 0) await vscode.window.tabGroups.close(shown);
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
