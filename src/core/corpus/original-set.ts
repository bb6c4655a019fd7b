import type { LibraryDocument } from './library-document.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** By the list that a set was made of: a library hands out the same one until it changes. */
const sets = new WeakMap<readonly LibraryDocument[], ReadonlySet<LibraryDocument>>();

/** The documents that repeat no other one, to be asked for single ones. */
export function originalSet(library: Pick<SearchableLibrary, 'originals'>): ReadonlySet<LibraryDocument> {
  const originals = library.originals();
  const known = sets.get(originals) ?? new Set(originals);
  sets.set(originals, known);
  return known;
}
