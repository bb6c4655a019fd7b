import * as vscode from 'vscode';
import { levelName } from '../../host/wording.ts';
import type { GroupName } from './tree-node.ts';

/** How a group is called. */
export function groupLabel(name: GroupName): string {
  switch (name.kind) {
    case 'division':
    case 'zone':
      return name.text;
    case 'year':
      return name.date;
    case 'month':
      return new Date(2000, Number(name.date.slice(5)) - 1).toLocaleString(vscode.env.language, { month: 'long' });
    case 'level':
      return levelName(name.level);
    case 'saved-search':
      return name.name;
    case 'saved-searches':
      return vscode.l10n.t('Saved Searches');
    case 'national':
      return vscode.l10n.t('National');
    case 'unknown-place':
      return vscode.l10n.t('Unknown place');
    case 'unknown-date':
      return vscode.l10n.t('Unknown date');
    case 'unknown-level':
      return vscode.l10n.t('Unknown level');
    case 'unread':
      return vscode.l10n.t('Not read');
    case 'more':
      return vscode.l10n.t('More…');
  }
}

/** The codicon of a group. */
export function groupIcon(name: GroupName): string {
  const icons: Partial<Record<GroupName['kind'], string>> = {
    national: 'globe',
    division: 'location',
    zone: 'circuit-board',
    year: 'calendar',
    month: 'calendar',
    level: 'organization',
    'saved-searches': 'bookmark',
    'saved-search': 'search',
    unread: 'warning',
    more: 'ellipsis',
  };
  return icons[name.kind] ?? 'question';
}
