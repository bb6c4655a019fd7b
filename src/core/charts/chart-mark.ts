/** Something in a drawing that can be pointed at: in the drawing it is the element with this id as `data-mark`. */
export interface ChartMark {
  /** Unique in its drawing. */
  readonly id: string;
  /** What it says: its tooltip, and what is read aloud. */
  readonly label: string;
  /** What of the series it is: a period, a place, a document … */
  readonly key: string;
  /** Of which of several series, or in which row it stands: its number in what was drawn, from 0. */
  readonly row: number;
}

/** A drawing, and what in it can be pointed at, in the order of its rows. */
export interface Chart {
  /** A whole file. */
  readonly svg: string;
  readonly marks: readonly ChartMark[];
}

/** A mark whose id says where it stands. */
export function chartMark(row: number, key: string, label: string): ChartMark {
  return { id: `${row}:${key}`, label, key, row };
}
