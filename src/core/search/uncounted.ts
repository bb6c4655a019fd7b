import { startsInBody } from '../corpus/body.ts';
import { originalSet } from '../corpus/original-set.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import type { FoundDocument } from './found-document.ts';
import { occurrencesIn } from './found-document.ts';
import type { Query } from './query.ts';

/** What a search finds and the counts of phrases leave out: they are about the authors' own texts, each once. */
export interface Uncounted {
  /** Occurrences in navigation and other lines that no author wrote; those in copies are not among them. */
  readonly navigation: number;
  /** Occurrences in documents that repeat another one. */
  readonly copies: number;
  /** How many of the documents repeat another one. */
  readonly copyDocuments: number;
}

/** How much of what was found the counts of phrases leave out. Reads no text. */
export function uncountedOf(library: SearchableLibrary, found: readonly FoundDocument[], query: Query): Uncounted {
  const originals = originalSet(library);
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
  return starts.reduce((sum, list, index) => sum + list.length - startsInBody(entry, list, words[index]?.folded.length ?? 0).length, 0);
}
