import * as vscode from 'vscode';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import type { SimilarDocument } from '../../core/similar/similar-documents.ts';
import { editedText } from '../../host/editor-text.ts';
import { complainOf, inform } from '../../host/message.ts';
import { pickOne } from '../../host/pick.ts';
import { dateText, placeText } from '../../host/wording.ts';
import type { Library } from '../../session/library.ts';
import type { ComparedDocument } from './comparison.ts';
import { percent } from './comparison-summary.ts';

/** Those that share more stand first. */
const MOST = 200;

interface SimilarItem extends vscode.QuickPickItem {
  readonly uri: string;
}

/** Lets the user choose among the documents that share wording with one; `undefined` when dismissed, or when there is none. */
export async function pickSimilar(library: Library, { document, uri }: ComparedDocument): Promise<vscode.Uri | undefined> {
  const question = new AbortController();
  const closing = new vscode.CancellationTokenSource();
  const found = library.ask('similarDocuments', { text: { ...editedText(document), uri: uri.toString() }, most: MOST }, question);
  const items = found.then((all) => itemsOf(library, uri, all));
  void items.then(
    (all) => all.length === 0 && sayNone(closing),
    (error: unknown) => {
      closing.cancel();
      if (!question.signal.aborted) complainOf(error);
    },
  );
  const options = {
    title: vscode.l10n.t('Similar Documents'),
    placeHolder: vscode.l10n.t('Documents that share wording with this one, those that share most first; choose one to compare'),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  const item = await pickOne(items, options, closing.token);
  question.abort();
  closing.dispose();
  return item && vscode.Uri.parse(item.uri);
}

function sayNone(closing: vscode.CancellationTokenSource): void {
  closing.cancel();
  void inform(vscode.l10n.t('No document of the library shares wording with this one.'));
}

function itemsOf(library: Library, uri: vscode.Uri, found: readonly SimilarDocument[]): SimilarItem[] {
  const summary = library.document(uri);
  return found.flatMap((one) => {
    const other = library.document(vscode.Uri.parse(one.uri));
    return other ? [itemOf(one, other, isCopy(summary, other))] : [];
  });
}

function itemOf({ uri, share, characters }: SimilarDocument, other: DocumentSummary, isCopyOfIt: boolean): SimilarItem {
  const shared = vscode.l10n.t('{0}% of this document · {1} characters', percent(share), characters);
  return {
    uri,
    label: other.displayName || other.path,
    description: isCopyOfIt ? `${shared} · ${vscode.l10n.t('copy')}` : shared,
    detail: [dateText(other.date), placeText(other.place), other.path].join(' · '),
  };
}

/** Whether one repeats the other, or both repeat the same one. */
function isCopy(one: DocumentSummary | undefined, other: DocumentSummary): boolean {
  return one !== undefined && (one.duplicateOf ?? one.uri) === (other.duplicateOf ?? other.uri);
}
