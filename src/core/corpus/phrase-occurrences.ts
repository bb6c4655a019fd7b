import { bodyHits } from './body.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrenceAt } from './occurrence.ts';
import type { PhraseCensus } from './phrase-census.ts';
import { byDate } from './phrase-detail.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** Every occurrence that the counts of a phrase are about, by the date of its document and then path; documents without a date come last. */
export function phraseOccurrences(library: SearchableLibrary, census: PhraseCensus, key: string): Occurrence[] {
  const having = library.originals().filter(({ uri }) => census.stands(key, uri));
  return having.sort(byDate).flatMap((entry) => {
    const content = library.textOf(entry);
    const hits = bodyHits(entry, content.folded.text, census.matcher).filter(({ phrase }) => phrase.key === key);
    return hits.flatMap(({ start, end }) => occurrenceAt(entry, content, start, end) ?? []);
  });
}
