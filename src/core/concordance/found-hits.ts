import type { FoldedUnits } from '../corpus/searchable-library.ts';
import type { FoundDocument } from '../search/found-document.ts';
import { rangesOf } from '../search/found-document.ts';
import type { Query } from '../search/query.ts';
import { forEachInSlices } from '../slices.ts';
import type { PlacedHit } from './concordance-row.ts';
import { placeHit } from './concordance-row.ts';
import type { TextLibrary } from './found-texts.ts';
import { foundTexts } from './found-texts.ts';

/** What a query finds in a library. */
export interface FoundHits {
  readonly library: TextLibrary;
  readonly found: readonly FoundDocument[];
  readonly query: Query;
}

/** So many occurrences take some 10 MB with what stands around them, and longer to look at than the texts take to read. */
const HELD = 40_000;
/** So many of these between two pauses. */
const HITS = 2000;

/** How many occurrences there are. */
export function hitCount({ found }: FoundHits): number {
  return found.reduce((sum, { occurrences }) => sum + occurrences, 0);
}

/** Does something with every occurrence and the text around it, in no particular order of documents. In slices. */
export function* forEachHit(hits: FoundHits, take: (hit: PlacedHit) => void): Generator<undefined, void> {
  const byEntry = new Map(hits.found.map((one) => [one.entry, one]));
  for (const text of foundTexts(hits.library, hits.found)) {
    if (!text) yield undefined;
    const one = text && byEntry.get(text.entry);
    if (one) for (const hit of hitsIn(one, hits.query, text)) take(hit);
  }
}

/** The same with `first` and, when that is done with all, with `second`. The texts are read a second time only where there are too many occurrences to be held. */
export function* forEachHitTwice(
  hits: FoundHits,
  first: (hit: PlacedHit) => void,
  second: (hit: PlacedHit) => void,
): Generator<undefined, void> {
  const held: PlacedHit[] | undefined = hitCount(hits) > HELD ? undefined : [];
  yield* forEachHit(hits, (hit) => {
    first(hit);
    held?.push(hit);
  });
  if (held) yield* forEachInSlices(held, HITS, second);
  else yield* forEachHit(hits, second);
}

/** The occurrences in one document; without its text, those of unknown surroundings. */
export function hitsIn(found: FoundDocument, query: Query, text?: FoldedUnits): PlacedHit[] {
  return rangesOf(found, query).map((range) => placeHit({ ...range, entry: found.entry }, text));
}
