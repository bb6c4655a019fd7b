import * as vscode from 'vscode';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import { isDoubtful } from '../../core/corpus/document-summary.ts';
import { brokenUri } from '../../host/file-uri.ts';
import { OPEN_DOCUMENT } from '../../host/linked-commands.ts';
import { plainTreeItem } from '../../host/plain-tree-item.ts';
import { fileErrorText } from '../../host/problem-wording.ts';
import { countText, dateText, placeText } from '../../host/wording.ts';
import type { Grouping } from './document-groups.ts';
import { groupIcon, groupLabel } from './group-label.ts';
import { queryOf } from './group-query.ts';
import type { DocumentNode, GroupName, GroupNode, TreeNode, UnreadNode } from './tree-node.ts';

/** The tree item of a node, without the tooltip, which is made when it is asked for. */
export function documentTreeItem(node: TreeNode, grouping: Grouping): vscode.TreeItem {
  return plainTreeItem(itemOf(node, grouping));
}

function itemOf(node: TreeNode, grouping: Grouping): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'document':
      return documentItem(node, grouping);
    case 'unread':
      return unreadItem(node);
  }
}

function groupItem(node: GroupNode): vscode.TreeItem {
  const label = rowLabel(node);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState[node.isOpen ? 'Expanded' : 'Collapsed']);
  item.id = node.id;
  item.description = sizeText(node);
  item.iconPath = new vscode.ThemeIcon(groupIcon(node.name));
  item.contextValue = groupContext(node.name);
  item.accessibilityInformation = { label: spokenGroup(node, label) };
  if (node.name.kind === 'saved-search') item.tooltip = node.name.query;
  return item;
}

/** Groups that hold nothing but one another share a row: 江苏省 · 无锡市 · 新吴区. */
function rowLabel({ name, around }: GroupNode): string {
  return [...around, name].map(groupLabel).join(' · ');
}

/** By it menus know what a group can do: only one that a query can name can be searched. */
function groupContext(name: GroupName): string {
  if (name.kind === 'saved-search') return 'savedSearch';
  const hasDocuments = name.kind !== 'unread' && name.kind !== 'saved-searches';
  return ['group', queryOf(name) === undefined ? [] : 'searchable', hasDocuments ? 'exportable' : []].flat().join(' ');
}

/** A folder of very many documents lists the newest. */
function sizeText({ name, count }: GroupNode): string {
  if (name.kind !== 'saved-search' || name.listed === count) return countText(count);
  return vscode.l10n.t('{0}, the newest {1} listed', countText(count), countText(name.listed));
}

function spokenGroup({ name, count }: GroupNode, label: string): string {
  if (name.kind === 'saved-searches') return `${label}, ${count}`;
  return count === 1 ? vscode.l10n.t('{0}, 1 document', label) : vscode.l10n.t('{0}, {1} documents', label, count);
}

function documentItem({ id, summary, children }: DocumentNode, grouping: Grouping): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const title = summary.displayName || summary.path;
  const item = new vscode.TreeItem(datedTitle(title, summary, grouping), children.length > 0 ? Collapsed : None);
  const place = placeText(summary.place);
  const remarks = [copiesText(children.length), isDoubtful(summary) ? vscode.l10n.t('encoding in doubt') : ''].filter(Boolean);
  item.id = id;
  item.description = [...(grouping === 'region' ? [] : [place]), ...remarks].join(' · ');
  item.iconPath = new vscode.ThemeIcon(documentIcon(summary));
  item.contextValue = isDoubtful(summary) ? 'document doubtfulEncoding' : 'document';
  item.command = { command: OPEN_DOCUMENT, title: vscode.l10n.t('Open'), arguments: [summary.uri] };
  item.accessibilityInformation = { label: [title, dateText(summary.date), place, ...remarks].join(', ') };
  return item;
}

/** What the groups around it say is left out: 03-18 below a year. */
function datedTitle(title: string, { date }: DocumentSummary, grouping: Grouping): string {
  const shown = grouping === 'date' ? date?.value.slice('2024-'.length) : date?.value;
  return shown ? `${shown} ${title}` : title;
}

/** A document without a printed title, shown by its first words, has a sheet without lines. */
function documentIcon(summary: DocumentSummary): string {
  if (isDoubtful(summary)) return 'warning';
  return summary.isTitled ? 'file-text' : 'file';
}

function copiesText(copies: number): string {
  if (copies === 0) return '';
  return copies === 1 ? vscode.l10n.t('1 copy') : vscode.l10n.t('{0} copies', copies);
}

function unreadItem({ file }: UnreadNode): vscode.TreeItem {
  const item = new vscode.TreeItem(file.path, vscode.TreeItemCollapsibleState.None);
  item.id = `unread:${file.uri}`;
  item.description = fileErrorText(file.error);
  item.iconPath = new vscode.ThemeIcon('warning');
  item.contextValue = 'unread';
  item.tooltip = `${file.path}\n${fileErrorText(file.error)}\n${file.error.message}`;
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [brokenUri(file)] };
  return item;
}
