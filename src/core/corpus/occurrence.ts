import { cleanSlice } from '../document/found.ts';
import type { Range } from '../evidence.ts';
import { moved } from '../moved.ts';
import type { TextLocation } from '../text/line-starts.ts';
import { positionIn } from '../text/line-starts.ts';
import { withItsMarks } from '../text/marked-range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { FileIdentity } from './library-document.ts';

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

/** The occurrence of a range of the text that is matched; `undefined` where no range of the original folds to just that. */
export function occurrenceAt(
  { uri, path }: FileIdentity,
  content: SourceText,
  foldedStart: number,
  foldedEnd: number,
): Occurrence | undefined {
  const { file, matching } = content;
  if (foldedEnd > matching.text.length || !matching.map.isExact(foldedStart, foldedEnd)) return undefined;
  const { start, end } = withItsMarks(content, matching.map.toOriginal(foldedStart, foldedEnd));
  const context = contextOf(content, { start, end });
  const placed = moved({ start, end }, content.origin.start);
  return { uri, path, ...placed, ...locationOf(content, start, end), text: file.slice(start, end), context };
}

/** Where offsets of a text stand in its file. */
export function locationOf(content: SourceText, start: number, end: number): TextLocation {
  const [from, to] = [positionOf(content, start), positionOf(content, end)];
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function positionOf({ lineStarts, origin }: SourceText, offset: number): ReturnType<typeof positionIn> {
  const { line, column } = positionIn(lineStarts, offset);
  return { line: origin.line + line, column: line === 0 ? origin.column + column : column };
}

/** What stands around a range, without inline noise; a note that the border would cut is left out as a whole. */
function contextOf({ reading, folded: { noise } }: SourceText, range: Range): string {
  const start = Math.max(0, range.start - CONTEXT);
  const end = Math.min(reading.length, range.end + CONTEXT);
  const from = noise.find((one) => one.start < start && start < one.end)?.end ?? start;
  const to = noise.find((one) => one.start < end && end < one.end)?.start ?? end;
  return cleanSlice(reading, { start: from, end: to }, noise);
}
