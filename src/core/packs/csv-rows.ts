import type { CsvRecord } from '../csv.ts';
import { csvDelimiter, readCsv } from '../csv.ts';
import type { PackField, PackProblem, PackRow, PackRows } from './pack-row.ts';
import { filledFields, PACK_FIELDS } from './pack-row.ts';

/** What the columns may be called beside the names of the fields. Not folded: who only adds a line has no need of the tables of the fold. */
const CHINESE_NAMES: Readonly<Record<string, PackField>> = {
  提法: 'phrase',
  英文: 'english',
  备注: 'note',
  備註: 'note',
  分组: 'group',
  分組: 'group',
};

/** For every column its field; `undefined` for one that is not used. */
type Columns = readonly (PackField | undefined)[];

/** A pack as comma-separated values (RFC 4180), or divided in another way that Excel writes, with a row of headings in any order: phrase, english, note, group. */
export function csvRows(text: string): PackRows {
  const problems: PackProblem[] = [];
  const [first, ...rest] = records(text, problems);
  if (!first) return { rows: [], problems };
  const columns = columnsOf(first);
  if (columns.every((column) => column === undefined)) {
    problems.push({ code: 'no-header', name: '', start: first.start, end: first.end });
    return { rows: [first, ...rest].map((record) => rowOf(record, PACK_FIELDS)), problems };
  }
  for (const problem of headerProblems(first, columns)) problems.push(problem);
  return { rows: columns.includes('phrase') ? rest.map((record) => rowOf(record, columns)) : [], problems };
}

/** The columns of a file, for a line to be added to it. */
export function csvColumns(text: string): Columns {
  const first = records(text, [])[0];
  const columns = first ? columnsOf(first) : [];
  return columns.includes('phrase') ? columns : PACK_FIELDS;
}

/** What divides the cells of a file. */
export function packDelimiter(text: string): string {
  return csvDelimiter(text, isHeading);
}

function isHeading(cell: string): boolean {
  return fieldNamed(cell) !== undefined;
}

function fieldNamed(cell: string): PackField | undefined {
  const name = cell.trim().toLowerCase();
  return PACK_FIELDS.find((field) => field === name) ?? CHINESE_NAMES[name];
}

function columnsOf({ cells }: CsvRecord): Columns {
  return cells.map(fieldNamed);
}

function headerProblems({ cells, start, end }: CsvRecord, columns: Columns): PackProblem[] {
  const unknown = cells.filter((cell, index) => columns[index] === undefined && cell.trim() !== '');
  const problems = unknown.map((name): PackProblem => ({ code: 'unknown-column', name: name.trim(), start, end }));
  return columns.includes('phrase') ? problems : [...problems, { code: 'no-phrase-column', name: '', start, end }];
}

function rowOf({ cells, start, end }: CsvRecord, columns: Columns): PackRow {
  return { fields: filledFields(columns.flatMap((field, index) => (field ? [[field, cells[index]] as const] : []))), start, end };
}

function records(text: string, problems: PackProblem[]): readonly CsvRecord[] {
  const table = readCsv(text, isHeading);
  for (const { start, end } of table.openQuotes) problems.push({ code: 'unclosed-quote', name: '', start, end });
  return table.records;
}
