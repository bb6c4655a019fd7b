import type { TextLocation } from '../text/line-starts.ts';
import { withItsMarks } from '../text/marked-range.ts';
import { phraseRanges } from './body.ts';
import type { LibraryDocument } from './library-document.ts';
import { locationOf } from './occurrence.ts';
import { originalSet } from './original-set.ts';
import type { PhraseCounts } from './phrase-counts.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** Where a phrase stands. */
export interface PhrasePlace extends TextLocation {
  readonly uri: string;
}

/** The places of a phrase, as many as were asked for. */
export interface PhrasePlaces {
  /** By the paths of the documents, and ascending within each. */
  readonly places: readonly PhrasePlace[];
  /** Whether there are more than were asked for. */
  readonly isCapped: boolean;
}

/** At most `most` of the places that the counts of a phrase are about: in any of its spellings, in the bodies of the documents that repeat no other one. In slices. */
export function* phrasePlaces(
  library: SearchableLibrary,
  phraseCounts: PhraseCounts,
  key: string,
  most: number,
): Generator<undefined, PhrasePlaces> {
  const places: PhrasePlace[] = [];
  for (const entry of library.originals()) {
    if (!phraseCounts.occurs(key, entry.uri)) continue;
    yield undefined;
    for (const place of placesIn(library, phraseCounts, entry, key)) {
      if (places.length === most) return { places, isCapped: true };
      places.push(place);
    }
  }
  return { places, isCapped: false };
}

/** The first place of a phrase in the document after one by path, or with -1 the last place in the one before; around the ends. `undefined` where no other document has it. Copies are passed over. In slices. */
export function* placeBeside(
  library: SearchableLibrary,
  phraseCounts: PhraseCounts,
  key: string,
  uri: string,
  direction: 1 | -1,
): Generator<undefined, PhrasePlace | undefined> {
  const documents = library.documents();
  const at = documents.findIndex((entry) => entry.uri === uri);
  // Of a document that is not in the library the first or the last one is the next.
  const from = at < 0 && direction === -1 ? 0 : at;
  const originals = originalSet(library);
  for (let step = 1; step <= documents.length; step++) {
    const entry = documents[(from + direction * step + documents.length) % documents.length];
    if (!entry || entry.uri === uri || !originals.has(entry) || !phraseCounts.occurs(key, entry.uri)) continue;
    yield undefined;
    const place = placesIn(library, phraseCounts, entry, key).at(direction === 1 ? 0 : -1);
    if (place) return place;
  }
  return undefined;
}

function placesIn(library: SearchableLibrary, phraseCounts: PhraseCounts, entry: LibraryDocument, key: string): PhrasePlace[] {
  const phrase = phraseCounts.phrase(key);
  const content = library.textOf(entry);
  const ranges = phrase ? phraseRanges(entry, content.matching, phrase) : [];
  return ranges
    .map(({ start, end }) => withItsMarks(content, content.matching.map.toOriginal(start, end)))
    .map(({ start, end }) => ({ uri: entry.uri, ...locationOf(content, start, end) }));
}
