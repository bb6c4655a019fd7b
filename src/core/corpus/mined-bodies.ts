import type { Range } from '../evidence.ts';
import type { MinedText } from '../phrases/mined-text.ts';
import { MinedTextWriter } from '../phrases/mined-text.ts';
import type { Mark } from '../text/squeeze.ts';
import { forEachMark } from './document-marks.ts';
import type { LibraryDocument } from './library-document.ts';
import type { FoldedUnits, WordingLibrary } from './searchable-library.ts';

/** So many units stand empty where something was left out of a body, as a blank line would: no phrase crosses it. */
const GAP = 2;

/** The bodies of documents as a text to mine, in slices. The index tells them: no file is read and no text is folded anew. `isShared` by other threads too. */
export function* minedBodies(
  library: WordingLibrary,
  documents: readonly LibraryDocument[],
  isShared = false,
): Generator<undefined, MinedText> {
  const numbers = new Map(documents.map((entry, number) => [entry, number]));
  const writer = new MinedTextWriter(documents.map(bodyLength), isShared);
  for (const folded of library.foldedUnits()) {
    yield undefined;
    if (!folded) continue;
    const number = numbers.get(folded.entry);
    if (number !== undefined) writeBody(writer, number, folded);
  }
  return writer.finish();
}

function bodyLength(entry: LibraryDocument): number {
  return markedParts(entry).reduce(
    (length, { start, end, marks }, number) => length + (number > 0 ? GAP : 0) + end - start + marks.length,
    0,
  );
}

function writeBody(writer: MinedTextWriter, number: number, { entry, units, start: from }: FoldedUnits): void {
  let offset = 0;
  for (const { start, end, marks } of markedParts(entry)) {
    const lines = withMarks(units.subarray(from + start, from + end), marks, start);
    writer.write(number, offset, lines);
    offset += lines.length + GAP;
  }
}

/** The parts of a body, each with the marks in it and at its ends. */
function markedParts({ foldedBody, marks: written }: LibraryDocument): (Range & { readonly marks: readonly Mark[] })[] {
  const marks: Mark[] = [];
  forEachMark(written, (at, unit) => marks.push({ at, unit }));
  let next = 0;
  return foldedBody.map(({ start, end }) => {
    for (let mark = marks[next]; mark && mark.at < start; mark = marks[next]) next++;
    const first = next;
    for (let mark = marks[next]; mark && mark.at <= end; mark = marks[next]) next++;
    return { start, end, marks: marks.slice(first, next) };
  });
}

/** A stretch of units, the first of which is at `start`, with the marks that were left out of it. */
function withMarks(units: Uint16Array, marks: readonly Mark[], start: number): Uint16Array {
  const marked = new Uint16Array(units.length + marks.length);
  let from = 0;
  for (const [index, { at, unit }] of marks.entries()) {
    marked.set(units.subarray(from, at - start), from + index);
    marked[at - start + index] = unit;
    from = at - start;
  }
  marked.set(units.subarray(from), from + marks.length);
  return marked;
}
