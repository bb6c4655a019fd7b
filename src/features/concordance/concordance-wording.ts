import * as vscode from 'vscode';
import type { Concordance } from '../../core/concordance/concordance-answer.ts';
import type { ConcordanceGrouping } from '../../core/concordance/concordance-group.ts';
import type { ConcordanceSort } from '../../core/concordance/concordance-order.ts';
import { plainText } from '../../core/text/plain-text.ts';
import { partsText, totalsText } from '../../host/found-wording.ts';
import { frameText } from '../../host/frame-wording.ts';
import { countedText } from '../../host/phrase-wording.ts';
import type { LineWords } from '../../worker/protocol.ts';
import type { ConcordanceQuestion } from './concordance-question.ts';
import { MOST_LINES } from './line-limit.ts';

/** The words of the lines, in the display language. */
export function lineWords(): LineWords {
  return {
    unknownDate: vscode.l10n.t('Unknown date'),
    unknownPlace: vscode.l10n.t('Unknown place'),
    national: vscode.l10n.t('National'),
    noContext: vscode.l10n.t('Beside no text'),
  };
}

/** How an order is called. */
export function sortText(sort: ConcordanceSort): string {
  switch (sort) {
    case 'date':
      return vscode.l10n.t('by date');
    case 'place':
      return vscode.l10n.t('by place');
    case 'left':
      return vscode.l10n.t('by left context');
    case 'right':
      return vscode.l10n.t('by right context');
  }
}

/** How a grouping is called. */
export function groupingText(grouping: ConcordanceGrouping): string {
  switch (grouping) {
    case 'none':
      return vscode.l10n.t('not grouped');
    case 'year':
      return vscode.l10n.t('by year');
    case 'document':
      return vscode.l10n.t('by document');
    default:
      return sortText(grouping);
  }
}

/** What stands above the lines: what was asked, how much there is, in which order, and what is left out, or follows where `most` is not the most that is shown. */
export function headerLines(
  { query, phrase, frame, sort, grouping }: ConcordanceQuestion,
  answer: Concordance,
  most = MOST_LINES,
): string[] {
  const { l10n } = vscode;
  const order =
    grouping === 'none' ? l10n.t('sorted {0}', sortText(sort)) : l10n.t('sorted {0}, grouped {1}', sortText(sort), groupingText(grouping));
  const capped = answer.shown < answer.occurrences ? [cappedText(answer.shown, most)] : [];
  const problems = answer.problems.map(({ text }) => l10n.t('Not understood, left out: {0}', text));
  return [
    titleText(query),
    ...(frame ? [frameText(frame)] : []),
    `${countsText(answer)} · ${order}`,
    ...partsLine(answer, phrase),
    ...capped,
    ...problems,
    '',
  ].map((line) => plainText(line, 'line'));
}

function cappedText(shown: number, most: number): string {
  return most < MOST_LINES
    ? vscode.l10n.t('Shown are the first {0} in this order; more follow.', shown)
    : vscode.l10n.t('Shown are the first {0} in this order.', shown);
}

/** What the concordance of a query is called. */
export function titleText(query: string): string {
  return plainText(vscode.l10n.t('Concordance: {0}', query), 'line');
}

function countsText(answer: Concordance): string {
  return answer.occurrences === 0 ? vscode.l10n.t('No occurrences') : totalsText(answer);
}

/** What of the lines is something else than what the counts of phrases are about; of a phrase, that they are just that. */
function partsLine(answer: Concordance, phrase: string | undefined): string[] {
  if (phrase !== undefined) return [countedText()];
  const parts = answer.occurrences === 0 ? '' : partsText({ ...answer, listed: answer.shown });
  return parts === '' ? [] : [parts];
}
