import Papa from 'papaparse';
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

/** A record as it stands in the file. */
interface CsvRecord {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** For every column its field; `undefined` for one that is not used. */
type Columns = readonly (PackField | undefined)[];

/** How the cells of a file are divided, and where its first record begins. */
interface CsvForm {
  readonly delimiter: string;
  readonly start: number;
}

/** Excel writes a semicolon where the comma is the decimal sign, and tabs as *Unicode Text*. */
const DELIMITERS = [',', ';', '\t'];
/** The line by which Excel is told how cells are divided. */
const SEPARATOR_LINE = /^\ufeff?"?sep=([,;\t|])"?[ \t]*(?:\r\n?|\n|$)/i;

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
export function csvDelimiter(text: string): string {
  return formOf(text).delimiter;
}

/** As its first line says; else as its headings are found, a comma where there are none. */
function formOf(text: string): CsvForm {
  const [line, delimiter] = SEPARATOR_LINE.exec(text) ?? [];
  if (line !== undefined && delimiter !== undefined) return { delimiter, start: line.length };
  const first = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  return { delimiter: DELIMITERS.find((one) => hasHeading(first, one)) ?? delimiterIn(first), start: 0 };
}

function hasHeading(line: string, delimiter: string): boolean {
  const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  return cells.length > 1 && cells.some((cell) => fieldNamed(cell) !== undefined);
}

function delimiterIn(line: string): string {
  return DELIMITERS.find((one) => line.includes(one)) ?? ',';
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

/** After each the rest of the file is read anew: a file with more open quotes is no table, and is not read beyond the last of them. */
const MOST_OPEN_QUOTES = 20;

/**
 * The records that are not empty. A quote that is never closed would take the rest of the file with it: only its line is lost, or what is left of the file where too
 * many others stand before it.
 */
function records(text: string, problems: PackProblem[]): CsvRecord[] {
  // Papa Parse takes one kind of line break, so both become one of the same length: offsets stay right.
  const source = text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
  const found: CsvRecord[] = [];
  const { delimiter, start } = formOf(text);
  for (let from = start, quotes = 1; from < source.length; quotes++) {
    const open = recordsFrom(source, from, delimiter, found);
    if (open === undefined) break;
    const lineEnd = quotes < MOST_OPEN_QUOTES ? source.indexOf('\n', open) : -1;
    const end = lineEnd < 0 ? source.length : lineEnd;
    problems.push({ code: 'unclosed-quote', name: '', start: open, end: open + source.slice(open, end).trimEnd().length });
    from = end + 1;
  }
  return found;
}

/** Adds what can be read; answers where the record begins that cannot, or `undefined`. */
function recordsFrom(source: string, from: number, delimiter: string, found: CsvRecord[]): number | undefined {
  let start = from;
  let open: number | undefined;
  Papa.parse<string[]>(source.slice(from), {
    delimiter,
    newline: '\n',
    step: ({ data, meta, errors }, parser) => {
      const end = from + meta.cursor;
      if (errors.some(({ type }) => type === 'Quotes')) {
        open = start;
        parser.abort();
      } else if (data.some((cell) => cell.trim() !== ''))
        found.push({ cells: data, start, end: start + source.slice(start, end).trimEnd().length });
      start = end;
    },
  });
  return open;
}
