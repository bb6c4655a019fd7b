import * as vscode from 'vscode';
import type { DatedOccurrence, PhraseDetail, YearCount } from '../../core/corpus/phrase-detail.ts';
import type { MarkdownText } from '../../host/markdown.ts';
import { OPEN_OCCURRENCE, occurrenceArguments } from '../../host/open-occurrence.ts';
import { enumeration, factText, inBrackets } from '../../host/punctuation.ts';
import { sparkline } from './sparkline.ts';

/** So many years are named with their numbers, the latest ones. */
const MOST_YEARS = 12;

/** Where a phrase was used first and last, linked unless it is the document at hand (`here`), and in how many documents of each year. */
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

/** The bars with the numbers in words, as bars say nothing to a screen reader. */
function appendYears(text: MarkdownText, byYear: readonly YearCount[]): void {
  const [first, last] = [byYear[0], byYear.at(-1)];
  if (!first || !last || first === last) return;
  const named = byYear.slice(-MOST_YEARS).map(({ year, documents }) => factText(year, String(documents)));
  const numbers = `${byYear.length > MOST_YEARS ? '… ' : ''}${enumeration(named)}`;
  text.markup('\n\n').text(`${vscode.l10n.t('{0} to {1}', first.year, last.year)} ${sparkline(byYear)}${inBrackets(numbers)}`);
}
