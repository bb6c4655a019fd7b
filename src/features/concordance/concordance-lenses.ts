import * as vscode from 'vscode';
import { codeLens } from '../../host/code-lens.ts';
import { CONCORDANCE_COMMANDS } from './concordance-commands.ts';
import type { ConcordanceDocuments } from './concordance-documents.ts';
import { questionOf } from './concordance-question.ts';
import { groupingText, sortText } from './concordance-wording.ts';

/** Above a concordance: its order and grouping, to be changed by a click, and whether the library has changed since. */
export class ConcordanceLenses implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(private readonly documents: ConcordanceDocuments) {
    this.onDidChangeCodeLenses = documents.onDidChangeOutdated;
  }

  provideCodeLenses({ uri }: vscode.TextDocument): vscode.CodeLens[] {
    const shown = this.documents.of(uri);
    if (!shown) return [];
    const { sort, grouping } = questionOf(uri);
    const { l10n } = vscode;
    const lenses = [
      codeLens(l10n.t('Sorted {0}', sortText(sort)), CONCORDANCE_COMMANDS.sort),
      codeLens(l10n.t('Grouping: {0}', groupingText(grouping)), CONCORDANCE_COMMANDS.group),
    ];
    return this.documents.isOutdated(shown)
      ? [...lenses, codeLens(l10n.t('The library has changed: refresh'), CONCORDANCE_COMMANDS.refresh)]
      : lenses;
  }
}
