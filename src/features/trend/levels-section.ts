import * as vscode from 'vscode';
import { shareChart } from '../../core/charts/share-chart.ts';
import type { FullChart, FullSection } from '../../host/full-content.ts';
import type { Cell } from '../../pages/contract.ts';
import type { Result } from '../../worker/protocol.ts';
import type { Leading, Shown } from './passages.ts';
import { numberCells, numberColumns } from './series-table.ts';
import { cellText, levelLabel } from './trend-wording.ts';

/** The id of the section. */
export const LEVELS = 'levels';

/** The phrase at each level, whatever level is chosen. */
export function levelsSection(about: Shown, byLevel: Result<'trend'>): FullSection {
  const { l10n } = vscode;
  const heading = l10n.t('Levels');
  const cells = byLevel.lines[0]?.cells ?? [];
  if (cells.length === 0) return { id: LEVELS, heading, parts: [{ kind: 'text', text: l10n.t('No document says of which level it is.') }] };
  return { id: LEVELS, heading, parts: [chart(about, byLevel, heading)] };
}

function chart({ question: { shown }, shownQuery }: Shown, byLevel: Result<'trend'>, heading: string): FullChart {
  const { cells = [], key = '' } = byLevel.lines[0] ?? {};
  const named = cells.map((cell) => ({ ...cell, level: cell.key, key: levelLabel(cell.key) }));
  const rows = named.map((cell) => ({ key: cell.level, name: cell.key, cells: [cell] }));
  const { svg, marks } = shareChart(rows, [shown], shown, (_, cell) => cellText(cell.key, cell, 'share'));
  const targets = new Map(
    cells.map((cell): [string, Leading] => {
      const groups = [{ by: 'level' as const, key: cell.key }];
      return [cell.key, cell.documents === 0 ? {} : { target: { kind: 'concordance', query: shownQuery, phrase: key, groups } }];
    }),
  );
  return {
    kind: 'chart',
    id: 'levels',
    name: `${shown} · ${heading}`,
    svg,
    description: vscode.l10n.t(
      'Levels that have it: {0} of {1} with documents.',
      cells.filter(({ documents }) => documents > 0).length,
      cells.filter(({ of }) => of > 0).length,
    ),
    marks: marks.map(({ id, label, key: level }) => ({ id, label, ...targets.get(level) })),
    tableOf: () => ({
      columns: [{ name: vscode.l10n.t('Level') }, ...numberColumns()],
      rows: named.map((cell): Cell[] => [cell.key, ...numberCells(cell, targets.get(cell.level) ?? {})]),
    }),
  };
}
