import Papa from 'papaparse';
import type { Range } from './evidence.ts';

/** A record as it stands in a table. */
export interface CsvRecord extends Range {
  readonly cells: readonly string[];
}

/** A table of comma-separated values (RFC 4180), or divided in another way that Excel writes. */
export interface CsvTable {
  readonly delimiter: string;
  /** Those that are not empty. */
  readonly records: readonly CsvRecord[];
  /** Quotes that are never closed: where the record stands that is lost, and after how many others. */
  readonly openQuotes: readonly OpenQuote[];
}

/** A record that is lost, as a quote in it is never closed. */
interface OpenQuote extends Range {
  /** How many records stand before it. */
  readonly before: number;
}

/** How the cells of a file are divided, and where its first record begins. */
interface CsvForm {
  readonly delimiter: string;
  readonly start: number;
}

/** Excel writes a semicolon where the comma is the decimal sign, and tabs as *Unicode Text*. */
const DELIMITERS = [',', ';', '\t'];
/** What others write, too usual in a text to divide cells where no heading says so. */
const BESIDE_HEADINGS = [...DELIMITERS, '|', '，', '；'];
/** The line by which Excel is told how cells are divided. */
const SEPARATOR_LINE = /^\ufeff?"?sep=([,;\t|])"?[ \t]*(?:\r\n?|\n|$)/i;
/** After each the rest of the file is read anew: a file with more open quotes is no table, and is not read beyond the last of them. */
const MOST_OPEN_QUOTES = 20;

/**
 * Reads a table. A quote that is never closed would take the rest of the file with it: only its line is lost, or what is left of the file where too many others stand
 * before it. `isHeading` knows the names of columns.
 */
export function readCsv(text: string, isHeading: (name: string) => boolean): CsvTable {
  // Papa Parse takes one kind of line break, so both become one of the same length: offsets stay right.
  const source = text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
  const records: CsvRecord[] = [];
  const openQuotes: OpenQuote[] = [];
  const { delimiter, start } = csvForm(text, isHeading);
  for (let from = start; from < source.length; ) {
    const open = recordsFrom(source, from, delimiter, records);
    if (open === undefined) break;
    const lineEnd = openQuotes.length + 1 < MOST_OPEN_QUOTES ? source.indexOf('\n', open) : -1;
    const end = lineEnd < 0 ? source.length : lineEnd;
    openQuotes.push({ start: open, end: open + source.slice(open, end).trimEnd().length, before: records.length });
    from = end + 1;
  }
  return { delimiter, records, openQuotes };
}

/** What divides the cells of a file. */
export function csvDelimiter(text: string, isHeading: (name: string) => boolean): string {
  return csvForm(text, isHeading).delimiter;
}

/** As its first line says; else as its headings are found, a comma where there are none. */
function csvForm(text: string, isHeading: (name: string) => boolean): CsvForm {
  const [line, delimiter] = SEPARATOR_LINE.exec(text) ?? [];
  if (line !== undefined && delimiter !== undefined) return { delimiter, start: line.length };
  const first = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  return { delimiter: BESIDE_HEADINGS.find((one) => hasHeading(first, one, isHeading)) ?? delimiterIn(first), start: 0 };
}

function hasHeading(line: string, delimiter: string, isHeading: (name: string) => boolean): boolean {
  const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  return cells.length > 1 && cells.some(isHeading);
}

function delimiterIn(line: string): string {
  return DELIMITERS.find((one) => line.includes(one)) ?? ',';
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

/** A cell as it stands in a file, without its quotes. */
export interface CsvCell extends Range {
  readonly isQuoted: boolean;
}

/** Where the cells of a record stand: a cell is as long as what is in it, in quotes longer by these and by those that are doubled. */
export function cellsIn(text: string, { cells, start }: CsvRecord, delimiter: string): CsvCell[] {
  let at = start;
  return cells.map((value) => {
    const isQuoted = text[at] === '"';
    const from = isQuoted ? at + 1 : at;
    const end = from + value.length + (isQuoted ? value.split('"').length - 1 : 0);
    const next = isQuoted ? text.indexOf(delimiter, end + 1) : end;
    at = (next < 0 ? text.length : next) + delimiter.length;
    return { start: from, end, isQuoted };
  });
}
