import type { PlacedPhrase } from '../index/placed-together.ts';
import type { WantedText } from '../index/wanted-text.ts';
import type { SourceText } from '../text/source-text.ts';
import { cutsOf } from './document-marks.ts';
import type { LibraryDocument } from './library-document.ts';

/** Where a phrase stands in one document: ascending offsets in its folded text. */
export interface TextMatches {
  readonly entry: LibraryDocument;
  readonly starts: readonly number[];
}

/** What the core's questions ask of a library. */
export interface SearchableLibrary {
  /** All documents, by path. */
  documents(): readonly LibraryDocument[];
  /** The documents without those that repeat another, by path: what every count is about. */
  originals(): readonly LibraryDocument[];
  get(uri: string): LibraryDocument | undefined;
  /** Empty where the file is gone and no text of it is kept, and for a document that is not in the library any more. */
  textOf(entry: LibraryDocument): SourceText;
  /** Every occurrence of a folded text that begins and ends with whole characters of its file, overlapping ones too, by document, in no order of documents. */
  find(folded: string): TextMatches[];
  /**
   * Calls `take` for each document that has some units in its folded text, with all their places, those within a character of its file too, but none that one of
   * the units `apart` stands beside. In slices.
   */
  findUnits(folded: string, apart: readonly number[], take: TakePlaces): Generator<undefined, void>;
  /** Calls `take` for each document that has all of some folded texts, with all places of each, those within a character of its file too. In slices. */
  findTogether(folded: readonly string[], take: TakeFoundTogether): Generator<undefined, void>;
}

/** Takes the places of several phrases in a document, in positions that count from `start`: to be read at once, not kept. */
export type TakeFoundTogether = (entry: LibraryDocument, placed: readonly PlacedPhrase[], start: number) => void;

/** Takes the ascending places of something in a document: to be read at once, not kept. */
export type TakePlaces = (entry: LibraryDocument, starts: Uint32Array) => void;

/** The folded text of a document as code units, from `start` up to `end` of a buffer that belongs to others too: to be read at once, not kept. */
export interface FoldedUnits {
  readonly entry: LibraryDocument;
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
}

/** Takes the stretches of the folded text of a document in which parts of another text may stand, as starts and ends in a buffer that belongs to others too: to be read at once, not kept. */
export type TakeFoldedStretches = (entry: LibraryDocument, units: Uint16Array, stretches: readonly number[]) => void;

/** What comparing wording asks of a library beside the questions of a search. */
export interface WordingLibrary extends SearchableLibrary {
  /** The folded texts of all documents, in no particular order; `undefined` is a pause. */
  foldedUnits(): Iterable<FoldedUnits | undefined>;
  /** Calls `take` with where in the folded texts of all documents parts of a text may stand, document by document, in no particular order: those that do stand in one of the stretches. In slices. */
  findStretches(text: WantedText, take: TakeFoldedStretches): Generator<undefined, void>;
}

/** The matches that begin and end with whole characters of the file; `undefined` where none does. `length` is that of what was looked for. */
export function wholeMatches(matches: TextMatches, length: number): TextMatches | undefined {
  const { entry, starts } = matches;
  if (entry.cuts === '') return matches;
  const cuts = cutsOf(entry.cuts);
  const whole = starts.filter((start) => !cuts.has(start) && !cuts.has(start + length));
  return whole.length > 0 ? { entry, starts: whole } : undefined;
}
