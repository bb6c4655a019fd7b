import * as vscode from 'vscode';
import type { SeriesCell } from '../../core/analysis/series.ts';
import { roundPercent } from '../../core/charts/chart-cell.ts';
import { countCell, linkedCell } from '../../host/page-words.ts';
import type { Cell, PageTable } from '../../pages/contract.ts';
import type { Leading } from './passages.ts';
import { intervalText, rateText } from './trend-wording.ts';

/** The columns of everything that is counted in a group of documents. */
export function numberColumns(): PageTable['columns'] {
  const { l10n } = vscode;
  const names = [
    l10n.t('Documents with it'),
    l10n.t('Documents'),
    l10n.t('Share'),
    l10n.t('95 % interval'),
    l10n.t('Times'),
    l10n.t('Times in 10,000 characters'),
  ];
  return names.map((name) => ({ name, isNumber: true }));
}

/** The numbers of a group; the first leads to the passages. */
export function numberCells({ documents, of, share, low, high, occurrences, rate }: SeriesCell, target: Leading): Cell[] {
  const isKnown = share !== null && low !== null && high !== null && rate !== null;
  const known = isKnown ? [roundPercent(share), intervalText(low, high), countCell(occurrences), rateText(rate)] : ['–', '–', '–', '–'];
  return [linkedCell(countCell(documents), target.target), countCell(of), ...known];
}
