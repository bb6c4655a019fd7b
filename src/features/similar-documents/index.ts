import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { targetUris } from '../../host/document-target.ts';
import { openAsRead } from '../../host/open-as-read.ts';
import { registerComparisonStatus } from './comparison-status.ts';
import { COMPARISON_COMMANDS, ComparisonSummary } from './comparison-summary.ts';
import { Comparisons } from './comparisons.ts';
import { pickSimilar } from './similar-pick.ts';

/** *Tifa: Similar Documents…*: those that share wording with a document, and what they share, side by side. */
export function registerSimilarDocuments({ library, log }: Dependencies): vscode.Disposable {
  const comparisons = new Comparisons(library, log);

  async function compare(first?: unknown, selected?: unknown): Promise<void> {
    const [uri] = targetUris(first, selected);
    if (!uri) return;
    const document = await openAsRead(library, uri);
    const other = await pickSimilar(library, document);
    if (other) await comparisons.show(document, await openAsRead(library, other));
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
