import type { MatrixCells } from '../analysis/matrix.ts';

type Cells = Pick<MatrixCells, 'years' | 'rows'>;

/** More rows would fill more than a screen. */
const MOST_ROWS = 40;
/** More years would leave cells narrower than they are high, which are hard to point at. */
const MOST_YEARS = 30;

/** What of a matrix is drawn: the rows that have most documents, in their order, in the years one after the other that have most documents together, the newest of equal ones. */
export function drawnMatrix({ years, rows }: Cells): Cells {
  const counts = rows.map(({ cells }) => cells.reduce((sum, { of }) => sum + of, 0));
  const most = new Set([...rows.keys()].sort((a, b) => (counts[b] as number) - (counts[a] as number)).slice(0, MOST_ROWS));
  const from = firstYear(years.map((_, year) => rows.reduce((sum, { cells }) => sum + (cells[year]?.of ?? 0), 0)));
  const drawn = <T>(all: readonly T[]) => all.slice(from, from + MOST_YEARS);
  return { years: drawn(years), rows: rows.filter((_, row) => most.has(row)).map((row) => ({ ...row, cells: drawn(row.cells) })) };
}

/** Where the years begin that are drawn, by how many documents each has. */
function firstYear(documents: readonly number[]): number {
  let sum = documents.slice(0, MOST_YEARS).reduce((all, one) => all + one, 0);
  let best = { from: 0, sum };
  for (let from = 1; from + MOST_YEARS <= documents.length; from++) {
    sum += (documents[from + MOST_YEARS - 1] as number) - (documents[from - 1] as number);
    if (sum >= best.sum) best = { from, sum };
  }
  return best.from;
}
