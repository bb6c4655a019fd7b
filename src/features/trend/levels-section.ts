import * as vscode from 'vscode';
import type { Cell, Section } from '../../pages/contract.ts';
import { numberCells, numberColumns } from './series-table.ts';
import type { TrendAnswers } from './trend-answers.ts';
import { levelLabel } from './trend-wording.ts';

/** The phrase at each level, whatever level is chosen, in numbers. */
export function levelsSection({ byLevel, shownQuery }: TrendAnswers): Section {
  const { l10n } = vscode;
  const heading = l10n.t('Levels');
  const [line] = byLevel.lines;
  if (!line || line.cells.length === 0)
    return { heading, parts: [{ kind: 'text', text: l10n.t('No document says of which level it is.') }] };
  const targetOf = (level: string) => ({
    kind: 'concordance' as const,
    query: shownQuery,
    phrase: line.key,
    groups: [{ by: 'level' as const, key: level }],
  });
  const rows = line.cells.map((cell): Cell[] => [
    { text: levelLabel(cell.key) },
    ...numberCells(cell, cell.documents === 0 ? {} : { target: targetOf(cell.key) }),
  ]);
  return {
    heading,
    parts: [{ kind: 'table', id: 'levels', name: heading, table: { columns: [{ name: l10n.t('Level') }, ...numberColumns()], rows } }],
  };
}
