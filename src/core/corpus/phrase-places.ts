import type { Range } from '../evidence.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { isPartOfNumber } from '../phrases/phrase-matcher.ts';
import type { LibraryDocument } from './library-document.ts';
import { byPath } from './library-document.ts';
import type { TextLocation } from './occurrence.ts';
import { locationOf } from './occurrence.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** Where a phrase stands. */
export interface PhrasePlace extends TextLocation {
  readonly uri: string;
}

export interface PhrasePlaces {
  /** By the paths of the documents, duplicates among them, and ascending within each. */
  readonly places: readonly PhrasePlace[];
  /** Whether there are more than were asked for. */
  readonly isCapped: boolean;
}

/** At most `most` places of a phrase, in any of its spellings, in the bodies of all documents. */
export function phrasePlaces(library: SearchableLibrary, phrase: Phrase, most: number): PhrasePlaces {
  const places: PhrasePlace[] = [];
  for (const [entry, ranges] of rangesByDocument(library, phrase)) {
    for (const place of placesIn(library, entry, ranges)) {
      if (places.length === most) return { places, isCapped: true };
      places.push(place);
    }
  }
  return { places, isCapped: false };
}

/** By path, the ranges of the folded texts where a spelling stands. */
function rangesByDocument(library: SearchableLibrary, { key, aliases = [] }: Phrase): [LibraryDocument, Range[]][] {
  const ranges = new Map<LibraryDocument, Range[]>();
  for (const spelling of [key, ...aliases]) {
    for (const { entry, starts } of library.find(spelling)) {
      const found = starts.map((start) => ({ start, end: start + spelling.length }));
      ranges.set(entry, [...(ranges.get(entry) ?? []), ...found.filter((range) => isInBody(entry, range))]);
    }
  }
  return [...ranges].sort(([a], [b]) => byPath(a, b));
}

function isInBody({ foldedBody }: LibraryDocument, { start, end }: Range): boolean {
  return foldedBody.some((range) => range.start <= start && end <= range.end);
}

function placesIn(library: SearchableLibrary, entry: LibraryDocument, ranges: readonly Range[]): PhrasePlace[] {
  const content = library.textOf(entry);
  const { text, map } = content.folded;
  const standing = ranges.filter(({ start, end }) => end <= text.length && map.isExact(start, end) && !isPartOfNumber(text, start, end));
  return standing
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => map.toOriginal(start, end))
    .map((range) => ({ uri: entry.uri, ...locationOf(content, range.start, range.end) }));
}
