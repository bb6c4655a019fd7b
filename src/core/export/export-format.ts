import { plainText } from '../text/plain-text.ts';
import type { ExportRecord, ExportValue } from './export-record.ts';

export const EXPORT_FORMATS = ['csv', 'json', 'md'] as const;
/** What an export is written as. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The format that a file name asks for; CSV where it asks for none. */
export function exportFormatOf(path: string): ExportFormat {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return EXPORT_FORMATS.find((format) => format === extension) ?? 'csv';
}

interface TextFormat {
  row(record: ExportRecord, columns: readonly string[]): string;
  /** The rows as a file; `numbers` are the columns without texts. */
  file(rows: readonly string[], columns: readonly string[], numbers: ReadonlySet<string>): string;
}

const FORMATS: Readonly<Record<ExportFormat, TextFormat>> = {
  csv: {
    row: (record, columns) => csvLine(columns.map((column) => plainText(cellText(record[column]), 'csv'))),
    // With a byte order mark: without it Excel takes UTF-8 for something else.
    file: (rows, columns) => `\ufeff${csvLine(columns)}${rows.join('')}`,
  },
  json: {
    row: (record) => JSON.stringify([record], null, 2).slice('[\n'.length, -'\n]'.length),
    file: (rows) => (rows.length > 0 ? `[\n${rows.join(',\n')}\n]\n` : '[]\n'),
  },
  md: {
    row: (record, columns) => tableLine(columns.map((column) => plainText(cellText(record[column]).trim(), 'markdown'))),
    file: (rows, columns, numbers) =>
      [tableLine(columns), tableLine(columns.map((column) => (numbers.has(column) ? '---:' : '---'))), ...rows].join(''),
  },
};

/** Records as a file of a format, one after the other. `columns` are the fields to write where the format has columns. */
export class ExportText {
  private readonly rows: string[] = [];
  private readonly numbers: Set<string>;

  constructor(
    private readonly columns: readonly string[],
    private readonly format: ExportFormat,
  ) {
    this.numbers = new Set(columns);
  }

  /** How many records there are. */
  get count(): number {
    return this.rows.length;
  }

  add(record: ExportRecord): void {
    this.rows.push(FORMATS[this.format].row(record, this.columns));
    for (const column of this.numbers) if (typeof record[column] === 'string') this.numbers.delete(column);
  }

  finish(): string {
    return FORMATS[this.format].file(this.rows, this.columns, this.numbers);
  }
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function cellText(value: ExportValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.join('; ') : String(value);
}

/** One record of RFC 4180 with its line break: what has the delimiter, a quotation mark, a line break or white space at its ends stands in quotation marks. */
export function csvLine(cells: readonly string[], delimiter = ','): string {
  return `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
