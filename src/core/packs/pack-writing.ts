import { applyEdits, modify, parse } from 'jsonc-parser';
import { csvLine } from '../export/export-format.ts';
import { isValidJson } from '../json-tree.ts';
import { FULL_LINES, isLineBreakAt, LINE_BREAK, LINE_BREAKS } from '../text/line-break.ts';
import { csvColumns, packDelimiter } from './csv-rows.ts';
import type { PackField, PackFormat, PackRow } from './pack-row.ts';
import { PACK_FIELDS } from './pack-row.ts';
import { escaped, textRows } from './text-rows.ts';
import { unframed } from './unframed.ts';

/** A phrase to be written into a pack. */
export type NewPhrase = { readonly phrase: string } & { readonly [K in Exclude<PackField, 'phrase'>]?: string | undefined };

const LINE_WITH_BREAK = new RegExp(`[^${LINE_BREAKS}]*(?:${LINE_BREAK.source})?`, 'g');

/** The pack with one more phrase; everything else stays as it is written. `undefined` for a JSON pack that is broken, as changing it could lose what it says. */
export function withPhrase(text: string, format: PackFormat, phrase: NewPhrase): string | undefined {
  if (format === 'json') return withItem(text, phrase);
  return format === 'txt' ? withTextLine(text, phrase) : withRecord(text, phrase, format === 'tsv' ? '\t' : ',');
}

/** What is added is formatted with the line that it stands in, which takes time that grows with the square of that line. */
const LONGEST_FORMATTED = 4096;

function hasLongLine(text: string): boolean {
  return text.split('\n').some(({ length }) => length > LONGEST_FORMATTED);
}

function withItem(text: string, phrase: NewPhrase): string | undefined {
  const json = text.trim() === '' ? '[]\n' : text;
  const items: unknown = isValidJson(json) ? parse(json, [], { allowTrailingComma: true }) : undefined;
  if (!Array.isArray(items)) return undefined;
  const item = Object.fromEntries(PACK_FIELDS.flatMap((field) => (phrase[field] ? [[field, phrase[field]]] : [])));
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  const format = hasLongLine(json) ? {} : { formattingOptions };
  return applyEdits(json, modify(json, [items.length], item, { ...format, isArrayInsertion: true }));
}

/** `delimiter` is that of a new file. */
function withRecord(text: string, phrase: NewPhrase, delimiter: string): string {
  const csv = text.trim() === '' ? csvLine(PACK_FIELDS, delimiter) : text;
  const cells = csvColumns(csv).map((field) => (field && phrase[field]) ?? '');
  const record = csvLine(cells, packDelimiter(csv));
  return `${csv}${/[\r\n]$/.test(csv) ? '' : '\r\n'}${record}`;
}

/** Below the heading of its group where there is one, else above the first heading with the group in a column of its own. */
function withTextLine(text: string, { phrase, english, note, group }: NewPhrase): string {
  const heading = headingLines(text).find(([line]) => group !== undefined && line.trim() === `[${group}]`);
  const cells = [escaped(phrase), english ?? '', note ?? '', heading ? '' : (group ?? '')].map((cell) => cell.replace(/\s+/g, ' '));
  return withLine(text, cells.join('\t').trimEnd(), heading ? heading.index + heading[0].length : 0);
}

/** The lines `[group]`, with the blanks around them. */
function headingLines(text: string): RegExpExecArray[] {
  return Array.from(text.matchAll(FULL_LINES)).filter(([line]) => /^\[.+\]$/.test(line.trim()));
}

/** A list with one more phrase. */
export function withListed(text: string, phrase: string): string {
  return withLine(text, escaped(phrase).replace(/\s+/g, ' '), 0);
}

/** A list without every line that has a phrase as it was `written`, or with nothing but quotation marks and punctuation around it, whatever columns stand behind it. */
export function withoutListed(text: string, phrase: string, written = phrase): string {
  const isPhrase = ({ fields }: PackRow) => fields.phrase === written || (fields.phrase && unframed(fields.phrase)) === phrase;
  const isListed = (line: string) => textRows(line).rows.some(isPhrase);
  return text.replace(LINE_WITH_BREAK, (line) => (isListed(line) ? '' : line));
}

/** Puts a line at the end of the part of a file that begins at the offset `from` and ends before the next heading, above the blank lines there. */
function withLine(text: string, line: string, from: number): string {
  const next = headingLines(text).find(({ index }) => index >= from);
  const above = text.slice(0, next?.index ?? text.length);
  const head = above.trim() === '' ? '' : withoutBlankEnd(above);
  const rest = text.slice(head.length);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return `${head}${head === '' ? '' : lineBreak}${line}${isLineBreakAt(rest, 0) ? '' : lineBreak}${rest}`;
}

/** A text without the line break and blank lines at its end; blanks on its last line stay. */
function withoutBlankEnd(text: string): string {
  const { length } = text.trimEnd();
  const lineBreak = text.slice(length).search(LINE_BREAK);
  return lineBreak < 0 ? text : text.slice(0, length + lineBreak);
}
