import * as vscode from 'vscode';
import type { LatestChange } from '../../core/analysis/change-answers.ts';
import type { PhraseStatistics } from '../../core/corpus/phrase-statistics.ts';
import { yearChangeText } from '../../host/change-wording.ts';
import { MarkdownText } from '../../host/markdown.ts';
import { occurrencesText, spreadText } from '../../host/phrase-wording.ts';
import type { PhraseNode } from './tree-model.ts';

/** `2019–2024`: the years of the first and the last document; '' where no date is known. */
export function seenText({ firstSeen = '', lastSeen = '' }: PhraseStatistics): string {
  const [from, to] = [firstSeen.slice(0, 4), lastSeen.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}

/** What is known of a phrase, for its tooltip; `latest` is `null` where that cannot be told. */
export function phraseTooltip({ phrase }: PhraseNode, documentsInLibrary: number, latest: LatestChange | null): vscode.MarkdownString {
  const tooltip = new MarkdownText();
  tooltip.markup('**').text(phrase.text).markup('**');
  if (phrase.english) tooltip.markup(' — ').text(phrase.english);
  const change = latest && yearChangeText(latest.change, latest.year, latest.before);
  for (const line of [phrase.note, spreadText(phrase, documentsInLibrary), occurrencesText(phrase), datesText(phrase), change])
    if (line) tooltip.markup('\n\n').text(line);
  return tooltip.value;
}

function datesText({ firstSeen, lastSeen }: PhraseStatistics): string {
  if (!firstSeen || !lastSeen) return '';
  if (firstSeen === lastSeen) return vscode.l10n.t('seen {0}', firstSeen);
  return vscode.l10n.t('first seen {0}, last seen {1}', firstSeen, lastSeen);
}
