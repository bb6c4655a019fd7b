import * as vscode from 'vscode';
import type { DatedOccurrence, PhraseDetail, YearCount } from '../../core/corpus/phrase-detail.ts';
import { OPEN_OCCURRENCE, occurrenceArguments } from '../../host/linked-commands.ts';
import type { MarkdownText } from '../../host/markdown.ts';
import { enumeration, factText, inBrackets } from '../../host/punctuation.ts';
import { yearHistory } from './year-history.ts';

/** Where a phrase was used first and last, linked unless it is the document at hand (`here`), and in how many of the documents of each year. */
export function appendHistory(text: MarkdownText, detail: PhraseDetail, here: string): void {
  const {
    occurrencesByDocument: [first],
    latestOccurrence: last,
  } = detail;
  if (!first) return;
  appendOccurrence(text.markup('\n\n'), vscode.l10n.t('First seen'), first, here);
  if (last && last.uri !== first.uri) appendOccurrence(text.markup('  \n'), vscode.l10n.t('Last seen'), last, here);
  appendYears(text, detail.byYear);
}

function appendOccurrence(text: MarkdownText, name: string, occurrence: DatedOccurrence, here: string): void {
  const { date = vscode.l10n.t('Unknown date'), displayName } = occurrence;
  text.text(vscode.l10n.t('{0}: ', name));
  if (occurrence.uri === here) text.text(vscode.l10n.t('{0}, in this document', date));
  else text.link(`${date} ${displayName}`, OPEN_OCCURRENCE, occurrenceArguments(occurrence));
}

function appendYears(text: MarkdownText, byYear: readonly YearCount[]): void {
  const history = yearHistory(byYear);
  if (!history) return;
  const { first, last, bars, named, isCut } = history;
  const numbers = enumeration(named.map(({ year, documents, of }) => factText(year, vscode.l10n.t('{0} of {1}', documents, of))));
  text.markup('\n\n').text(`${vscode.l10n.t('{0} to {1}', first, last)} ${bars}${inBrackets(isCut ? `… ${numbers}` : numbers)}`);
}
