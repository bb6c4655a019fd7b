import * as vscode from 'vscode';
import type { SeriesCell } from '../../core/analysis/series.ts';
import { drawnMatrix } from '../../core/charts/drawn-matrix.ts';
import { matrixChart } from '../../core/charts/matrix-chart.ts';
import type { FullSection } from '../../host/full-content.ts';
import { linkedCell } from '../../host/page-words.ts';
import { sentences } from '../../host/punctuation.ts';
import type { PageTable } from '../../pages/contract.ts';
import type { Result } from '../../worker/protocol.ts';
import type { Leading, Shown } from './passages.ts';
import { placeTarget } from './passages.ts';
import type { TrendQuestion } from './trend-question.ts';
import { cellText, rowName, rowsText } from './trend-wording.ts';

type Matrix = Result<'matrix'>;
type MatrixRow = Matrix['rows'][number];

/** The id of the section. */
export const MATRIX = 'matrix';

/** What the section is called. */
export function matrixHeading({ rows }: Pick<TrendQuestion, 'rows'>): string {
  return vscode.l10n.t('{0} × year', rowsText(rows));
}

/** Places below one another, years side by side. */
export function matrixSection(about: Shown, matrix: Matrix): FullSection {
  const { question } = about;
  const { l10n } = vscode;
  const heading = matrixHeading(question);
  if (matrix.rows.length === 0) return { id: MATRIX, heading, parts: [{ kind: 'text', text: l10n.t('No document says both.') }] };
  const { years, rows } = drawnMatrix(matrix);
  const nameOf = (key: string) => rowName(matrix, key);
  const { svg, marks } = matrixChart({ years, rows }, nameOf, question.shown, (name, cell) =>
    cellText(`${name}, ${cell.key}`, cell, 'share'),
  );
  const target = ({ key }: MatrixRow, cell: SeriesCell) =>
    placeTarget(about, matrix.key, cell.documents, { by: question.rows, key, name: nameOf(key) }, { by: 'year', key: cell.key });
  const places = new Map(years.map((year, place) => [year, place]));
  const targetAt = (row: MatrixRow | undefined, year: string) => {
    const cell = row?.cells[places.get(year) ?? -1];
    return row && cell ? target(row, cell) : {};
  };
  return {
    id: MATRIX,
    heading,
    isWide: true,
    note: noteText({ years, rows }, matrix),
    parts: [
      {
        kind: 'chart',
        id: 'matrix',
        name: `${question.shown} · ${heading}`,
        svg,
        beginsAtEnd: true,
        description: l10n.t('{0} to {1}; rows: {2}.', years[0] ?? '', years.at(-1) ?? '', rows.length),
        marks: marks.map(({ id, label, row, key }) => ({ id, label, ...targetAt(rows[row], yearOf(key)) })),
        tableOf: () => table(question, matrix, target),
      },
    ],
  };
}

function table(question: TrendQuestion, matrix: Matrix, targetOf: (row: MatrixRow, cell: SeriesCell) => Leading): PageTable {
  return {
    beginsAtEnd: true,
    columns: [{ name: rowsText(question.rows) }, ...matrix.years.map((name) => ({ name, isNumber: true }))],
    rows: matrix.rows.map((row) => [
      rowName(matrix, row.key),
      ...row.cells.map((cell) => linkedCell(countsText(cell), targetOf(row, cell).target)),
    ]),
  };
}

function noteText({ years, rows }: Pick<Matrix, 'years' | 'rows'>, matrix: Matrix): string {
  const { l10n } = vscode;
  const meaning = l10n.t('With it / documents. A frame is zero; a broken frame has no documents, which is not zero.');
  const [first = '', last = ''] = [years[0], years.at(-1)];
  const fewRows = l10n.t('Drawn are the {0} rows with most documents of {1}; the table has all.', rows.length, matrix.rows.length);
  const fewYears = l10n.t('Drawn are the years {0} to {1}, which have most documents; the table has all.', first, last);
  return sentences([meaning, rows.length < matrix.rows.length ? fewRows : '', years.length < matrix.years.length ? fewYears : '']);
}

/** `3/5`; empty without documents. */
function countsText({ documents, of }: MatrixRow['cells'][number]): string {
  return of === 0 ? '' : `${documents}/${of}`;
}

/** The key of a mark is that of its row and its year. */
function yearOf(key: string): string {
  return key.slice(key.lastIndexOf(':') + 1);
}
