import { groupDuplicates } from '../document/duplicates.ts';
import type { LibraryDocument } from './library-document.ts';
import { dateOf } from './library-document.ts';

/** Comes after all dates. */
const UNKNOWN = '9999';

/** By the uri of each document that repeats another one, the uri of that other: the earliest, of those of one date the first by path. In slices. */
export function* findDuplicates(documents: readonly LibraryDocument[]): Generator<undefined, ReadonlyMap<string, string>> {
  const ordered = [...documents].sort(byDate);
  const leaders = yield* groupDuplicates(ordered.map((entry) => entry.fingerprint));
  const duplicates = new Map<string, string>();
  for (const [index, entry] of ordered.entries()) {
    const leader = ordered[leaders[index] ?? index];
    if (leader && leader !== entry) duplicates.set(entry.uri, leader.uri);
  }
  return duplicates;
}

/** Documents without a date come last; the sort is stable, so that the order by path stays within one date. */
function byDate(a: LibraryDocument, b: LibraryDocument): number {
  const [dateA, dateB] = [dateOf(a) ?? UNKNOWN, dateOf(b) ?? UNKNOWN];
  return dateA === dateB ? 0 : dateA < dateB ? -1 : 1;
}
