import * as vscode from 'vscode';
import { COMPARISON_COMMANDS, percent } from './comparison-summary.ts';
import type { Comparisons } from './comparisons.ts';

/** In the status bar while two documents are compared, wherever one reads in them: how much they share. A click goes to the next passage. */
export function registerComparisonStatus(comparisons: Comparisons): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('tifa.comparison', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Shared Wording');
  item.command = COMPARISON_COMMANDS.next;
  item.tooltip = vscode.l10n.t('Go to the next passage that both documents have');
  const show = () => {
    const comparison = comparisons.open;
    if (!comparison) return item.hide();
    const { first, second, passages } = comparison.answer;
    item.text = vscode.l10n.t('{0}% / {1}% shared, {2} passages', percent(first.share), percent(second.share), passages.length);
    item.show();
  };
  return vscode.Disposable.from(item, comparisons.onDidChange(show));
}
