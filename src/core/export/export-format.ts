import { csvLine, harmless } from './csv.ts';
import type { ExportRecord, ExportValue } from './export-record.ts';

export const EXPORT_FORMATS = ['csv', 'json', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The format that a file name asks for; CSV where it asks for none. */
export function exportFormatOf(path: string): ExportFormat {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return EXPORT_FORMATS.find((format) => format === extension) ?? 'csv';
}

const WRITERS: Readonly<Record<ExportFormat, (records: readonly ExportRecord[], columns: readonly string[]) => string>> = {
  csv: csvText,
  json: (records) => `${JSON.stringify(records, null, 2)}\n`,
  md: markdownTable,
};

/** Records as a file of a format. `columns` are the fields to write where the format has columns. */
export function exportText(records: readonly ExportRecord[], columns: readonly string[], format: ExportFormat): string {
  return WRITERS[format](records, columns);
}

/** With a byte order mark: without it Excel takes UTF-8 for something else. */
function csvText(records: readonly ExportRecord[], columns: readonly string[]): string {
  const rows = records.map((record) => csvLine(columns.map((column) => harmless(cellText(record[column])))));
  return `\ufeff${csvLine(columns)}${rows.join('')}`;
}

function markdownTable(records: readonly ExportRecord[], columns: readonly string[]): string {
  const rule = columns.map((column) => (records.every((record) => typeof record[column] !== 'string') ? '---:' : '---'));
  const rows = records.map((record) => columns.map((column) => escaped(cellText(record[column]))));
  return [columns, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function cellText(value: ExportValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.join('; ') : String(value);
}

/** A text as it is: no markup, no column or line break of the table. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#<>|~$&]/g, '\\$&');
}
