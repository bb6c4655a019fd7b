import { declarationsOf } from '../../../src/core/declared/declarations.ts';
import { readRecords } from '../../../src/core/records/read-records.ts';
import type { RecordFormat } from '../../../src/core/records/record-format.ts';
import { recordSource } from '../../../src/core/records/record-source.ts';
import { withoutPadding } from '../../../src/core/text/padded-text.ts';
import type { SourceText } from '../../../src/core/text/source-text.ts';

/** The texts of the records of a file, each from its part of it. */
export function sourcesIn(file: string, format: RecordFormat): SourceText[] {
  return readRecords(file, format).records.map((record) => recordSource(file.slice(record.start, record.end), record));
}

/** What a reader sees of each record, its paragraphs divided by `|`. */
export function textsIn(file: string, format: RecordFormat): string[] {
  return sourcesIn(file, format).map(({ reading }) =>
    withoutPadding(reading)
      .trim()
      .replace(/\s*\n\s*/g, '|'),
  );
}

/** What each record says of itself. */
export function saidIn(file: string, format: RecordFormat): string[][] {
  return sourcesIn(file, format).map((source) => declarationsOf(source).map(({ fact, value }) => `${fact}: ${value}`));
}
