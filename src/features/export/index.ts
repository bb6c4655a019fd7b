import * as vscode from 'vscode';
import { registerCommand } from '../../host/command.ts';
import { urisWithin } from '../../host/command-arguments.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { livePick } from '../../host/live-pick.ts';
import { inform } from '../../host/message.ts';
import type { PhraseTarget } from '../../host/phrase-target.ts';
import { phraseTarget } from '../../host/phrase-target.ts';
import { isRemark, nothingFound } from '../../host/pick.ts';
import type { Library } from '../../session/library.ts';
import { ExportFile } from './export-file.ts';

const MOST = 100;

interface PhraseItem extends vscode.QuickPickItem {
  /** `undefined` for a remark. */
  readonly phrase?: PhraseTarget;
}

/** Lets the user pick one of the phrases that stand in the library; `undefined` when dismissed. */
async function choosePhrase(library: Library): Promise<PhraseTarget | undefined> {
  const chosen = await livePick<PhraseItem>({
    title: vscode.l10n.t('Occurrences of which phrase?'),
    placeholder: vscode.l10n.t('Part of the phrase in either script, its pinyin, or English'),
    itemsFor: async (query) => {
      const phrases = await library.ask('phrases', { minDocuments: 1, query, most: MOST });
      if (phrases.length === 0) return [nothingFound(query)];
      return phrases.map((phrase) => ({
        phrase,
        label: phrase.text,
        description: [String(phrase.documents), phrase.english].filter(Boolean).join(' · '),
        alwaysShow: true,
      }));
    },
    isAnswer: (item) => !isRemark(item),
    stayFor: isRemark,
  });
  return chosen?.phrase;
}

/** *Export Phrases…*, *Export Occurrences of Phrase…* and *Export Documents…*: as CSV, JSON or Markdown. */
export function registerExport({ library, highlighter, corrections, platform }: Dependencies): vscode.Disposable {
  const file = new ExportFile(library, corrections, platform);

  /** Of the phrase that a view or a caller names, of the one at the cursor, or of one that the user picks. */
  async function exportOccurrences(first?: unknown, second?: unknown): Promise<void> {
    const phrase = (await phraseTarget(library, highlighter, first, second)) ?? (await choosePhrase(library));
    if (phrase) {
      const title = vscode.l10n.t('Export Occurrences of “{0}”', phrase.text);
      await file.write({ title, name: phrase.text, subject: { kind: 'occurrences', key: phrase.key } });
    }
  }

  async function exportPhrases(): Promise<void> {
    await file.write({ title: vscode.l10n.t('Export Phrases'), name: vscode.l10n.t('phrases'), subject: { kind: 'phrases' } });
  }

  /** Of the groups and documents that are selected in the tree. */
  async function exportDocuments(first?: unknown, selected?: unknown): Promise<void> {
    const uris = urisWithin(first, selected);
    if (uris.length === 0) return void inform(vscode.l10n.t('Select documents or groups in the view Documents first.'));
    await file.write({ title: vscode.l10n.t('Export Documents'), name: vscode.l10n.t('documents'), subject: { kind: 'documents', uris } });
  }

  return vscode.Disposable.from(
    registerCommand('tifa.exportPhrases', exportPhrases),
    registerCommand('tifa.exportOccurrences', exportOccurrences),
    registerCommand('tifa.documents.export', exportDocuments),
  );
}
