import * as vscode from 'vscode';
import { clip } from '../../core/text/display-width.ts';
import { codeLens } from '../../host/command.ts';
import { COMPARE_DOCUMENTS } from '../../host/linked-commands.ts';
import type { Library } from '../../session/library.ts';
import type { ComparedDocument } from './comparison.ts';
import type { Comparisons } from './comparisons.ts';

/** In cells: the line is to show the rest too. */
const MOST_NAME = 20;

export const COMPARISON_COMMANDS = {
  next: 'tifa.nextSharedPassage',
  previous: 'tifa.previousSharedPassage',
  end: 'tifa.endComparison',
} as const;

/** Above each of two documents that are compared: how much of it the other one has. */
export class ComparisonSummary implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(
    private readonly comparisons: Comparisons,
    private readonly library: Library,
  ) {
    this.onDidChangeCodeLenses = comparisons.onDidChange;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const comparison = this.comparisons.open;
    const side = comparison?.sideOf(document);
    if (!comparison || !side) return [];
    const { share, characters } = comparison.shared(side);
    const { l10n } = vscode;
    const other = this.nameOf(comparison.otherThan(side));
    return [
      codeLens(l10n.t('{0}% ({1} characters) also in {2}', percent(share), characters, other), COMPARISON_COMMANDS.next),
      codeLens(l10n.t('Next of {0}', comparison.answer.passages.length), COMPARISON_COMMANDS.next),
      codeLens(l10n.t('Previous'), COMPARISON_COMMANDS.previous),
      codeLens(l10n.t('Sentence by Sentence'), COMPARE_DOCUMENTS, [comparison.first.uri.toString(), comparison.second.uri.toString()]),
      codeLens(l10n.t('End'), COMPARISON_COMMANDS.end),
    ];
  }

  private nameOf({ uri }: ComparedDocument): string {
    return clip(this.library.document(uri)?.displayName || vscode.workspace.asRelativePath(uri), MOST_NAME);
  }
}

/** A share of which little is left does not look like none, nor most like all. */
export function percent(share: number): number {
  const rounded = Math.round(share * 100);
  return share > 0 && share < 1 ? Math.min(99, Math.max(1, rounded)) : rounded;
}
