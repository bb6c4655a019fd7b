import type { LibraryDocument } from '../corpus/library-document.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import type { Range } from '../evidence.ts';
import type { FoundDocument } from './found-document.ts';
import { occurrencesIn } from './found-document.ts';
import type { Query } from './query.ts';

/** What a search finds beside what the counts of phrases are about: the authors' own texts, each once. */
export interface Aside {
  /** Occurrences in navigation and other lines that no author wrote; those in copies are not among them. */
  readonly navigation: number;
  /** Occurrences in documents that repeat another one. */
  readonly copies: number;
  /** How many of the documents repeat another one. */
  readonly copyDocuments: number;
}

/** How much of what was found stands aside. Reads no text. */
export function asideOf(library: SearchableLibrary, found: readonly FoundDocument[], query: Query): Aside {
  const originals = new Set(library.originals());
  const copies = found.filter(({ entry }) => !originals.has(entry));
  const others = found.filter(({ entry }) => originals.has(entry));
  return {
    navigation: others.reduce((sum, one) => sum + outsideBody(one, query), 0),
    copies: copies.reduce((sum, one) => sum + occurrencesIn(one), 0),
    copyDocuments: copies.length,
  };
}

/** How many occurrences do not stand in the author's own text. A word may stand a million times: no range is made of that. */
function outsideBody({ entry, starts }: FoundDocument, { words }: Query): number {
  return starts.reduce((sum, list, index) => sum + outside(entry, list, words[index]?.folded.length ?? 0), 0);
}

/** Goes along the ascending starts and the ascending parts of the body together. */
function outside({ foldedBody }: LibraryDocument, starts: readonly number[], length: number): number {
  let part = 0;
  let count = 0;
  for (const start of starts) {
    while (part < foldedBody.length && (foldedBody[part] as Range).end < start + length) part++;
    if (start < (foldedBody[part]?.start ?? Number.POSITIVE_INFINITY)) count++;
  }
  return count;
}
