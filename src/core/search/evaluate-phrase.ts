import type { PhraseOccurrences } from '../corpus/phrase-occurrences.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import type { Evaluated } from './evaluate.ts';
import type { QueryWord } from './query.ts';

/** The occurrences that the counts of a phrase are about, as what a query finds: each of its spellings is a word. In slices. */
export function* evaluatePhrase(library: SearchableLibrary, occurrences: PhraseOccurrences): Generator<undefined, Evaluated> {
  const words = occurrences.spellings.map((folded): QueryWord => ({ start: 0, end: folded.length, text: folded, folded, isExact: false }));
  const places = yield* occurrences.places();
  // Documents may have changed between the slices.
  const found = places.filter(({ entry }) => library.get(entry.uri) === entry);
  return { query: { words, without: [], filters: [], problems: [] }, found, problems: [] };
}
