import * as vscode from 'vscode';
import type { SeriesCell } from '../../core/analysis/series.ts';
import { roundPercent } from '../../core/charts/chart-cell.ts';
import { SPEAKER_LEVELS } from '../../core/speaker/speaker.ts';
import { frameText } from '../../host/frame-wording.ts';
import { countText, levelName } from '../../host/wording.ts';
import type { PeriodLine } from './trend-answers.ts';
import type { Measure, Split, TrendQuestion } from './trend-question.ts';

/** How a line of the chart is called. */
export function lineName({ phrase, part }: PeriodLine): string {
  return part === undefined ? phrase : part.kind === 'level' ? levelLabel(part.value) : frameText(part.value);
}

/** How a level is called by its key. */
export function levelLabel(key: string): string {
  const level = SPEAKER_LEVELS.find((one) => one === key);
  return level ? levelName(level) : key;
}

/** `2024: 15 of 33 documents, 45 % (30–62 %)`; of a cell without documents that there are none. */
export function cellText(name: string, { documents, of, share, low, high, rate, occurrences }: SeriesCell, measure: Measure): string {
  const { l10n } = vscode;
  if (share === null || low === null || high === null || rate === null) return l10n.t('{0}: no documents', name);
  if (measure === 'rate')
    return occurrences === 1
      ? l10n.t('{0}: once, {1} in 10,000 characters', name, rateText(rate))
      : l10n.t('{0}: {1} times, {2} in 10,000 characters', name, countText(occurrences), rateText(rate));
  const [having, part, interval] = [countText(documents), roundPercent(share), intervalText(low, high)];
  return of === 1
    ? l10n.t('{0}: {1} of 1 document, {2} ({3})', name, having, part, interval)
    : l10n.t('{0}: {1} of {2} documents, {3} ({4})', name, having, countText(of), part, interval);
}

/** `30–62 %` */
export function intervalText(low: number, high: number): string {
  return `${Math.round(low * 100)}–${roundPercent(high)}`;
}

/** To a tenth. */
export function rateText(rate: number): string {
  return rate.toFixed(rate < 10 ? 1 : 0);
}

/** How a measure is called. */
export function measureText(measure: Measure): string {
  return measure === 'share' ? vscode.l10n.t('Share of documents') : vscode.l10n.t('Times in 10,000 characters');
}

/** How a period is called. */
export function periodText(period: TrendQuestion['period']): string {
  const { l10n } = vscode;
  switch (period) {
    case 'year':
      return l10n.t('Year');
    case 'half':
      return l10n.t('Half-year');
    case 'quarter':
      return l10n.t('Quarter');
    case 'month':
      return l10n.t('Month');
  }
}

/** What is a line of its own. */
export function splitText(split: Split): string {
  const { l10n } = vscode;
  switch (split) {
    case 'none':
      return l10n.t('One line');
    case 'level':
      return l10n.t('By level');
    case 'frame':
      return l10n.t('By how it stands');
  }
}

/** What the rows of a matrix are. */
export function rowsText(rows: TrendQuestion['rows']): string {
  const { l10n } = vscode;
  switch (rows) {
    case 'province':
      return l10n.t('Province');
    case 'city':
      return l10n.t('City');
    case 'level':
      return l10n.t('Level');
  }
}

/** How a row is called: a division by its name, a level in words. */
export function rowName({ by, names }: { readonly by: string; readonly names: Readonly<Record<string, string>> }, key: string): string {
  return by === 'level' ? levelLabel(key) : (names[key] ?? key);
}
