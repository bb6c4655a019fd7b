import type { Phrase } from '../phrases/phrase.ts';
import { isLikeNumber, NUMERAL_UNITS } from '../phrases/phrase-matcher.ts';
import { forEachInBody, phraseRanges, startsInBody } from './body.ts';
import { cutsOf, forEachMark } from './document-marks.ts';
import type { LibraryDocument } from './library-document.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrenceAt } from './occurrence.ts';
import { byDate } from './phrase-detail.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** Where a phrase stands in a document: for each of its spellings ascending offsets in the text that is matched. */
export interface SpelledPlaces {
  readonly entry: LibraryDocument;
  readonly starts: readonly (readonly number[])[];
}

const QUOTE = 0x22;

/** The occurrences that the counts of a phrase are about. */
export class PhraseOccurrences {
  /** How it may be written, folded. */
  readonly spellings: readonly string[];

  /** `having` are originals in which it stands, or may stand. */
  constructor(
    private readonly library: SearchableLibrary,
    private readonly phrase: Phrase,
    private readonly having: readonly LibraryDocument[],
  ) {
    this.spellings = [phrase.key, ...(phrase.aliases ?? [])];
  }

  /** Those that it stands in, or may stand, by date and then path; documents without a date come last. */
  get documents(): readonly LibraryDocument[] {
    return [...this.having].sort(byDate);
  }

  /** All of them, by document, in no order of documents. In slices; reads no text. */
  *places(): Generator<undefined, SpelledPlaces[]> {
    const bySpelling: ReadonlyMap<LibraryDocument, readonly number[]>[] = [];
    for (const spelling of this.spellings) {
      const places = new Map<LibraryDocument, number[]>();
      yield* this.forEachMatch(spelling, (entry, starts, isOne) => {
        const inBody = startsInBody(entry, starts, spelling.length);
        places.set(entry, isOne ? inBody.filter(isOne) : inBody);
      });
      bySpelling.push(places);
    }
    return this.having.map((entry) => ({ entry, starts: bySpelling.map((starts) => starts.get(entry) ?? []) }));
  }

  /** How many there are in each document that has some: of a frequent phrase that is known much sooner than all its places. In slices. */
  *counts(): Generator<undefined, Map<LibraryDocument, number>> {
    const counts = new Map<LibraryDocument, number>();
    for (const spelling of this.spellings) {
      yield* this.forEachMatch(spelling, (entry, starts, isOne) => {
        let count = counts.get(entry) ?? 0;
        forEachInBody(entry, starts, spelling.length, (start) => void ((!isOne || isOne(start)) && count++));
        if (count > 0) counts.set(entry, count);
      });
    }
    return counts;
  }

  /** Those of one of the documents; none where its text is gone. */
  in(entry: LibraryDocument): Occurrence[] {
    const content = this.library.textOf(entry);
    const ranges = phraseRanges(entry, content.matching, this.phrase);
    return ranges.flatMap(({ start, end }) => occurrenceAt(entry, content, start, end) ?? []);
  }

  /**
   * Calls `take` for each document with the places of a spelling, and with what tells which of these are occurrences; without that, all are. Beside another numeral a
   * name made of numerals is none; a part of a character is a numeral too, as 2 is in ㎡.
   */
  private *forEachMatch(
    spelling: string,
    take: (entry: LibraryDocument, starts: Uint32Array, isOne: PlaceTest | undefined) => void,
  ): Generator<undefined, void> {
    const documents = new Set(this.having);
    const apart = isLikeNumber(spelling) ? NUMERAL_UNITS : [];
    yield* this.library.findUnits(spelling, apart, (entry, starts) => {
      if (documents.has(entry)) take(entry, starts, this.testIn(entry, spelling.length));
    });
  }

  private testIn(entry: LibraryDocument, length: number): PlaceTest | undefined {
    const cuts = entry.cuts === '' ? undefined : cutsOf(entry.cuts);
    const quotes = this.phrase.quotedOnly ? quotesIn(entry) : undefined;
    if (!cuts && !quotes) return undefined;
    return (start) => {
      const end = start + length;
      const isWhole = !cuts || !(cuts.has(start) || cuts.has(end));
      return isWhole && (!quotes || (quotes.has(start) && quotes.has(end)));
    };
  }
}

/** Whether a place of a spelling is an occurrence. */
type PlaceTest = (start: number) => boolean;

/** Where quotation marks stand. */
function quotesIn({ marks }: LibraryDocument): ReadonlySet<number> {
  const quotes = new Set<number>();
  forEachMark(marks, (at, unit) => void (unit === QUOTE && quotes.add(at)));
  return quotes;
}
