import type { PackedCounts } from '../corpus/packed-counts.ts';
import { textOfUnits } from '../text/padded-text.ts';
import { sectionUnits, sectionWords, unitSection } from './library-files.ts';
import { seal, unseal } from './sealed-file.ts';

/** What is kept of the phrases in a document. */
export interface DocumentCounts {
  readonly counts: PackedCounts;
  /** How many different established phrases stand in it. */
  readonly packPhrases: number;
}

/** What a file has of the phrases in the documents of a segment, by the numbers of the documents. */
export interface KeptSegmentCounts {
  readonly packPhrases: ReadonlyMap<number, number>;
  /** Which phrases stand how often in each; takes a while. */
  load(): ReadonlyMap<number, PackedCounts>;
}

/** Number, length of the counts, number of established phrases. */
const COUNT_WORDS = 3;

/** Which phrases stand how often in the documents of one segment, by the numbers of the documents, as a file of the cache. */
export function countsFile(documents: ReadonlyMap<number, DocumentCounts>): Uint8Array {
  const rows = Array.from(documents, ([number, { counts, packPhrases }]) => [number, counts.length, packPhrases]);
  const all = Array.from(documents.values(), ({ counts }) => counts);
  return seal([new Uint8Array(Uint32Array.from(rows.flat()).buffer), unitSection(all)]);
}

/** `undefined` for a file that is damaged, of another version, or none of ours. */
export function readCountsFile(file: Uint8Array): KeptSegmentCounts | undefined {
  const sections = unseal(file);
  if (!sections) return undefined;
  const words = sectionWords(sections[0]);
  const rows = Array.from({ length: words.length / COUNT_WORDS }, (_, row) => COUNT_WORDS * row);
  return {
    packPhrases: new Map(rows.map((at) => [words[at] as number, words[at + 2] as number])),
    load: () =>
      countsIn(
        rows.map((at) => [words[at] as number, words[at + 1] as number] as const),
        sectionUnits(sections[1]),
      ),
  };
}

function countsIn(lengths: readonly (readonly [number: number, length: number])[], units: Uint16Array): ReadonlyMap<number, PackedCounts> {
  let end = 0;
  return new Map(
    lengths.map(([number, length]) => {
      end += length;
      return [number, textOfUnits(units.subarray(end - length, end))];
    }),
  );
}
