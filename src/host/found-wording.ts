import * as vscode from 'vscode';
import type { Uncounted } from '../core/search/uncounted.ts';

/** How much a query finds in all. */
export interface FoundTotals {
  readonly documents: number;
  /** 0 where a query has filters alone. */
  readonly occurrences: number;
  readonly uncounted: Uncounted;
  /** How many occurrences are listed, and how many of those stand there otherwise than as they were typed. */
  readonly listed: number;
  readonly throughNoise: number;
}

/** The totals in words. */
export function totalsText({ documents, occurrences }: Pick<FoundTotals, 'documents' | 'occurrences'>): string {
  return occurrences === 0 ? documentsText(documents) : occurrencesText(occurrences, documents);
}

/** What in the totals the counts of phrases leave out, and what was found only through noise; '' where that is nothing. */
export function partsText(totals: FoundTotals): string {
  const parts = totals.occurrences === 0 ? [ofCopies(totals.uncounted)] : [...uncountedTexts(totals.uncounted), noiseText(totals)];
  return parts.filter(Boolean).join(' · ');
}

function documentsText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', count);
}

function occurrencesText(occurrences: number, documents: number): string {
  const { l10n } = vscode;
  if (occurrences === 1) return l10n.t('1 occurrence');
  if (documents === 1) return l10n.t('{0} occurrences in 1 document', occurrences);
  return l10n.t('{0} occurrences in {1} documents', occurrences, documents);
}

function uncountedTexts({ navigation, copies }: Uncounted): string[] {
  const { l10n } = vscode;
  return [navigation > 0 ? l10n.t('{0} in navigation', navigation) : '', copies > 0 ? l10n.t('{0} in copies', copies) : ''];
}

function ofCopies({ copyDocuments }: Uncounted): string {
  return copyDocuments > 0 ? vscode.l10n.t('{0} of them copies', copyDocuments) : '';
}

/** Only the texts of what is listed have been read: there is no number for the rest. */
function noiseText({ occurrences, listed, throughNoise }: FoundTotals): string {
  const { l10n } = vscode;
  if (throughNoise === 0) return '';
  if (listed === occurrences) return l10n.t('{0} only through noise', throughNoise);
  return l10n.t('of the {0} listed, {1} only through noise', listed, throughNoise);
}
