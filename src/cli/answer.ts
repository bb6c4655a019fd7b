import * as l10n from '@vscode/l10n';
import { standaloneSvg } from '../core/charts/standalone-svg.ts';
import { csvLine } from '../core/export/export-format.ts';
import { plainText } from '../core/text/plain-text.ts';
import { print, printJson, printTable, printWarning } from './output.ts';
import { UsageError } from './usage-error.ts';

/** How an answer is printed. */
export type AnswerFormat = 'table' | 'json' | 'csv' | 'svg';

/** A value of an answer: `null` where there is none. */
type AnswerValue = string | number | boolean | null;

/** One line of a table, its fields in the order in which they are printed. */
export type AnswerRow = Readonly<Record<string, AnswerValue>>;

/** An answer as each format needs it. */
export interface Answer {
  /** One line of JSON each. */
  readonly objects: readonly unknown[];
  /** All with the same fields. */
  readonly rows: readonly AnswerRow[];
  /** The sentence that stands for a table without rows. */
  readonly nothing: string;
  /** A drawing; `undefined` where there is none of such an answer. */
  readonly svg?: string | undefined;
}

/** Prints an answer. */
export function printAnswer({ objects, rows, nothing, svg }: Answer, format: AnswerFormat): void {
  if (format === 'svg' && svg === undefined) throw new UsageError(l10n.t('There is no drawing of this answer.'));
  if (svg !== undefined && format === 'svg') print(standaloneSvg(svg));
  else if (format === 'json') for (const object of objects) printJson(object);
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
