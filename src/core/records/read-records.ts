import { lineStartsOf, positionIn } from '../text/line-starts.ts';
import { csvRecords } from './csv-records.ts';
import type { FileRecord, RecordField } from './file-record.ts';
import type { FoundRecord, FoundRecords } from './found-record.ts';
import { FieldUses } from './found-record.ts';
import { jsonLineRecords, jsonRecords } from './json-records.ts';
import type { RecordFormat } from './record-format.ts';
import { xmlRecords } from './xml-records.ts';

/** Where a file with records cannot be read, with the number of the record that is lost there; line and column count from 0. */
interface BrokenRecord {
  readonly code: 'bad-record' | 'too-deep';
  readonly line: number;
  readonly column: number;
  readonly number?: number;
}

/** The records of a file. */
export interface FileRecords {
  /** Those that have a text or a title, in the order of the file. */
  readonly records: readonly FileRecord[];
  /** How many the file has, with those that have neither and those that cannot be read. */
  readonly count: number;
  readonly broken: readonly BrokenRecord[];
}

/** Finds the records of a decoded file; what is broken does not lose what stands before it, nor, where each record has its line, what stands behind it. Never throws. */
export function readRecords(file: string, format: RecordFormat): FileRecords {
  const uses = new FieldUses();
  const { records, problems } = FINDERS[format](file, uses);
  const lineStarts = lineStartsOf(file);
  return {
    records: records.filter((record) => isDocument(record, file, uses)).map((record) => placed(record, uses, lineStarts)),
    count: Math.max(0, ...[records.at(-1)?.number ?? 0, problems.at(-1)?.number ?? 0]),
    broken: problems.map(({ offset, ...problem }) => ({ ...problem, ...positionIn(lineStarts, offset) })),
  };
}

const FINDERS: Readonly<Record<RecordFormat, (file: string, uses: FieldUses) => FoundRecords>> = {
  csv: csvRecords,
  json: jsonRecords,
  jsonl: jsonLineRecords,
  xml: xmlRecords,
};

function isDocument({ fields }: FoundRecord, file: string, uses: FieldUses): boolean {
  return fields.some(({ key, start, end }) => uses.isText(key) && file.slice(start, end).trim() !== '');
}

function placed({ number, start, end, fields }: FoundRecord, uses: FieldUses, lineStarts: Uint32Array): FileRecord {
  const hasContent = fields.some((field) => uses.factOf(field.key) === 'content' && field.end > field.start);
  const used = fields.flatMap(({ key, writing, ...range }): RecordField[] => {
    const use = uses.useOf(key, hasContent);
    return use ? [{ key, use, writing, start: range.start - start, end: range.end - start }] : [];
  });
  return { number, start, end, ...positionIn(lineStarts, start), fields: used };
}
