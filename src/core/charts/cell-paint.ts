import type { SeriesCell } from '../analysis/series.ts';
import type { SvgAttributes } from './svg.ts';
import { colourOf } from './svg.ts';

const FRAME = { stroke: 'currentColor', 'stroke-opacity': 0.4 };
const NO_DATA: SvgAttributes = { ...FRAME, 'stroke-opacity': 0.25, fill: 'none', 'pointer-events': 'all', 'stroke-dasharray': '1 4' };

/** How a cell is filled: without documents a broken frame with nothing in it, which is not zero; else the larger the share the fuller, never so full that words on it could not be read. */
export function cellPaint({ share }: SeriesCell): SvgAttributes {
  return share === null ? NO_DATA : { ...FRAME, fill: colourOf(0), 'fill-opacity': 0.08 + 0.42 * share };
}
