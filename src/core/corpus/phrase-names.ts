import { SpelledNames } from '../names/spelled-names.ts';
import { isWholeName } from '../names/whole-name.ts';
import { filterInSlices, forEachInSlices, mapInSlices, sortInSlices } from '../slices.ts';
import { matchText } from '../text/matching-fold.ts';
import { findInitials } from '../text/syllables.ts';
import type { LibraryDocument } from './library-document.ts';
import type { PhraseCounts } from './phrase-counts.ts';
import type { DatedOccurrence } from './phrase-detail.ts';
import { byDate, firstOccurrence } from './phrase-detail.ts';
import type { PhraseStatistics } from './phrase-statistics.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** A phrase of the library with the place where it stands first. */
export interface FoundPhrase extends PhraseStatistics {
  readonly first: DatedOccurrence;
  /** What was asked for is all of its name. */
  readonly isWhole: boolean;
}

/** Adds to phrases where each of them stands first; leaves out those that stand nowhere. In slices. */
export function* withFirstPlaces(
  library: SearchableLibrary,
  phraseCounts: PhraseCounts,
  phrases: readonly PhraseStatistics[],
  query: string,
): Generator<undefined, FoundPhrase[]> {
  const first = yield* firstDocuments(library, phraseCounts, phrases);
  const found = yield* mapInSlices(phrases, 1, (phrase) => {
    const entry = first.get(phrase.key);
    const occurrence = entry && firstOccurrence(library, phraseCounts, entry, phrase.key);
    return occurrence ? [{ ...phrase, first: occurrence, isWhole: isWholeName(phrase.key, query) }] : [];
  });
  return found.flat();
}

const FEWEST_INITIALS = 2;
/** So many documents, and phrases, between two pauses. */
const DOCUMENTS = 200;
const PHRASES = 2000;

interface NamedPhrase {
  readonly key: string;
  readonly english?: string;
}

/** Phrases by what they are called. */
export class PhraseNames {
  private readonly spelled = new SpelledNames();
  private asked: unknown;
  /** By their English, how it is folded. */
  private english: ReadonlyMap<string, string> = new Map();

  /** How many names are held for pinyin and English. */
  get spelledNames(): number {
    return this.spelled.size;
  }

  /** To be called when the phrases are others, so that those of before are let go of. */
  outdate(): void {
    this.asked = undefined;
  }

  /** Gets ready for a query, in slices: the names of other phrases than were asked for last may take a while. */
  *follow(all: ReadonlyMap<string, NamedPhrase>, query: string): Generator<undefined, void> {
    if (this.asked === all || !isLatin(wordsOf(query))) return;
    const names = new Set<string>();
    const folded = new Map<string, string>();
    yield* forEachInSlices(all.values(), PHRASES, ({ key, english }) => {
      names.add(key);
      if (english) folded.set(english, this.english.get(english) ?? matchText(english));
    });
    for (const name of folded.values()) names.add(name);
    yield* this.spelled.follow(names);
    [this.asked, this.english] = [all, folded];
  }

  /**
   * Those of the phrases that are called so, in the order that they are given in: a part of the phrase in either script, its pinyin, whole or by initials, or
   * words of its English. Where none is, those that are alike, the most alike first. `all` are all phrases that anybody may ask for; nothing is called ''. In slices.
   */
  *called<P extends NamedPhrase>(all: ReadonlyMap<string, NamedPhrase>, phrases: readonly P[], query: string): Generator<undefined, P[]> {
    const words = wordsOf(query);
    if (words.length === 0 || (words.length === 1 && isLatin(words) && query.trim().length < FEWEST_INITIALS)) return [];
    yield* this.follow(all, query);
    const exact = yield* filterInSlices(phrases, PHRASES, isWritten(query));
    const spelled = yield* this.byWords(phrases, words, false);
    if (exact.length > 0 || spelled.length > 0) {
      const found = new Set([...exact, ...spelled.map(({ phrase }) => phrase)]);
      return phrases.filter((phrase) => found.has(phrase));
    }
    const alike = yield* this.byWords(phrases, words, true);
    return (yield* sortInSlices(alike, (a, b) => a.errors - b.errors)).map(({ phrase }) => phrase);
  }

  /** The phrases one of whose names has all words as they are spelled, or all of them together. */
  private *byWords<P extends NamedPhrase>(
    phrases: readonly P[],
    words: readonly string[],
    isAlikeWanted: boolean,
  ): Generator<undefined, { readonly phrase: P; readonly errors: number }[]> {
    if (!isLatin(words)) return [];
    const [whole = new Map(), ...each] = yield* mapInSlices([words.join(''), ...words], 1, (word) =>
      this.spelled.find(lettersOf(word), isAlikeWanted),
    );
    const errorsIn = (name: string) =>
      whole.get(name) ?? each.reduce((sum, found) => sum + (found.get(name) ?? Number.POSITIVE_INFINITY), 0);
    const found: { phrase: P; errors: number }[] = [];
    yield* forEachInSlices(phrases, PHRASES, (phrase) => {
      const errors = Math.min(
        errorsIn(phrase.key),
        phrase.english ? errorsIn(this.foldedEnglish(phrase.english)) : Number.POSITIVE_INFINITY,
      );
      if (Number.isFinite(errors)) found.push({ phrase, errors });
    });
    return found;
  }

  private foldedEnglish(english: string): string {
    return this.english.get(english) ?? matchText(english);
  }
}

/** Whether the name of a phrase has the query as it is written, or its initials. */
function isWritten(query: string): (phrase: NamedPhrase) => boolean {
  const wanted = matchText(query.trim());
  const english = query.trim().toLowerCase();
  const initials = wanted.replaceAll(' ', '');
  const areInitials = /^[a-z]{2,}$/.test(initials);
  return ({ key, english: rendering }) =>
    key.includes(wanted) || rendering?.toLowerCase().includes(english) || (areInitials && findInitials(key, initials) >= 0);
}

function wordsOf(query: string): string[] {
  return query.trim().split(/\s+/).map(matchText).filter(Boolean);
}

function isLatin(words: readonly string[]): boolean {
  return words.every((word) => /^[a-z'-]+$/.test(word));
}

function lettersOf(word: string): string {
  return word.replace(/[^a-z]/g, '');
}

/** The earliest document with each phrase, by its key: one pass over the documents for all of them, in slices. */
function* firstDocuments(
  library: SearchableLibrary,
  phraseCounts: PhraseCounts,
  phrases: readonly PhraseStatistics[],
): Generator<undefined, Map<string, LibraryDocument>> {
  const first = new Map<string, LibraryDocument>();
  const open = new Set(phrases.map(({ key }) => key));
  for (const [looked, entry] of [...library.originals()].sort(byDate).entries()) {
    if (open.size === 0) break;
    if (looked % DOCUMENTS === 0) yield undefined;
    for (const key of open) {
      if (!phraseCounts.occurs(key, entry.uri)) continue;
      first.set(key, entry);
      open.delete(key);
    }
  }
  return first;
}
