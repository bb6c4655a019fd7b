import * as vscode from 'vscode';
import type { DatedOccurrence } from '../../core/corpus/phrase-detail.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { OPEN_OCCURRENCE, occurrenceArguments } from '../../host/linked-commands.ts';
import { phraseColor, phraseKind } from '../../host/phrase-kind.ts';
import { phraseGroupText, spreadText } from '../../host/phrase-wording.ts';
import { plainTreeItem } from '../../host/plain-tree-item.ts';
import { stripText } from '../../host/strip-wording.ts';
import { countText } from '../../host/wording.ts';
import { seenText } from './phrase-tooltip.ts';
import type { PhraseDocumentNode, PhraseGroupNode, PhraseNode, PhraseTreeNode, VariantsNode } from './tree-model.ts';

/** What items need to know of the library beside their node. */
export interface TreeFacts {
  /** How many documents the library has, duplicates not counted. */
  readonly documentsInLibrary: number;
  /** A filter is set: what it leaves is shown at once, unless it is very much. */
  readonly isFiltered: boolean;
  /** The place of a document in words. */
  placeOf(uri: string): string;
}

/** Of a group that a filter leaves so many phrases of, all are shown at once. */
const AT_A_GLANCE = 50;

/** The tree item of a node; the tooltip of a phrase is made when it is asked for. */
export function phraseTreeItem(node: PhraseTreeNode, facts: TreeFacts): vscode.TreeItem {
  return plainTreeItem(itemOf(node, facts));
}

function itemOf(node: PhraseTreeNode, facts: TreeFacts): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node, facts);
    case 'phrase':
      return phraseItem(node, facts);
    case 'variants':
      return variantsItem(node);
    case 'document':
      return documentItem(node, facts);
    case 'more':
      return moreItem(node.id, node.count);
    case 'moreDocuments':
      return moreItem(node.id, node.phrase.documents - node.from);
  }
}

/** The icons of groups are in the colours in which their phrases are underlined: they are the legend. */
function groupItem({ id, summary: { name, count, leftOut } }: PhraseGroupNode, { isFiltered }: TreeFacts): vscode.TreeItem {
  const label = name.kind === 'discovered' ? vscode.l10n.t('Discovered') : phraseGroupText(name.group);
  const isOpen = isFiltered && count <= AT_A_GLANCE;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState[isOpen ? 'Expanded' : 'Collapsed']);
  // The view remembers by its id whether a group is open: a filter has its own.
  item.id = isFiltered ? `${id}?` : id;
  item.description = leftOut === 0 ? countText(count) : vscode.l10n.t('{0}, and {1} more recur', countText(count), countText(leftOut));
  const kind = phraseKind(name.kind === 'discovered' ? { source: 'discovered' } : { source: 'pack', group: name.group });
  item.iconPath = new vscode.ThemeIcon(name.kind === 'discovered' ? 'telescope' : 'bookmark', phraseColor(kind));
  item.contextValue = 'group';
  const counted = count === 1 ? vscode.l10n.t('{0}, 1 phrase', label) : vscode.l10n.t('{0}, {1} phrases', label, count);
  item.accessibilityInformation = { label: leftOut === 0 ? counted : vscode.l10n.t('{0}, and {1} more recur', counted, leftOut) };
  return item;
}

function variantsItem({ id, children }: VariantsNode): vscode.TreeItem {
  const label = vscode.l10n.t('Variants');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = children.map(({ phrase }) => phrase.text).join('、');
  item.iconPath = new vscode.ThemeIcon('git-compare');
  item.contextValue = 'variants';
  item.accessibilityInformation = { label: `${label}, ${children.length}` };
  return item;
}

function phraseItem({ id, phrase, changed = [] }: PhraseNode, { documentsInLibrary }: TreeFacts): vscode.TreeItem {
  const label: vscode.TreeItemLabel = { label: phrase.text, highlights: changed.map(({ start, end }) => [start, end]) };
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const counts = vscode.l10n.t('{0} of {1}', phrase.documents, documentsInLibrary);
  item.id = id;
  item.description = [counts, seenText(phrase), phrase.english].filter(Boolean).join(' · ');
  item.contextValue = `phrase ${phrase.source}`;
  item.accessibilityInformation = {
    label: [phrase.text, spreadText(phrase, documentsInLibrary), phrase.english].filter(Boolean).join(', '),
  };
  return item;
}

/** A document with the line where a phrase stands first in it. */
export function documentItem({ id, occurrence }: PhraseDocumentNode, { placeOf }: Pick<TreeFacts, 'placeOf'>): vscode.TreeItem {
  const date = dateOf(occurrence);
  const item = new vscode.TreeItem(lineLabel(date, occurrence), vscode.TreeItemCollapsibleState.None);
  const about = [placeOf(occurrence.uri), occurrence.displayName].join(' · ');
  item.id = id;
  item.description = about;
  item.contextValue = 'occurrence';
  item.command = { command: OPEN_OCCURRENCE, title: vscode.l10n.t('Open'), arguments: occurrenceArguments(occurrence) };
  item.accessibilityInformation = { label: [date, about, occurrence.context].join(', ') };
  return item;
}

/** The line in which a phrase stands first in a document, and where in it the phrase stands. */
export function documentTooltip(
  { occurrence }: PhraseDocumentNode,
  { placeOf }: Pick<TreeFacts, 'placeOf'>,
  strip: readonly number[],
): string {
  const about = [dateOf(occurrence), placeOf(occurrence.uri), occurrence.displayName].join(' · ');
  return plainText([about, occurrence.context, stripText(strip)].filter(Boolean).join('\n'), 'interface');
}

function dateOf({ date }: DatedOccurrence): string {
  return date ?? vscode.l10n.t('Unknown date');
}

/** So much stands before the phrase: the view is narrow. */
const LEFT_CONTEXT = 6;

/** The date and the line from a little before the phrase on, which is marked. */
function lineLabel(date: string, { context, text }: DatedOccurrence): vscode.TreeItemLabel {
  // The text is as it stands in the file, the line without notes (發(fā)展).
  const written = [text, text.replace(/[(（][^(（)）]*[)）]/g, '')].find((one) => context.includes(one)) ?? '';
  const at = written === '' ? -1 : context.indexOf(written);
  const from = Math.max(0, at - LEFT_CONTEXT);
  const before = `${date}  ${from > 0 ? '…' : ''}${context.slice(from, Math.max(0, at))}`;
  if (at < 0) return { label: before + context };
  return { label: before + context.slice(at), highlights: [[before.length, before.length + written.length]] };
}

/** What leads to so many more. */
export function moreItem(id: string, count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('More…'), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = countText(count);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'more';
  return item;
}
