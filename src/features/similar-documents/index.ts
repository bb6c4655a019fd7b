import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import { targetUris } from '../../host/command-arguments.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { openAsRead } from '../../host/known-encoding.ts';
import { COMPARISON_COMMANDS, ComparisonSummary, percent } from './comparison-summary.ts';
import { Comparisons } from './comparisons.ts';
import { pickSimilar } from './similar-pick.ts';

/** In the status bar while two documents are compared, wherever one reads in them: how much they share. A click goes to the next passage. */
function registerComparisonStatus(comparisons: Comparisons): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('tifa.comparison', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Shared Wording');
  item.command = COMPARISON_COMMANDS.next;
  item.tooltip = vscode.l10n.t('Go to the next passage that both documents have');
  const show = () => {
    const comparison = comparisons.open;
    if (!comparison) return item.hide();
    const { first, second, passages } = comparison.answer;
    const shares = [percent(first.share), percent(second.share)] as const;
    item.text =
      passages.length === 1
        ? vscode.l10n.t('{0}% / {1}% shared, 1 passage', ...shares)
        : vscode.l10n.t('{0}% / {1}% shared, {2} passages', ...shares, passages.length);
    item.show();
  };
  return vscode.Disposable.from(item, comparisons.onDidChange(show));
}

/** *Tifa: Show Similar Documents…*: those that share wording with a document, and what they share, side by side. */
export function registerSimilarDocuments({ library, log }: Dependencies): vscode.Disposable {
  const comparisons = new Comparisons(library, log);

  async function compare(first?: unknown, selected?: unknown): Promise<void> {
    const [uri] = targetUris(library, first, selected);
    if (!uri) return;
    const compared = { document: await openAsRead(library, uri), uri };
    const other = await pickSimilar(library, compared);
    if (other) await comparisons.show(compared, { document: await openAsRead(library, other), uri: other });
  }

  return vscode.Disposable.from(
    comparisons,
    registerComparisonStatus(comparisons),
    vscode.languages.registerCodeLensProvider({ pattern: '**' }, new ComparisonSummary(comparisons, library)),
    registerCommand('tifa.similarDocuments', compare),
    registerCommand(COMPARISON_COMMANDS.next, () => comparisons.go(true)),
    registerCommand(COMPARISON_COMMANDS.previous, () => comparisons.go(false)),
    registerCommand(COMPARISON_COMMANDS.end, () => comparisons.end()),
  );
}
