import type { SeriesCell } from '../analysis/series.ts';
import { seriesCell } from '../analysis/series.ts';
import type { CellLabel } from './cell-label.ts';
import { cellPaint } from './cell-paint.ts';
import type { Chart } from './chart-mark.ts';
import { chartMark } from './chart-mark.ts';
import type { SvgNode } from './svg.ts';
import { drawing, element, label, markElement } from './svg.ts';

/** Where each province stands, by the first two digits of its code: column and row, roughly as on a map, in an arrangement of this project. No borders are drawn. */
export const TILES: ReadonlyMap<string, readonly [column: number, row: number]> = new Map([
  ['23', [7, 0]],
  ['65', [0, 1]],
  ['15', [5, 1]],
  ['22', [7, 1]],
  ['62', [2, 2]],
  ['64', [3, 2]],
  ['13', [5, 2]],
  ['11', [6, 2]],
  ['21', [7, 2]],
  ['54', [0, 3]],
  ['63', [1, 3]],
  ['61', [3, 3]],
  ['14', [4, 3]],
  ['37', [5, 3]],
  ['12', [6, 3]],
  ['51', [2, 4]],
  ['50', [3, 4]],
  ['41', [4, 4]],
  ['34', [5, 4]],
  ['32', [6, 4]],
  ['31', [7, 4]],
  ['53', [2, 5]],
  ['52', [3, 5]],
  ['42', [4, 5]],
  ['36', [5, 5]],
  ['33', [6, 5]],
  ['45', [3, 6]],
  ['43', [4, 6]],
  ['44', [5, 6]],
  ['35', [6, 6]],
  ['71', [7, 6]],
  ['46', [3, 7]],
  ['82', [4, 7]],
  ['81', [5, 7]],
]);

const SIDE = 64;
const GAP = 4;
const COLUMNS = 8;
const ROWS = 8;

/** How the provinces are called in a drawing: in a few characters, and in full. */
export interface ProvinceNames {
  short(code: string): string;
  full(code: string): string;
}

/** All provinces as equal tiles, fuller the larger the share; one without documents is an empty frame. `cells` are by province; each tile is a mark. */
export function provinceGrid(cells: readonly SeriesCell[], names: ProvinceNames, title: string, labelOf: CellLabel = tileLabel): Chart {
  const byProvince = new Map(cells.map((cell) => [cell.key.slice(0, 2), cell]));
  const tiles = [...TILES].map(([province, place]) => {
    const cell = byProvince.get(province) ?? seriesCell(`${province}0000`, [], new Map());
    return { cell, place, mark: chartMark(0, cell.key, labelOf(names.full(cell.key), cell)) };
  });
  const nodes = tiles.map(({ cell, place, mark }) => markElement(mark, tileNodes(cell, place, names)));
  return {
    svg: drawing({ width: COLUMNS * SIDE + GAP, height: ROWS * SIDE + GAP, title }, nodes),
    marks: tiles.map(({ mark }) => mark),
  };
}

function tileLabel(name: string, cell: SeriesCell): string {
  return `${name}: ${countText(cell)}`;
}

function countText({ share, documents, of }: SeriesCell): string {
  return share === null ? '–' : `${documents}/${of}`;
}

function tileNodes(cell: SeriesCell, [column, row]: readonly [number, number], names: ProvinceNames): SvgNode[] {
  const [x, y] = [column * SIDE + GAP, row * SIDE + GAP];
  const square = { x, y, width: SIDE - GAP, height: SIDE - GAP, rx: 4, ...cellPaint(cell) };
  const middle = { x: x + (SIDE - GAP) / 2, 'text-anchor': 'middle' };
  return [
    element('rect', square),
    label(names.short(cell.key), { ...middle, y: y + 26 }),
    label(countText(cell), { ...middle, y: y + 44 }),
  ];
}
