import type { Phrase } from '../phrases/phrase.ts';
import { isLikeNumber, isPartOfNumber, NUMERALS } from '../phrases/phrase-matcher.ts';
import { phraseRanges, startsInBody } from './body.ts';
import { forEachMark } from './document-marks.ts';
import type { LibraryDocument } from './library-document.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrenceAt } from './occurrence.ts';
import { byDate } from './phrase-detail.ts';
import type { SearchableLibrary, TextMatches } from './searchable-library.ts';

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

  /** All of them, by document, in no order of documents. In slices. The index and the documents tell; only of a phrase that could be a part of a number some texts are read, those with characters that stand for several. */
  *places(): Generator<undefined, SpelledPlaces[]> {
    const bySpelling: ReadonlyMap<LibraryDocument, readonly number[]>[] = [];
    for (const spelling of this.spellings) bySpelling.push(yield* this.startsOf(spelling));
    return this.having.map((entry) => ({ entry, starts: bySpelling.map((starts) => starts.get(entry) ?? []) }));
  }

  /** Those of one of the documents; none where its text is gone. */
  in(entry: LibraryDocument): Occurrence[] {
    const content = this.library.textOf(entry);
    const ranges = phraseRanges(entry, content.matching, this.phrase);
    return ranges.flatMap(({ start, end }) => occurrenceAt(entry, content, start, end) ?? []);
  }

  /** Where a spelling stands beside another numeral. */
  private *startsInNumbers(spelling: string): Generator<undefined, ReadonlyMap<LibraryDocument, ReadonlySet<number>>> {
    const found = new Map<LibraryDocument, Set<number>>();
    for (const numeral of NUMERALS) {
      for (const matches of this.library.find(numeral + spelling)) addAll(found, matches, numeral.length);
      for (const matches of this.library.find(spelling + numeral)) addAll(found, matches, 0);
      yield undefined;
    }
    return found;
  }

  private *startsOf(spelling: string): Generator<undefined, ReadonlyMap<LibraryDocument, readonly number[]>> {
    const documents = new Set(this.having);
    const found = new Map<LibraryDocument, readonly number[]>();
    const inNumbers = isLikeNumber(spelling) ? yield* this.startsInNumbers(spelling) : undefined;
    for (const { entry, starts } of this.library.find(spelling)) {
      if (!documents.has(entry)) continue;
      let standing = startsInBody(entry, starts, spelling.length);
      if (this.phrase.quotedOnly) standing = quoted(entry, standing, spelling.length);
      if (inNumbers && entry.cuts !== '') {
        // The index does not tell of what stands within a character of the file, as 2 does in ㎡.
        yield undefined;
        const { text } = this.library.textOf(entry).matching;
        standing = standing.filter((start) => !isPartOfNumber(text, start, start + spelling.length));
      } else if (inNumbers) standing = standing.filter((start) => !inNumbers.get(entry)?.has(start));
      found.set(entry, standing);
    }
    return found;
  }
}

function addAll(sets: Map<LibraryDocument, Set<number>>, { entry, starts }: TextMatches, ahead: number): void {
  const own = sets.get(entry) ?? new Set<number>();
  for (const start of starts) own.add(start + ahead);
  sets.set(entry, own);
}

function quoted({ marks }: LibraryDocument, starts: readonly number[], length: number): number[] {
  const quotes = new Set<number>();
  forEachMark(marks, (at, unit) => void (unit === QUOTE && quotes.add(at)));
  return starts.filter((start) => quotes.has(start) && quotes.has(start + length));
}
