import { bodyHits } from './body.ts';
import type { LibraryDocument } from './library-document.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrenceAt } from './occurrence.ts';
import type { PhraseCensus } from './phrase-census.ts';
import { byDate } from './phrase-detail.ts';
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

  /** Those of one of the documents; none where its text is gone. */
  in(entry: LibraryDocument): Occurrence[] {
    const content = this.library.textOf(entry);
    const hits = bodyHits(entry, content.matching, this.census.matcher).filter(({ phrase }) => phrase.key === this.key);
    return hits.flatMap(({ start, end }) => occurrenceAt(entry, content, start, end) ?? []);
  }
}
