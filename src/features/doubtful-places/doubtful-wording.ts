import * as vscode from 'vscode';
import type { DoubtfulChoice } from '../../core/conversion/doubtful-choice.ts';
import { enumeration, factText, inBrackets } from '../../host/punctuation.ts';

type OfferedReading = DoubtfulChoice['readings'][number];
type ReadingReason = OfferedReading['reasons'][number];

/** How far a choice reaches. */
export type ChoiceScope = 'place' | 'word' | 'everywhere';

/** What is doubtful, and what speaks for each reading, each on a line of its own. */
export function doubtText({ source, readings }: DoubtfulChoice): string {
  const question = vscode.l10n.t('Doubtful: “{0}” may be written {1}.', source, readings.map(({ text }) => text).join(' / '));
  return [question, ...readings.map(readingText)].join('\n');
}

/** A reading with its weight and its reasons. */
export function readingText({ text, score, reasons }: OfferedReading): string {
  const weighed = text + inBrackets(percent(score));
  return reasons.length > 0 ? factText(weighed, enumeration(reasons.map(reasonText))) : weighed;
}

/** The readings and their weights on one line. */
export function readingsText({ readings }: DoubtfulChoice): string {
  return readings.map(({ text, score }) => `${text} ${percent(score)}`).join(' · ');
}

/** A place as it stands in its line. */
export function lineText({ before, after, readings }: DoubtfulChoice): string {
  return `${before}【${readings[0]?.text ?? ''}】${after}`;
}

/** What choosing a reading does. */
export function chooseText(choice: DoubtfulChoice, reading: OfferedReading, scope: ChoiceScope): string {
  const { l10n } = vscode;
  const isChosen = reading === choice.readings[0];
  switch (scope) {
    case 'place':
      return isChosen ? l10n.t('{0} is right here', reading.text) : l10n.t('Write {0} here', reading.text);
    case 'word':
      return l10n.t('Always write {0} for {1}', reading.wordText, choice.word);
    case 'everywhere':
      return l10n.t('Always write {0} for {1}, whatever the word', reading.text, choice.source);
  }
}

function reasonText({ rule, quote }: ReadingReason): string {
  const { l10n } = vscode;
  switch (rule) {
    case 'word':
      return l10n.t('a word is written so: {0}', quote);
    case 'context':
      return l10n.t('official texts write it so in {0}', quote);
    case 'frequency':
      return l10n.t('it is the usual one');
    case 'library':
      return l10n.t('documents of this library write it so: {0}', quote);
  }
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}
