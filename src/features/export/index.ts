import * as vscode from 'vscode';
import { type ExportRecord, occurrenceRecord, phraseRecord } from '../../core/export/export-record.ts';
import type { Dependencies } from '../../host/dependencies.ts';
import { type PhraseTarget, phraseTarget } from '../../host/phrase-target.ts';
import { choosePhrase } from './choose-phrase.ts';
import { ExportFile } from './export-file.ts';

const PHRASE_COLUMNS = [
  'phrase',
  'english',
  'group',
  'source',
  'documents',
  'occurrences',
  'regions',
  'firstSeen',
  'lastSeen',
  'variants',
  'score',
];
const OCCURRENCE_COLUMNS = ['date', 'place', 'title', 'context', 'text', 'file', 'line', 'column', 'region'];

/** *Tifa: Export Phrases…* and *Tifa: Export Occurrences…*: as CSV, JSON or Markdown. */
export function registerExport({ library, highlighter, corrections }: Dependencies): vscode.Disposable {
  const file = new ExportFile(corrections);

  /** All phrases of the library; into `target` where a caller names it. */
  async function exportPhrases(target?: unknown): Promise<void> {
    const phrases = await library.ask('phrases', { minDocuments: 1 });
    await file.write(vscode.l10n.t('phrases'), phrases.map(phraseRecord), PHRASE_COLUMNS, target);
  }

  /** Of the phrase that a view or a caller names, of the one at the cursor, or of one that the user picks. */
  async function exportOccurrences(first?: unknown, second?: unknown, target?: unknown): Promise<void> {
    const phrase = (await phraseTarget(library, highlighter, first, second)) ?? (await choosePhrase(library));
    if (phrase) await file.write(phrase.text, await recordsOf(phrase), OCCURRENCE_COLUMNS, target);
  }

  async function recordsOf({ key }: PhraseTarget): Promise<ExportRecord[]> {
    const occurrences = await library.ask('occurrences', { key });
    return occurrences.map((occurrence) => occurrenceRecord(occurrence, library.document(vscode.Uri.parse(occurrence.uri))));
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand('tifa.exportPhrases', exportPhrases),
    vscode.commands.registerCommand('tifa.exportOccurrences', exportOccurrences),
  );
}
