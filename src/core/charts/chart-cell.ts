import type { SeriesCell } from '../analysis/series.ts';
import type { SvgAttributes } from './svg.ts';
import { colourOf } from './svg.ts';

/** What a mark says of a cell; `name` is that of its phrase or its place. */
export type CellLabel = (name: string, cell: SeriesCell) => string;

/** How many documents of a group have a phrase. */
export type ShareCell = Pick<SeriesCell, 'key' | 'documents' | 'of' | 'share' | 'low' | 'high'>;

/** `新质生产力, 2024: 15/15, 100 % (80–100 %)`, and without documents `新质生产力, 2024: –`: for who brings no words of a language. */
export function cellLabel(name: string, { key, documents, of, share, low, high }: ShareCell): string {
  if (share === null || low === null || high === null) return `${name}, ${key}: –`;
  return `${name}, ${key}: ${documents}/${of}, ${roundPercent(share)} (${Math.round(low * 100)}–${roundPercent(high)})`;
}

/** `12 %` */
export function roundPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

const FRAME = { stroke: 'currentColor', 'stroke-opacity': 0.6 };
/** The frame of a cell without documents, which is not zero. */
export const NO_DATA_FRAME: SvgAttributes = { ...FRAME, 'stroke-opacity': 0.4, fill: 'none', 'stroke-dasharray': '1 4' };
const NO_DATA: SvgAttributes = { ...NO_DATA_FRAME, 'pointer-events': 'all' };

/** How a cell is filled: without documents a broken frame with nothing in it, which is not zero; else the larger the share the fuller, never so full that words on it could not be read. */
export function cellPaint({ share }: SeriesCell): SvgAttributes {
  return share === null ? NO_DATA : { ...FRAME, fill: colourOf(0), 'fill-opacity': 0.08 + 0.42 * share };
}
