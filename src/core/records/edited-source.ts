import { moved } from '../moved.ts';
import { SourceText } from '../text/source-text.ts';
import { formatOfPath } from '../text/text-format.ts';
import { readRecords } from './read-records.ts';
import { recordAddress } from './record-address.ts';
import { recordFormatOfText } from './record-format.ts';
import { recordSource } from './record-source.ts';

/** A text as it stands in an editor; `uri` may be that of no document of the library, or that of a record in the text. */
export interface EditedText {
  readonly uri: string;
  readonly text: string;
}

/** What every reader asks of it, in offsets of the whole text: of a file with records what can be read of them all, or of the one that is named. */
export function sourceOf({ uri, text }: EditedText): SourceText {
  const { file, number } = recordAddress(uri);
  const format = recordFormatOfText(file, text);
  if (!format) return new SourceText(text, formatOfPath(file));
  const records = readRecords(text, format).records.filter((record) => number === undefined || record.number === number);
  const fields = records.flatMap((record) => moved(record.fields, record.start));
  return recordSource(text, { number: 0, start: 0, end: text.length, line: 0, column: 0, fields });
}
