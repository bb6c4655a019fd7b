import type { PhraseVariant } from '../phrases/phrase.ts';
import { phraseRanges } from './body.ts';
import type { LibraryDocument } from './library-document.ts';
import { byPath, dateOf } from './library-document.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrenceAt } from './occurrence.ts';
import type { PhraseCounts } from './phrase-counts.ts';
import type { PhraseStatistics } from './phrase-statistics.ts';
import type { SearchableLibrary } from './searchable-library.ts';

/** One phrase with everything a reader asks about it. */
export interface PhraseDetail extends PhraseStatistics {
  /** How many documents the library has, duplicates not counted. */
  readonly documentsInLibrary: number;
  /** The first occurrence in each document, by date and then path; documents without a date last. */
  readonly occurrencesByDocument: readonly DatedOccurrence[];
  /** The first occurrence in the latest document; `undefined` where no document with the phrase has a date, or none was asked for. */
  readonly latestOccurrence?: DatedOccurrence;
  /** Ascending, of all documents that have a date: years that no document is from are not there. None where no document with the phrase has a date. */
  readonly byYear: readonly YearCount[];
  /** Other wordings of it in the library, those in most documents first. */
  readonly wordings: readonly PhraseWording[];
}

/** Another wording of a phrase, with how many documents have it. */
export interface PhraseWording extends PhraseVariant {
  readonly documents: number;
}

/** What is known of a phrase without looking into the documents. */
export interface KnownPhrase {
  readonly statistics: PhraseStatistics;
  readonly wordings: readonly PhraseWording[];
}

/** How many documents of a year have a phrase. */
export interface YearCount {
  /** Four digits. */
  readonly year: string;
  readonly documents: number;
  /** How many documents the year has, duplicates not counted; 1 at least. */
  readonly of: number;
}

/** An occurrence with what its document is called; `date` is `undefined` where nobody knows it. */
export interface DatedOccurrence extends Occurrence {
  readonly displayName: string;
  readonly date?: string;
}

/** With occurrences in the first `most` documents; in slices. */
export function* phraseDetail(
  library: SearchableLibrary,
  phraseCounts: PhraseCounts,
  { statistics, wordings }: KnownPhrase,
  most: number,
): Generator<undefined, PhraseDetail> {
  const originals = library.originals();
  const having = originals.filter(({ uri }) => phraseCounts.occurs(statistics.key, uri)).sort(byDate);
  const latest = most === 0 ? undefined : having.findLast((entry) => dateOf(entry) !== undefined);
  const latestOccurrence = latest && firstOccurrence(library, phraseCounts, latest, statistics.key);
  return {
    ...statistics,
    documentsInLibrary: originals.length,
    occurrencesByDocument: yield* firstOccurrences(library, phraseCounts, having, statistics.key, most),
    ...(latestOccurrence && { latestOccurrence }),
    byYear: countByYear(originals, having),
    wordings: [...wordings].sort((a, b) => b.documents - a.documents),
  };
}

function countByYear(originals: readonly LibraryDocument[], having: readonly LibraryDocument[]): YearCount[] {
  const counts = yearsOf(having);
  if (counts.size === 0) return [];
  const years = [...yearsOf(originals)].sort(([a], [b]) => Number(a) - Number(b));
  return years.map(([year, of]) => ({ year, documents: counts.get(year) ?? 0, of }));
}

/** How many documents are from each year. */
function yearsOf(documents: readonly LibraryDocument[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of documents) {
    const year = dateOf(entry)?.slice(0, 4);
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

/** Where a phrase stands first in each of some documents, in at most `most` of them; in slices. */
export function* firstOccurrences(
  library: SearchableLibrary,
  phraseCounts: PhraseCounts,
  documents: readonly LibraryDocument[],
  key: string,
  most: number,
): Generator<undefined, DatedOccurrence[]> {
  const occurrences: DatedOccurrence[] = [];
  for (const entry of documents) {
    if (occurrences.length >= most) break;
    yield undefined;
    const occurrence = firstOccurrence(library, phraseCounts, entry, key);
    if (occurrence) occurrences.push(occurrence);
  }
  return occurrences;
}

/** Where a phrase stands first in a document. */
export function firstOccurrence(
  library: SearchableLibrary,
  phraseCounts: PhraseCounts,
  entry: LibraryDocument,
  key: string,
): DatedOccurrence | undefined {
  const phrase = phraseCounts.phrase(key);
  const content = library.textOf(entry);
  const range = phrase && phraseRanges(entry, content.matching, phrase)[0];
  const occurrence = range && occurrenceAt(entry, content, range.start, range.end);
  if (!occurrence) return undefined;
  const date = dateOf(entry);
  return { ...occurrence, displayName: entry.document.displayName, ...(date && { date }) };
}

/** Documents without a date come last. */
export function byDate(a: LibraryDocument, b: LibraryDocument): number {
  const dateA = dateOf(a) ?? '9999';
  const dateB = dateOf(b) ?? '9999';
  return dateA === dateB ? byPath(a, b) : dateA < dateB ? -1 : 1;
}
