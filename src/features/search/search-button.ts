import * as vscode from 'vscode';
import type { SearchOrder } from '../../core/search/search-order.ts';

type Press = Exclude<SearchOrder, 'path'> | 'save' | 'concordance' | 'trend';

/** A button in the title bar of the search. */
export interface SearchButton extends vscode.QuickInputButton {
  readonly press: Press;
}

/** Whether a button of a pick is one of the search. */
export function isSearchButton(button: vscode.QuickInputButton): button is SearchButton {
  return 'press' in button;
}

const ORDERS = ['relevance', 'date', 'place'] as const;

/** Those of the other orders come first. */
export function searchButtons(order: SearchOrder): SearchButton[] {
  const others = ORDERS.filter((other) => other !== order);
  return [...others, 'save' as const, 'concordance' as const, 'trend' as const].map(buttonOf);
}

/** In which order documents are listed. */
export function orderText(order: SearchOrder): string {
  switch (order) {
    case 'relevance':
      return vscode.l10n.t('by relevance');
    case 'date':
      return vscode.l10n.t('newest first');
    case 'place':
      return vscode.l10n.t('by place');
    case 'path':
      return vscode.l10n.t('by path');
  }
}

function buttonOf(press: Press): SearchButton {
  switch (press) {
    case 'relevance':
      return { press, iconPath: new vscode.ThemeIcon('sort-precedence'), tooltip: vscode.l10n.t('Order by Relevance') };
    case 'date':
      return { press, iconPath: new vscode.ThemeIcon('calendar'), tooltip: vscode.l10n.t('Order by Date, Newest First') };
    case 'place':
      return { press, iconPath: new vscode.ThemeIcon('location'), tooltip: vscode.l10n.t('Order by Place') };
    case 'save':
      return { press, iconPath: new vscode.ThemeIcon('save'), tooltip: vscode.l10n.t('Save This Search') };
    case 'concordance':
      return { press, iconPath: new vscode.ThemeIcon('list-flat'), tooltip: vscode.l10n.t('Show as Concordance') };
    case 'trend':
      return { press, iconPath: new vscode.ThemeIcon('graph-line'), tooltip: vscode.l10n.t('Show Trend') };
  }
}
