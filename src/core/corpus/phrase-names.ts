import { findInitials } from '../text/initials.ts';
import { matchText } from '../text/matching-fold.ts';
import type { LibraryDocument } from './library-document.ts';
import type { PhraseCensus } from './phrase-census.ts';
import type { DatedOccurrence } from './phrase-detail.ts';
import { byDate, firstOccurrence } from './phrase-detail.ts';
import type { PhraseStatistics } from './phrase-statistics.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** A phrase of the library with the place where it stands first. */
export interface FoundPhrase extends PhraseStatistics {
  readonly first: DatedOccurrence;
}

/** At most `most` of the phrases that are called so, in either script, by pinyin initials or in English; in the order that they are given in. */
export function phrasesCalled(
  library: SearchableLibrary,
  census: PhraseCensus,
  phrases: readonly PhraseStatistics[],
  query: string,
  most: number,
): FoundPhrase[] {
  const called = phrases.filter(isCalled(query)).slice(0, most);
  const first = firstDocuments(library, census, called);
  return called.flatMap((phrase) => {
    const entry = first.get(phrase.key);
    const occurrence = entry && firstOccurrence(library, census, entry, phrase.key);
    return occurrence ? [{ ...phrase, first: occurrence }] : [];
  });
}

const FEWEST_INITIALS = 2;

/** Whether a phrase is called so; nothing is called ''. */
export function isCalled(query: string): (phrase: PhraseStatistics) => boolean {
  const wanted = matchText(query.trim());
  const english = query.trim().toLowerCase();
  const initials = wanted.replaceAll(' ', '');
  const isLatin = /^[a-z]+$/.test(initials);
  if (wanted === '' || (isLatin && initials.length < FEWEST_INITIALS)) return () => false;
  return (phrase) =>
    phrase.key.includes(wanted) || phrase.english?.toLowerCase().includes(english) || (isLatin && findInitials(phrase.key, initials) >= 0);
}

/** The earliest document with each phrase, by its key: one pass over the documents for all of them. */
function firstDocuments(
  library: SearchableLibrary,
  census: PhraseCensus,
  phrases: readonly PhraseStatistics[],
): Map<string, LibraryDocument> {
  const first = new Map<string, LibraryDocument>();
  const open = new Set(phrases.map(({ key }) => key));
  for (const entry of [...library.originals()].sort(byDate)) {
    if (open.size === 0) break;
    for (const key of open) {
      if (!census.stands(key, entry.uri)) continue;
      first.set(key, entry);
      open.delete(key);
    }
  }
  return first;
}
