import * as vscode from 'vscode';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import { askAgainWhenRead, documentsCalled, remarksInstead } from '../../host/library-pick.ts';
import { livePick } from '../../host/live-pick.ts';
import { dateText, placeText } from '../../host/wording.ts';
import type { Library } from '../../session/library.ts';
import { proposedDocuments } from './proposed-documents.ts';

interface DocumentItem extends vscode.QuickPickItem {
  readonly uri?: string;
}

const MOST_FOUND = 100;

/** Lets the user choose what a document is compared with, that of the year before from the same place first; `undefined` when dismissed. */
export async function chooseDocument(library: Library, uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const chosen = await livePick<DocumentItem>({
    title: vscode.l10n.t('Compare Documents'),
    placeholder: vscode.l10n.t('Compare with which document? Type a part of its title, place, path, or pinyin'),
    itemsFor: (typed, signal) => itemsFor(library, typed, uri, signal),
    isAnswer: (item) => item.uri !== undefined,
    stayFor: (item) => item.uri === undefined,
    extend: (live) => askAgainWhenRead(library, live),
  });
  return chosen?.uri === undefined ? undefined : vscode.Uri.parse(chosen.uri);
}

async function itemsFor(library: Library, typed: string, uri: vscode.Uri, signal: AbortSignal): Promise<DocumentItem[]> {
  const items = typed === '' ? proposals(library, uri) : await found(library, typed, uri, signal);
  return items.length > 0 ? items : remarksInstead(library, typed);
}

function proposals(library: Library, uri: vscode.Uri): DocumentItem[] {
  const { l10n } = vscode;
  const { yearBefore, samePlace, others } = proposedDocuments(library.documents(), library.document(uri), uri.toString());
  return [
    ...group(l10n.t('The year before, same place'), yearBefore),
    ...group(l10n.t('Same place'), samePlace),
    ...group(l10n.t('Other documents'), others),
  ];
}

function group(label: string, documents: readonly DocumentSummary[]): DocumentItem[] {
  if (documents.length === 0) return [];
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...documents.map(itemOf)];
}

async function found(library: Library, query: string, own: vscode.Uri, signal: AbortSignal): Promise<DocumentItem[]> {
  const documents = await documentsCalled(library, query, MOST_FOUND, signal);
  return documents.filter(({ uri }) => uri !== own.toString()).map((summary) => ({ ...itemOf(summary), alwaysShow: true }));
}

function itemOf({ uri, displayName, path, date, place }: DocumentSummary): DocumentItem {
  return { uri, label: displayName || path, description: [dateText(date), placeText(place)].join(' · '), detail: path };
}
