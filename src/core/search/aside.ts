import type { LibraryDocument } from '../corpus/library-document.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import type { Range } from '../evidence.ts';
import type { FoundDocument } from './found-document.ts';
import { occurrencesIn, rangesOf } from './found-document.ts';
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

/** How many occurrences do not stand in the author's own text. */
function outsideBody(found: FoundDocument, query: Query): number {
  return rangesOf(found, query).reduce((sum, range) => sum + Number(!isInBody(found.entry, range)), 0);
}

/** Whether a range of the text that is matched lies in the author's own text. */
function isInBody({ foldedBody }: LibraryDocument, { start, end }: Range): boolean {
  let low = 0;
  let high = foldedBody.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((foldedBody[middle] as Range).end < end) low = middle + 1;
    else high = middle;
  }
  const part = foldedBody[low];
  return part !== undefined && part.start <= start && end <= part.end;
}
