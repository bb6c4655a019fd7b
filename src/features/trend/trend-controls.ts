import * as vscode from 'vscode';
import type { Control } from '../../pages/contract.ts';
import type { TrendAnswers } from './trend-answers.ts';
import { levelsOf } from './trend-answers.ts';
import { MEASURES, MOST_PHRASES, PERIODS, ROWS, SPLITS } from './trend-question.ts';
import { levelLabel, measureText, periodText, rowsText, splitText } from './trend-wording.ts';

/** What can be chosen in the page *Trend*. */
export function trendControls({ question, byLevel }: TrendAnswers): Control[] {
  const { l10n } = vscode;
  const { phrases, shown, measure, period, split, rows, level } = question;
  const all = { value: '', label: l10n.t('All levels') };
  // Until the levels are known there is the one that was chosen.
  const levels = byLevel ? levelsOf(byLevel) : level === '' ? [] : [level];
  return [
    {
      kind: 'chips',
      id: 'phrases',
      label: l10n.t('Phrases'),
      chips: phrases.map((phrase, colour) => ({ value: phrase, label: phrase, removeLabel: l10n.t('Remove {0}', phrase), colour })),
      ...(phrases.length < MOST_PHRASES && { addLabel: l10n.t('Add Phrase…') }),
    },
    choice('measure', l10n.t('Measure'), MEASURES, measureText, measure),
    choice('period', l10n.t('Period'), PERIODS, periodText, period),
    ...(phrases.length === 1 ? [choice('split', l10n.t('Split'), SPLITS, splitText, split)] : []),
    {
      kind: 'choice',
      id: 'level',
      label: l10n.t('Level'),
      options: [all, ...levels.map((value) => ({ value, label: levelLabel(value) }))],
      value: level,
    },
    choice('rows', l10n.t('Rows'), ROWS, rowsText, rows),
    ...(phrases.length > 1 ? [choice('shown', l10n.t('Places of'), phrases, (phrase) => phrase, shown)] : []),
  ];
}

function choice<T extends string>(id: string, label: string, values: readonly T[], textOf: (value: T) => string, value: T): Control {
  return { kind: 'choice', id, label, options: values.map((one) => ({ value: one, label: textOf(one) })), value };
}
