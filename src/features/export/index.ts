import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { phraseTarget } from '../../host/phrase-target.ts';
import { choosePhrase } from './choose-phrase.ts';
import { ExportFile } from './export-file.ts';

/** *Tifa: Export Phrases…* and *Tifa: Export Occurrences…*: as CSV, JSON or Markdown. */
export function registerExport({ library, highlighter, corrections, platform }: Dependencies): vscode.Disposable {
  const file = new ExportFile(library, corrections, platform);

  /** Of the phrase that a view or a caller names, of the one at the cursor, or of one that the user picks. */
  async function exportOccurrences(first?: unknown, second?: unknown): Promise<void> {
    const phrase = (await phraseTarget(library, highlighter, first, second)) ?? (await choosePhrase(library));
    if (phrase) {
      const title = vscode.l10n.t('Export Occurrences of “{0}”', phrase.text);
      await file.write({ title, name: phrase.text, key: phrase.key });
    }
  }

  return vscode.Disposable.from(
    registerCommand('tifa.exportPhrases', () => file.write({ title: vscode.l10n.t('Export Phrases'), name: vscode.l10n.t('phrases') })),
    registerCommand('tifa.exportOccurrences', exportOccurrences),
  );
}
