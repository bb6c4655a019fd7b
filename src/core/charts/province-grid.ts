import type { SeriesCell } from '../analysis/series.ts';
import type { CellLabel } from './chart-cell.ts';
import { cellPaint } from './chart-cell.ts';
import type { Chart } from './chart-mark.ts';
import { chartMark } from './chart-mark.ts';
import type { SvgNode } from './svg.ts';
import { drawing, element, label, markElement } from './svg.ts';

/** A province in the grid: where it stands, and how it is called in short. */
interface ProvincePlace {
  readonly column: number;
  readonly row: number;
  readonly simplified: string;
  readonly traditional: string;
}

/** The provinces by the first two digits of their codes, roughly as on a map, in an arrangement of this project. No borders are drawn. */
export const TILES: ReadonlyMap<string, ProvincePlace> = new Map([
  ['23', { column: 7, row: 0, simplified: '黑龙江', traditional: '黑龍江' }],
  ['65', { column: 0, row: 1, simplified: '新疆', traditional: '新疆' }],
  ['15', { column: 5, row: 1, simplified: '内蒙古', traditional: '內蒙古' }],
  ['22', { column: 7, row: 1, simplified: '吉林', traditional: '吉林' }],
  ['62', { column: 2, row: 2, simplified: '甘肃', traditional: '甘肅' }],
  ['64', { column: 3, row: 2, simplified: '宁夏', traditional: '寧夏' }],
  ['13', { column: 5, row: 2, simplified: '河北', traditional: '河北' }],
  ['11', { column: 6, row: 2, simplified: '北京', traditional: '北京' }],
  ['21', { column: 7, row: 2, simplified: '辽宁', traditional: '遼寧' }],
  ['54', { column: 0, row: 3, simplified: '西藏', traditional: '西藏' }],
  ['63', { column: 1, row: 3, simplified: '青海', traditional: '青海' }],
  ['61', { column: 3, row: 3, simplified: '陕西', traditional: '陝西' }],
  ['14', { column: 4, row: 3, simplified: '山西', traditional: '山西' }],
  ['37', { column: 5, row: 3, simplified: '山东', traditional: '山東' }],
  ['12', { column: 6, row: 3, simplified: '天津', traditional: '天津' }],
  ['51', { column: 2, row: 4, simplified: '四川', traditional: '四川' }],
  ['50', { column: 3, row: 4, simplified: '重庆', traditional: '重慶' }],
  ['41', { column: 4, row: 4, simplified: '河南', traditional: '河南' }],
  ['34', { column: 5, row: 4, simplified: '安徽', traditional: '安徽' }],
  ['32', { column: 6, row: 4, simplified: '江苏', traditional: '江蘇' }],
  ['31', { column: 7, row: 4, simplified: '上海', traditional: '上海' }],
  ['53', { column: 2, row: 5, simplified: '云南', traditional: '雲南' }],
  ['52', { column: 3, row: 5, simplified: '贵州', traditional: '貴州' }],
  ['42', { column: 4, row: 5, simplified: '湖北', traditional: '湖北' }],
  ['36', { column: 5, row: 5, simplified: '江西', traditional: '江西' }],
  ['33', { column: 6, row: 5, simplified: '浙江', traditional: '浙江' }],
  ['45', { column: 3, row: 6, simplified: '广西', traditional: '廣西' }],
  ['43', { column: 4, row: 6, simplified: '湖南', traditional: '湖南' }],
  ['44', { column: 5, row: 6, simplified: '广东', traditional: '廣東' }],
  ['35', { column: 6, row: 6, simplified: '福建', traditional: '福建' }],
  ['71', { column: 7, row: 6, simplified: '台湾', traditional: '臺灣' }],
  ['46', { column: 3, row: 7, simplified: '海南', traditional: '海南' }],
  ['82', { column: 4, row: 7, simplified: '澳门', traditional: '澳門' }],
  ['81', { column: 5, row: 7, simplified: '香港', traditional: '香港' }],
]);

const SIDE = 64;
const GAP = 4;
const COLUMNS = 8;
const ROWS = 8;
/** Its code is still missing. A whole module of measures for it would bring the gazetteer into the extension host. */
const NO_DOCUMENTS = { documents: 0, of: 0, occurrences: 0, characters: 0, share: null, low: null, high: null, rate: null } as const;

/** How the provinces are called in a drawing: in a few characters, and in full. */
export interface ProvinceNames {
  short(code: string): string;
  full(code: string): string;
  /** What stands below a name, `3/5` without it; of a province with documents. */
  count?(cell: SeriesCell): string;
}

/** All provinces as equal tiles, fuller the larger the share; one without documents is an empty frame. `cells` are by province; each tile is a mark. */
export function provinceGrid(cells: readonly SeriesCell[], names: ProvinceNames, title: string, labelOf: CellLabel = tileLabel): Chart {
  const byProvince = new Map(cells.map((cell) => [cell.key.slice(0, 2), cell]));
  const tiles = [...TILES].map(([province, place]) => {
    const cell = byProvince.get(province) ?? { ...NO_DOCUMENTS, key: `${province}0000` };
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

function tileNodes(cell: SeriesCell, { column, row }: ProvincePlace, names: ProvinceNames): SvgNode[] {
  const [x, y] = [column * SIDE + GAP, row * SIDE + GAP];
  const square = { x, y, width: SIDE - GAP, height: SIDE - GAP, rx: 4, ...cellPaint(cell) };
  const middle = { x: x + (SIDE - GAP) / 2, 'text-anchor': 'middle' };
  return [
    element('rect', square),
    label(names.short(cell.key), { ...middle, y: y + 26 }),
    label(cell.share === null ? countText(cell) : (names.count ?? countText)(cell), { ...middle, y: y + 44 }),
  ];
}
