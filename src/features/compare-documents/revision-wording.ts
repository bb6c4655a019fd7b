import * as vscode from 'vscode';
import type { RevisionCounts, WordedRevision } from '../../core/analysis/report-comparison.ts';
import type { DocumentSummary } from '../../core/corpus/document-summary.ts';
import { clip } from '../../core/text/display-width.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { enumeration, inBrackets } from '../../host/punctuation.ts';
import { dateText } from '../../host/wording.ts';

/** In cells. */
const MOST_NAME = 24;

/** What a document is called, with its date. */
export function datedName(summary: DocumentSummary | undefined, uri: vscode.Uri): string {
  if (!summary) return vscode.workspace.asRelativePath(uri);
  return `${summary.displayName || summary.path}${summary.date ? inBrackets(dateText(summary.date)) : ''}`;
}

/** What stands above a comparison: the documents, and what became of how many sentences. */
export function comparisonHeader(names: readonly [string, string], counts: RevisionCounts): string[] {
  const { l10n } = vscode;
  const { kept, reworded, figures, added, dropped, moved, hardened, softened } = counts;
  const others = [reworded, figures, added, dropped];
  return [
    comparisonTitle(names),
    kept === 1
      ? l10n.t('1 sentence kept, {0} reworded, {1} with other figures only, {2} added, {3} dropped', ...others)
      : l10n.t('{0} sentences kept, {1} reworded, {2} with other figures only, {3} added, {4} dropped', kept, ...others),
    l10n.t('{0} of them moved, {1} hardened, {2} softened', moved, hardened, softened),
  ].map((line) => plainText(line, 'line'));
}

/** From which document to which. */
function comparisonTitle([first, second]: readonly [string, string]): string {
  return vscode.l10n.t('From {0} to {1}', first, second);
}

/** What a page is called: short, as it stands in a tab. Reports of two years have one title. */
export function comparisonName(first: DocumentSummary | undefined, second: DocumentSummary | undefined): string {
  const dates = [first, second].map((summary) => summary?.date?.value ?? '?').join(' – ');
  const names = new Set([first, second].map((summary) => clip(summary?.displayName || vscode.l10n.t('Comparison'), MOST_NAME)));
  return `${dates} ${[...names].join(' – ')}`;
}

/** What became of a sentence, and of those that share its fate: `Reworded, moved, hardened`. */
export function fateText({ kind, isMoved, temper }: WordedRevision, sentences = 1): string {
  const { l10n } = vscode;
  const parts = [
    kind === 'kept' ? '' : kindText(kind),
    isMoved ? (kind === 'kept' ? l10n.t('Moved') : l10n.t('moved')) : '',
    temper === 'hardened' ? l10n.t('hardened') : temper === 'softened' ? l10n.t('softened') : '',
  ];
  const fate = enumeration(parts.filter(Boolean));
  return sentences > 1 ? fate + inBrackets(l10n.t('{0} sentences', sentences)) : fate;
}

function kindText(kind: Exclude<WordedRevision['kind'], 'kept'>): string {
  switch (kind) {
    case 'reworded':
      return vscode.l10n.t('Reworded');
    case 'figures':
      return vscode.l10n.t('Other figures');
    case 'added':
      return vscode.l10n.t('Added');
    case 'dropped':
      return vscode.l10n.t('Dropped');
  }
}

/** So many sentences are as they were. */
export function keptText(sentences: number): string {
  return sentences === 1 ? vscode.l10n.t('1 sentence kept') : vscode.l10n.t('{0} sentences kept', sentences);
}
