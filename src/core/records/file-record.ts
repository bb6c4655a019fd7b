import type { Range } from '../evidence.ts';
import type { TextOrigin } from '../text/source-text.ts';

/** How the values of a file are written: what stands in them for other characters. */
export type Writing = 'csv' | 'json' | 'xml' | 'plain';

/** What a field of a record is for: text that is read, or something that is said of it. A title is both. */
export type FieldUse = 'text' | 'title' | 'said';

/** A value in its file, without its quotes or tags. The range is in offsets from the start of the record. */
export interface RecordField extends Range {
  readonly key: string;
  readonly use: FieldUse;
  readonly writing: Writing;
}

/** A record of a file: where a document stands that shares its file with others, and what of it is read. Plain data that a cache can keep. */
export interface FileRecord extends TextOrigin {
  /** Counts the records of the file from 1, in its order; those that are no documents count too. */
  readonly number: number;
  /** `start` and `end` are offsets of the decoded file. */
  readonly end: number;
  /** In the order of the file. */
  readonly fields: readonly RecordField[];
}
