import * as vscode from 'vscode';
import type { ChangeGrade, PhraseChange } from '../../core/analysis/change.ts';
import type { ChangeGroup } from '../../core/analysis/change-answers.ts';
import { changeText, gradeText, groupText, madeUpText, ratesText } from '../../host/change-wording.ts';
import { MarkdownText } from '../../host/markdown.ts';
import { plainTreeItem } from '../../host/plain-tree-item.ts';
import { enumeration } from '../../host/punctuation.ts';
import { countText } from '../../host/wording.ts';
import type { ChangeGroupNode, ChangeNode, ChangesNode, SideNode } from './changes-model.ts';
import type { ComparedSets } from './compared-sets.ts';
import { setText } from './compared-sets.ts';
import { documentItem, moreItem } from './tree-item.ts';

/** The scheme of what items of changes are called for their decoration; the path begins with the grade. */
const CHANGE_SCHEME = 'tifa-change';
const GROUP_ICONS: Readonly<Record<ChangeGroup, string>> = { new: 'add', rising: 'arrow-up', falling: 'arrow-down', vanished: 'remove' };
const GRADE_ICONS: Readonly<Record<ChangeGrade, string>> = { A: 'circle-filled', B: 'circle-outline', C: 'circle-small' };
const GRADES = ['A', 'B', 'C'] as const;

/** The tree item of a node; the tooltip of a phrase is made when it is asked for. */
export function changeTreeItem(node: ChangesNode, sets: ComparedSets | undefined, placeOf: (uri: string) => string): vscode.TreeItem {
  return plainTreeItem(itemOf(node, sets, placeOf));
}

function itemOf(node: ChangesNode, sets: ComparedSets | undefined, placeOf: (uri: string) => string): vscode.TreeItem {
  switch (node.kind) {
    case 'changeGroup':
      return groupItem(node);
    case 'change':
      return changeItem(node);
    case 'side':
      return sideItem(node, sets);
    case 'document':
      return documentItem(node, { placeOf });
    case 'moreChanges':
    case 'moreOfSide':
      return moreItem(node.id, node.count);
  }
}

function groupItem({ id, summary: { group, count, byGrade } }: ChangeGroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(groupText(group), vscode.TreeItemCollapsibleState.Collapsed);
  const shown = GRADES.filter((grade) => byGrade[grade] > 0).map((grade) => `${countText(byGrade[grade])} ${grade}`);
  item.id = id;
  item.description = `${countText(count)} · ${shown.join(' · ')}`;
  item.iconPath = new vscode.ThemeIcon(GROUP_ICONS[group]);
  item.contextValue = 'group';
  item.tooltip = GRADES.map(gradeText).join('\n');
  const phrases = count === 1 ? vscode.l10n.t('1 phrase') : vscode.l10n.t('{0} phrases', count);
  item.accessibilityInformation = { label: `${groupText(group)}, ${phrases}, ${enumeration(shown)}` };
  return item;
}

function changeItem({ id, change, phrase }: ChangeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(phrase.text, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = [`${countsText(change)} · ${change.grade}`, phrase.english].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(GRADE_ICONS[change.grade]);
  item.resourceUri = vscode.Uri.parse(`${CHANGE_SCHEME}:/${change.grade}`);
  item.contextValue = `phrase ${phrase.source}`;
  const spoken = [phrase.text, vscode.l10n.t('{0}, grade {1}', countsText(change), change.grade), phrase.english];
  item.accessibilityInformation = { label: spoken.filter(Boolean).join(', ') };
  return item;
}

/** `31 of 33 : 2 of 30`. */
function countsText({ documents, of }: PhraseChange): string {
  const { l10n } = vscode;
  return l10n.t('{0} : {1}', l10n.t('{0} of {1}', documents[0], of[0]), l10n.t('{0} of {1}', documents[1], of[1]));
}

function sideItem({ id, change: { documents, of }, side }: SideNode, sets: ComparedSets | undefined): vscode.TreeItem {
  const set = side === 0 ? sets?.where : sets?.against;
  const name = set ? setText(set) : '';
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  const counts = vscode.l10n.t('{0} of {1}', documents[side], of[side]);
  item.id = id;
  item.description = counts;
  item.iconPath = new vscode.ThemeIcon('files');
  item.contextValue = 'side';
  item.accessibilityInformation = { label: `${name}, ${counts}` };
  return item;
}

/** What is known of a change and how surely: counts, tests, places, make-up. */
export function changeTooltip({ change, phrase }: ChangeNode, sets: ComparedSets): vscode.MarkdownString {
  const tooltip = new MarkdownText();
  tooltip.markup('**').text(phrase.text).markup('**');
  if (phrase.english) tooltip.markup(' — ').text(phrase.english);
  const places = vscode.l10n.t('{0} : {1} places', ...change.places);
  const seen = phrase.firstSeen && vscode.l10n.t('First seen in this library: {0}', phrase.firstSeen);
  const lines = [
    changeText(change, setText(sets.where), setText(sets.against)),
    gradeText(change.grade),
    `${ratesText(change)} · ${places}`,
    madeUpText(change),
    seen,
  ];
  for (const line of lines) if (line) tooltip.markup('\n\n').text(line);
  return tooltip.value;
}

/** Phrases of which a change may be chance are dimmed. */
export class ChangeDecorations implements vscode.FileDecorationProvider {
  provideFileDecoration({ scheme, path }: vscode.Uri): vscode.FileDecoration | undefined {
    if (scheme !== CHANGE_SCHEME || path !== '/C') return undefined;
    return new vscode.FileDecoration(undefined, undefined, new vscode.ThemeColor('disabledForeground'));
  }
}
