import { countInBody } from '../corpus/body.ts';
import { originalSet } from '../corpus/original-set.ts';
import type { SearchableLibrary } from '../corpus/searchable-library.ts';
import { forEachInSlices } from '../slices.ts';
import type { FoundDocument } from './found-document.ts';
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

/** So many documents between two pauses. */
const DOCUMENTS = 500;

/** How much of what was found the counts of phrases leave out. Reads no text. In slices. */
export function* uncountedOf(library: SearchableLibrary, found: readonly FoundDocument[], query: Query): Generator<undefined, Uncounted> {
  const originals = originalSet(library);
  let [navigation, copies, copyDocuments] = [0, 0, 0];
  yield* forEachInSlices(found, DOCUMENTS, (one) => {
    if (originals.has(one.entry)) navigation += outsideBody(one, query);
    else {
      copies += one.occurrences;
      copyDocuments++;
    }
  });
  return { navigation, copies, copyDocuments };
}

/** How many occurrences do not stand in the author's own text. A word may stand a million times: no range is made of that. */
function outsideBody({ entry, starts, occurrences }: FoundDocument, { words }: Query): number {
  return starts.reduce((left, list, index) => left - countInBody(entry, list, words[index]?.folded.length ?? 0), occurrences);
}
