import * as vscode from 'vscode';
import type { PhraseStatistics } from '../core/corpus/phrase-statistics.ts';
import type { PhraseForm, PhraseGroup } from '../core/phrases/phrase.ts';
import { PHRASE_GROUPS } from '../core/phrases/phrase.ts';

/** Localised words for a group of phrases; a group that a pack of the workspace has made has its own name. */
export function phraseGroupText(group: string): string {
  const builtIn = PHRASE_GROUPS.find((one) => one === group);
  return builtIn ? BUILT_IN[builtIn]() : group;
}

const BUILT_IN: Readonly<Record<PhraseGroup, () => string>> = {
  leadership: () => vscode.l10n.t('Leadership and guiding ideas'),
  'party-building': () => vscode.l10n.t('Party building'),
  economy: () => vscode.l10n.t('Economy'),
  'industry-technology': () => vscode.l10n.t('Industry and technology'),
  'reform-opening': () => vscode.l10n.t('Reform and opening up'),
  'society-livelihood': () => vscode.l10n.t('Society and livelihood'),
  'rule-of-law-governance': () => vscode.l10n.t('Rule of law and governance'),
  environment: () => vscode.l10n.t('Environment'),
  rural: () => vscode.l10n.t('Rural affairs'),
  region: () => vscode.l10n.t('Regional development'),
  'security-defence': () => vscode.l10n.t('Security and defence'),
  'culture-ideology': () => vscode.l10n.t('Culture and ideology'),
  diplomacy: () => vscode.l10n.t('Diplomacy'),
  'taiwan-hongkong': () => vscode.l10n.t('Taiwan, Hong Kong and Macao'),
  'style-slogans': () => vscode.l10n.t('Work style and slogans'),
  'plans-campaigns': () => vscode.l10n.t('Plans and campaigns'),
  history: () => vscode.l10n.t('History'),
};

/** In how many documents and places a phrase stands. */
export function spreadText({ documents, regions }: Pick<PhraseStatistics, 'documents' | 'regions'>, documentsInLibrary: number): string {
  const { l10n } = vscode;
  if (documentsInLibrary === 1)
    return regions === 1 ? l10n.t('{0} of 1 document, 1 place', documents) : l10n.t('{0} of 1 document, {1} places', documents, regions);
  if (regions === 1) return l10n.t('{0} of {1} documents, 1 place', documents, documentsInLibrary);
  return l10n.t('{0} of {1} documents, {2} places', documents, documentsInLibrary, regions);
}

/** What the counts of phrases are about, and what they leave out. */
export function countedText(): string {
  return vscode.l10n.t('Counted in the texts themselves, without navigation and copies.');
}

/** How often a phrase stands in the library, and in which texts that was counted. */
export function occurrencesText({ occurrences }: Pick<PhraseStatistics, 'occurrences'>): string {
  const { l10n } = vscode;
  if (occurrences === 1) return l10n.t('Once in the texts themselves; navigation and copies are not counted.');
  return l10n.t('{0} times in the texts themselves; navigation and copies are not counted.', occurrences);
}

/** How a phrase stands in the library; `undefined` where that was not measured, as of one that stands nowhere in it. */
export function measuredForm({ form, documents }: Pick<PhraseStatistics, 'form' | 'documents'>): PhraseForm | undefined {
  return documents > 0 ? form : undefined;
}
