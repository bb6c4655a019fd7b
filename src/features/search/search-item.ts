import * as vscode from 'vscode';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import type { Occurrence } from '../../core/corpus/occurrence.ts';
import type { Completion } from '../../core/search/completion.ts';
import type { QueryProblem } from '../../core/search/query.ts';
import type { DocumentHits } from '../../core/search/search.ts';
import { queryProblemText } from '../../host/problem-wording.ts';
import { completionText, dateText, placeText } from '../../host/wording.ts';

/** What an item of the pick does: open a document (at an occurrence), put a query into the box, list more documents or all occurrences of one, or nothing. */
export type SearchAction =
  | { readonly kind: 'open'; readonly uri: string; readonly occurrence: Occurrence | undefined }
  | { readonly kind: 'type'; readonly query: string }
  | { readonly kind: 'more' }
  | { readonly kind: 'whole'; readonly uri: string }
  | { readonly kind: 'none' };

/** An item of the search pick, and what happens when it is chosen. */
export interface SearchItem extends vscode.QuickPickItem {
  readonly action: SearchAction;
}

/** Below the heading of its document. */
const INDENT = '\u2003\u2003';

/** What was found is shown, whatever the editor's own filter would say of it. An icon stands beside the label, where no screen reader spells its name. */
function itemOf(action: SearchAction, icon: string | undefined, label: string, rest: Partial<SearchItem> = {}): SearchItem {
  return { action, label, alwaysShow: true, ...(icon && { iconPath: new vscode.ThemeIcon(icon) }), ...rest };
}

/** A document as a heading, and its occurrences below it. */
export function documentItems(hits: DocumentHits, summary: DocumentSummary | undefined): SearchItem[] {
  const { uri, count, occurrences } = hits;
  const left = count - occurrences.length;
  return [
    headingItem(hits, summary),
    ...occurrences.map((occurrence) => occurrenceItem(occurrence)),
    ...(left > 0 && occurrences.length > 0 ? [itemOf({ kind: 'whole', uri }, undefined, INDENT + moreOccurrencesText(left))] : []),
  ];
}

function headingItem({ uri, path, count, occurrences }: DocumentHits, summary: DocumentSummary | undefined): SearchItem {
  const details = summary ? [dateText(summary.date), placeText(summary.place)] : [path];
  const title = summary?.displayName || path;
  const detail = [...details, ...(count > 0 ? [occurrencesText(count)] : [])].join(' · ');
  return itemOf({ kind: 'open', uri, occurrence: occurrences[0] }, 'file-text', title, { detail });
}

function occurrencesText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 occurrence') : vscode.l10n.t('{0} occurrences', count);
}

function occurrenceItem(occurrence: Occurrence): SearchItem {
  return itemOf({ kind: 'open', uri: occurrence.uri, occurrence }, undefined, INDENT + occurrence.context);
}

function moreOccurrencesText(left: number): string {
  return left === 1 ? vscode.l10n.t('1 more in this document') : vscode.l10n.t('{0} more in this document', left);
}

/** Shows the next page; `left` documents are not listed yet. */
export function moreDocumentsItem(left: number): SearchItem {
  const label = left === 1 ? vscode.l10n.t('… and 1 more document') : vscode.l10n.t('… and {0} more documents', left);
  return itemOf({ kind: 'more' }, undefined, label);
}

/** Says what of the query is not understood. */
export function problemItem(problem: QueryProblem): SearchItem {
  return itemOf({ kind: 'none' }, 'warning', queryProblemText(problem));
}

/** Says that nothing was found. */
export function nothingFoundItem(): SearchItem {
  return itemOf({ kind: 'none' }, undefined, vscode.l10n.t('Nothing was found.'));
}

/** Goes on with a filter. */
export function completionItem(completion: Completion): SearchItem {
  const { key, value, query, documents } = completion;
  const description = documents === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', documents);
  return itemOf({ kind: 'type', query: `${query} ` }, 'filter', `${key}:${completionText({ key, value })}`, { description });
}

/** Searches again for what was searched for before. */
export function recentItem(query: string): SearchItem {
  const remove = { iconPath: new vscode.ThemeIcon('close'), tooltip: vscode.l10n.t('Remove from Recent Searches') };
  return itemOf({ kind: 'type', query }, 'history', query, { buttons: [remove] });
}

/** Searches for a saved search. */
export function savedItem({ name, query }: { readonly name: string; readonly query: string }): SearchItem {
  return itemOf({ kind: 'type', query }, 'bookmark', name, { description: query });
}

/** What a query can have beside words, as something to begin with. */
export function syntaxItems(): SearchItem[] {
  const { l10n } = vscode;
  const parts: readonly (readonly [query: string, meaning: string])[] = [
    ['place:', l10n.t('about a place or what lies in it, such as place:广东')],
    ['date:', l10n.t('of a time, such as date:2023..2024 or date:2023-04..')],
    ['script:', l10n.t('in a script: hans, hant, mixed or both')],
    ['outlet:', l10n.t('published by, such as outlet:新华')],
    ['title:', l10n.t('with words in the title')],
    ['=', l10n.t('just as it is written, such as =“十四五”规划: quotation marks, script and blanks count')],
  ];
  return parts.map(([query, description]) => itemOf({ kind: 'type', query }, 'filter', query, { description }));
}

/** A heading that cannot be picked. The editor shows it only while nothing is typed. */
export function separator(label: string): SearchItem {
  return { action: { kind: 'none' }, label, kind: vscode.QuickPickItemKind.Separator };
}
