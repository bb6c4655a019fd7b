import { clip, displayWidth } from '../text/display-width.ts';
import type { SvgNode } from './svg.ts';
import { label } from './svg.ts';

/** Pixels of a cell, of which a Chinese character takes two: Latin letters are a little wider than half of one. */
const CELL = 6.5;
/** Between the names and what they name. */
const GAP = 10;
const MOST_CELLS = 22;

/** The names at the left of a chart with rows. */
export interface NameColumn {
  /** As wide as the longest name needs, with the gap behind it, in pixels. */
  readonly width: number;
  /** Names with their feet at these heights; of one that is too long, as much as there is room for. */
  labels(footOf: (row: number) => number): SvgNode[];
}

/** The column of some names. */
export function nameColumn(names: readonly string[]): NameColumn {
  const shown = names.map((name) => clip(name, MOST_CELLS));
  const width = GAP + CELL * Math.max(0, ...shown.map(displayWidth));
  return { width, labels: (footOf) => shown.map((name, row) => label(name, { x: width - GAP, y: footOf(row), 'text-anchor': 'end' })) };
}
