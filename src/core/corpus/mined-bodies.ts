import type { MinedText } from '../phrases/mined-text.ts';
import { MinedTextWriter } from '../phrases/mined-text.ts';
import type { LibraryDocument } from './library-document.ts';
import type { FoldedUnits, WordingLibrary } from './wording-library.ts';

/** So many units stand empty where something was left out of a body, as a blank line would: no phrase crosses it. */
const GAP = 2;

/** The bodies of documents as a text to mine, in slices. The index tells them: no file is read and no text is folded anew. */
export function* minedBodies(library: WordingLibrary, documents: readonly LibraryDocument[]): Generator<undefined, MinedText> {
  const numbers = new Map(documents.map((entry, number) => [entry, number]));
  const writer = new MinedTextWriter(documents.map(bodyLength));
  for (const folded of library.foldedUnits()) {
    yield undefined;
    if (!folded) continue;
    const number = numbers.get(folded.entry);
    if (number !== undefined) writeBody(writer, number, folded);
  }
  return writer.finish();
}

function bodyLength({ foldedBody }: LibraryDocument): number {
  return foldedBody.reduce((length, { start, end }, number) => length + (number > 0 ? GAP : 0) + end - start, 0);
}

function writeBody(writer: MinedTextWriter, number: number, { entry, units, start: from }: FoldedUnits): void {
  let offset = 0;
  for (const { start, end } of entry.foldedBody) {
    writer.write(number, offset, units.subarray(from + start, from + end));
    offset += end - start + GAP;
  }
}
