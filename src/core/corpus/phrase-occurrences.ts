import type { Range } from '../evidence.ts';
import type { LibraryDocument } from './library-document.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrenceAt } from './occurrence.ts';
import type { PhraseCensus } from './phrase-census.ts';
import { byDate } from './phrase-detail.ts';
import { phraseRanges } from './phrase-ranges.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** The occurrences that the counts of a phrase are about. */
export class PhraseOccurrences {
  /** Those that it stands in, by date and then path; documents without a date come last. */
  readonly documents: readonly LibraryDocument[];

  constructor(
    private readonly library: SearchableLibrary,
    private readonly census: PhraseCensus,
    private readonly key: string,
  ) {
    const having = library.originals().filter(({ uri }) => census.stands(key, uri));
    this.documents = having.sort(byDate);
  }

  /** How it may be written, folded; none for a phrase that is not known. */
  get spellings(): readonly string[] {
    const phrase = this.census.phrase(this.key);
    return phrase ? [phrase.key, ...(phrase.aliases ?? [])] : [];
  }

  /** Where it stands in one of the documents, as ascending ranges of the text that is matched; none where its text is gone. */
  rangesIn(entry: LibraryDocument): Range[] {
    const phrase = this.census.phrase(this.key);
    return phrase ? phraseRanges(entry, this.library.textOf(entry).matching, phrase) : [];
  }

  /** Those of one of the documents; none where its text is gone. */
  in(entry: LibraryDocument): Occurrence[] {
    const content = this.library.textOf(entry);
    return this.rangesIn(entry).flatMap(({ start, end }) => occurrenceAt(entry, content, start, end) ?? []);
  }
}
