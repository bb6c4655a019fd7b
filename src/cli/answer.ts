import { standaloneSvg } from '../core/charts/standalone-svg.ts';
import { csvLine } from '../core/export/export-format.ts';
import { plainText } from '../core/text/plain-text.ts';
import { print, printJson, printTable, printWarning } from './output.ts';

/** How rows are printed. */
export type RowsFormat = 'table' | 'json' | 'csv';

/** How an answer that has a drawing is printed. */
export type AnswerFormat = RowsFormat | 'svg';

/** A value of an answer: `null` where there is none. */
type AnswerValue = string | number | boolean | null;

/** One line of a table, its fields in the order in which they are printed. */
export type AnswerRow = Readonly<Record<string, AnswerValue>>;

/** Rows as each format needs them. */
export interface AnswerRows {
  /** One line of JSON each. */
  readonly objects: readonly unknown[];
  /** All with the same fields. */
  readonly rows: readonly AnswerRow[];
  /** The sentence that stands for a table without rows. */
  readonly nothing: string;
}

/** An answer as each format needs it. */
interface Answer extends AnswerRows {
  /** A drawing. */
  readonly svg: string;
}

/** Prints an answer that has a drawing. */
export function printAnswer(answer: Answer, format: AnswerFormat): void {
  if (format === 'svg') print(standaloneSvg(answer.svg));
  else printRows(answer, format);
}

/** Prints an answer without one. */
export function printRows({ objects, rows, nothing }: AnswerRows, format: RowsFormat): void {
  if (format === 'json') for (const object of objects) printJson(object);
  else if (format === 'csv') printCsv(rows);
  else if (rows.length === 0) printWarning(nothing);
  else printTable(headingOf(rows), cellsOf(rows, cellForPeople));
}

function printCsv(rows: readonly AnswerRow[]): void {
  if (rows.length === 0) return;
  for (const cells of [headingOf(rows), ...cellsOf(rows, cellForTools)]) print(csvLine(cells));
}

function headingOf(rows: readonly AnswerRow[]): string[] {
  return Object.keys(rows[0] ?? {});
}

function cellsOf(rows: readonly AnswerRow[], cellOf: (value: AnswerValue) => string): string[][] {
  return rows.map((row) => headingOf(rows).map((name) => cellOf(row[name] ?? null)));
}

function cellForTools(value: AnswerValue): string {
  return typeof value === 'string' ? plainText(value, 'csv') : String(value ?? '');
}

const DIGITS = 3;

function cellForPeople(value: AnswerValue): string {
  if (value === null) return '–';
  return typeof value === 'number' && !Number.isInteger(value) ? String(Number(value.toPrecision(DIGITS))) : String(value);
}
