import type { PhraseOccurrences } from '../corpus/phrase-occurrences.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import type { Evaluated } from './evaluate.ts';
import type { FoundDocument } from './found-document.ts';
import type { QueryWord } from './query.ts';

/** What asks for the occurrences that the counts of a phrase are about, as what a query finds: each of its spellings is a word. In slices; reads the documents with the phrase. */
export function* evaluatePhrase(library: SearchableLibrary, occurrences: PhraseOccurrences): Generator<undefined, Evaluated> {
  const words = occurrences.spellings.map((folded): QueryWord => ({ start: 0, end: folded.length, text: folded, folded, isExact: false }));
  const found: FoundDocument[] = [];
  for (const entry of occurrences.documents) {
    yield undefined;
    if (library.get(entry.uri) !== entry) continue;
    const ranges = occurrences.rangesIn(entry);
    const { text } = library.textOf(entry).matching;
    const spelled = ranges.map(({ start, end }) => ({ start, spelling: text.slice(start, end) }));
    const starts = words.map(({ folded }) => spelled.flatMap(({ start, spelling }) => (spelling === folded ? start : [])));
    if (ranges.length > 0) found.push({ entry, starts });
  }
  return { query: { words, without: [], filters: [], problems: [] }, found, problems: [] };
}
