import { cleanSlice } from '../document/found.ts';
import type { Range } from '../evidence.ts';
import { positionIn } from '../text/line-starts.ts';
import type { LibraryDocument } from './library-document.ts';

/** A range by lines and columns, which count from 0; columns in UTF-16 code units. They hold in an editor too, which makes line breaks alike. */
export interface TextLocation {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A place in a document. */
export interface Occurrence extends Range, TextLocation {
  readonly uri: string;
  readonly path: string;
  /** As it stands in the file. */
  readonly text: string;
  /** The occurrence with what stands around it, on one line and without the noise that can be removed. */
  readonly context: string;
}

const CONTEXT = 24;

/** The occurrence of a range of the folded text; `undefined` where no range of the original folds to just that. */
export function occurrenceAt(entry: LibraryDocument, foldedStart: number, foldedEnd: number): Occurrence | undefined {
  const { map } = entry.folded;
  if (!map.isExact(foldedStart, foldedEnd)) return undefined;
  const { start, end } = map.toOriginal(foldedStart, foldedEnd);
  return {
    uri: entry.uri,
    path: entry.path,
    start,
    end,
    ...locationOf(entry, start, end),
    text: entry.text.slice(start, end),
    context: contextOf(entry, { start, end }),
  };
}

/** Where offsets of a document's text stand. */
export function locationOf({ lineStarts }: LibraryDocument, start: number, end: number): TextLocation {
  const from = positionIn(lineStarts, start);
  const to = positionIn(lineStarts, end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** What stands around a range, without inline noise; a note that the border would cut is left out as a whole. */
function contextOf({ reading, document: { noise } }: LibraryDocument, range: Range): string {
  const start = Math.max(0, range.start - CONTEXT);
  const end = Math.min(reading.length, range.end + CONTEXT);
  const from = noise.find((one) => one.start < start && start < one.end)?.end ?? start;
  const to = noise.find((one) => one.start < end && end < one.end)?.start ?? end;
  return cleanSlice(reading, { start: from, end: to }, noise);
}
