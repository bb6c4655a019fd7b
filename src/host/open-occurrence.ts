import type { TextLocation } from '../core/text/line-starts.ts';

/** The command that opens a document of the library; takes its uri as a string. */
export const OPEN_DOCUMENT = 'tifa.openDocument';

/** The command that selects a range of a document; takes its uri, and start and end in UTF-16 code units. */
export const OPEN_RANGE = 'tifa.openRange';

/** The command that opens a document at an occurrence; hovers and trees link to it. */
export const OPEN_OCCURRENCE = 'tifa.openOccurrence';

/** What the command takes: lines and columns count from 0. */
export type OccurrenceArguments = [uri: string, line: number, column: number, endLine: number, endColumn: number];

/** The arguments that open a place of a document. */
export function occurrenceArguments({
  uri,
  line,
  column,
  endLine,
  endColumn,
}: TextLocation & { readonly uri: string }): OccurrenceArguments {
  return [uri, line, column, endLine, endColumn];
}
