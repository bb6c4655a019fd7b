import * as vscode from 'vscode';
import { matrixChart } from '../../core/charts/matrix-chart.ts';
import { sentences } from '../../host/punctuation.ts';
import type { Cell, PageTable, Section } from '../../pages/contract.ts';
import type { Result } from '../../worker/protocol.ts';
import type { Leading } from './passages.ts';
import { placeTarget } from './passages.ts';
import type { TrendAnswers } from './trend-answers.ts';
import { cellText, rowName, rowsText } from './trend-wording.ts';

type MatrixRow = Result<'matrix'>['rows'][number];

/** More rows would fill more than a screen; the table has them all. */
const MOST_ROWS = 40;

/** Places below one another, years side by side. */
export function matrixSection(answers: TrendAnswers): Section {
  const { question, matrix } = answers;
  const { l10n } = vscode;
  const heading = l10n.t('{0} × year', rowsText(question.rows));
  if (matrix.rows.length === 0) return { heading, parts: [{ kind: 'text', text: l10n.t('No document says both.') }] };
  const rows = mostDocuments(matrix.rows);
  const nameOf = (key: string) => rowName(matrix, key);
  const { svg, marks } = matrixChart({ years: matrix.years, rows }, nameOf, question.shown, (name, cell) =>
    cellText(`${name}, ${cell.key}`, cell, 'share'),
  );
  const target = (row: MatrixRow | undefined, year: string) => {
    const documents = row?.cells.find(({ key }) => key === year)?.documents ?? 0;
    return row
      ? placeTarget(answers, documents, { by: question.rows, key: row.key, name: nameOf(row.key) }, { by: 'year', key: year })
      : {};
  };
  return {
    heading,
    isWide: true,
    note: noteText(rows.length, matrix.rows.length),
    parts: [
      {
        kind: 'chart',
        id: 'matrix',
        name: `${question.shown} · ${heading}`,
        svg,
        beginsAtEnd: true,
        description: l10n.t('{0} to {1}; rows: {2}.', matrix.years[0] ?? '', matrix.years.at(-1) ?? '', rows.length),
        marks: marks.map(({ id, label, row, key }) => ({ id, label, ...target(rows[row], yearOf(key)) })),
        table: table(answers, target),
      },
    ],
  };
}

function table({ question, matrix }: TrendAnswers, targetOf: (row: MatrixRow, year: string) => Leading): PageTable {
  return {
    beginsAtEnd: true,
    columns: [{ name: rowsText(question.rows) }, ...matrix.years.map((name) => ({ name, isNumber: true }))],
    rows: matrix.rows.map((row) => [
      { text: rowName(matrix, row.key) },
      ...row.cells.map((cell): Cell => ({ text: countsText(cell), ...targetOf(row, cell.key) })),
    ]),
  };
}

/** In their order. */
function mostDocuments(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  const documentsOf = ({ cells }: MatrixRow) => cells.reduce((sum, { of }) => sum + of, 0);
  const most = new Set([...rows].sort((a, b) => documentsOf(b) - documentsOf(a)).slice(0, MOST_ROWS));
  return rows.filter((row) => most.has(row));
}

function noteText(shown: number, all: number): string {
  const { l10n } = vscode;
  const meaning = l10n.t('With it / documents. A frame is zero; a broken frame has no documents, which is not zero.');
  return shown === all
    ? meaning
    : sentences([meaning, l10n.t('Drawn are the {0} rows with most documents of {1}; the table has all.', shown, all)]);
}

/** `3/5`; empty without documents. */
function countsText({ documents, of }: MatrixRow['cells'][number]): string {
  return of === 0 ? '' : `${documents}/${of}`;
}

/** The key of a mark is that of its row and its year. */
function yearOf(key: string): string {
  return key.slice(key.lastIndexOf(':') + 1);
}
