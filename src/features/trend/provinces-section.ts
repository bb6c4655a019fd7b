import * as vscode from 'vscode';
import { provinceGrid } from '../../core/charts/province-grid.ts';
import type { FullSection } from '../../host/full-content.ts';
import { shortProvinceName } from '../../host/province-name.ts';
import type { Cell } from '../../pages/contract.ts';
import type { Result } from '../../worker/protocol.ts';
import type { Shown } from './passages.ts';
import { placeTarget } from './passages.ts';
import { numberCells, numberColumns } from './series-table.ts';
import { cellText } from './trend-wording.ts';

/** The id of the section. */
export const PROVINCES = 'provinces';

/** The share of each province as a grid of equal tiles. */
export function provincesSection(about: Shown, provinces: Result<'trend'>): FullSection {
  const { question } = about;
  const { l10n } = vscode;
  const { cells = [], key: phrase = '' } = provinces.lines[0] ?? {};
  const nameOf = (code: string) => provinces.names[code] ?? shortProvinceName(code);
  const { svg, marks } = provinceGrid(cells, { short: shortProvinceName, full: nameOf }, question.shown, (name, cell) =>
    cellText(name, cell, 'share'),
  );
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const target = (code: string) =>
    placeTarget(about, phrase, byKey.get(code)?.documents ?? 0, { by: 'province', key: code, name: nameOf(code) });
  return {
    id: PROVINCES,
    heading: l10n.t('Provinces'),
    note: l10n.t('Each tile is a province, none larger than another. A broken frame has no documents, which is not zero.'),
    parts: [
      {
        kind: 'chart',
        id: 'provinces',
        name: `${question.shown} · ${l10n.t('Provinces')}`,
        svg,
        beginsAtEnd: true,
        description: l10n.t(
          'Provinces that have it: {0} of {1} with documents.',
          cells.filter(({ documents }) => documents > 0).length,
          cells.length,
        ),
        marks: marks.map(({ id, label, key }) => ({ id, label, ...target(key) })),
        tableOf: () => ({
          columns: [{ name: l10n.t('Province') }, ...numberColumns()],
          rows: cells.map((cell): Cell[] => [nameOf(cell.key), ...numberCells(cell, target(cell.key))]),
        }),
      },
    ],
  };
}
