import type { CsvCell, CsvRecord } from '../csv.ts';
import { cellsIn, readCsv } from '../csv.ts';
import type { FieldUses, FoundField, FoundRecord, FoundRecords, RecordProblem } from './found-record.ts';

/** The records of a table: the rows below its headings, of which one names a text or a title. Counted are those that are not empty. */
export function csvRecords(file: string, uses: FieldUses): FoundRecords {
  const { delimiter, records, openQuotes } = readCsv(file, (name) => uses.isText(name));
  const problems = openQuotes.map(
    ({ start, before }, index): RecordProblem => ({ code: 'bad-record', offset: start, number: before + index }),
  );
  const [head, ...rows] = records;
  if (!head?.cells.some((name) => uses.isText(name))) return { records: [], problems };
  const numberOf = (index: number) => index + openQuotes.filter(({ before }) => before <= index).length;
  return { records: rows.map((row, index) => recordOf(file, row, { number: numberOf(index + 1), keys: head.cells, delimiter })), problems };
}

interface Row {
  readonly number: number;
  readonly keys: readonly string[];
  readonly delimiter: string;
}

function recordOf(file: string, row: CsvRecord, { number, keys, delimiter }: Row): FoundRecord {
  const fields = cellsIn(file, row, delimiter).flatMap((cell, column) => fieldOf(file, keys[column] ?? '', cell));
  return { number, start: row.start, end: fields.reduce((last, { end }) => Math.max(last, end), row.end), fields };
}

function fieldOf(file: string, key: string, { start, end, isQuoted }: CsvCell): FoundField[] {
  const length = isQuoted ? end - start : file.slice(start, end).trimEnd().length;
  return key.trim() === '' ? [] : [{ key, start, end: start + length, writing: isQuoted ? 'csv' : 'plain' }];
}
