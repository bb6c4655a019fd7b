import { discover } from '../phrases/discover.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { PhraseMatcher } from '../phrases/phrase-matcher.ts';
import { bodyHits, bodyText } from './body.ts';
import type { DocumentSummary } from './document-summary.ts';
import { summarize } from './document-summary.ts';
import { findDuplicates } from './duplicate-documents.ts';
import type { Highlight } from './highlight.ts';
import { highlights } from './highlight.ts';
import type { LibraryDocument, UnreadFile } from './library-document.ts';
import { byPath, isUnread } from './library-document.ts';
import type { NamedDocument } from './name-index.ts';
import { NameIndex } from './name-index.ts';
import type { Occurrence, TextLocation } from './occurrence.ts';
import { locationOf, occurrenceAt } from './occurrence.ts';
import type { PhraseStatistics } from './phrase-statistics.ts';
import { phraseStatistics } from './phrase-statistics.ts';
import { search } from './search.ts';
import { settleYears } from './sibling-years.ts';
import { TextIndex } from './text-index.ts';

/** One phrase with everything a reader asks about it. */
export interface PhraseDetail extends PhraseStatistics {
  /** How many documents the library has, duplicates not counted. */
  readonly documentsInLibrary: number;
  /** The first occurrence in each document, by date and then path; documents without a date last. */
  readonly occurrencesByDocument: readonly DatedOccurrence[];
}

export interface DatedOccurrence extends Occurrence {
  readonly displayName: string;
  readonly date?: string;
}

/** The library: documents, search and phrase statistics. Documents are added, changed and removed by uri. */
export class Corpus {
  private readonly entries = new Map<string, LibraryDocument>();
  private readonly unread = new Map<string, UnreadFile>();
  private readonly index = new TextIndex();
  /** Whether years that follow from neighbouring documents have been settled since the last change. */
  private isSettled = true;
  private discovered: readonly Phrase[] = [];
  private matcher: PhraseMatcher;
  private names: NameIndex | undefined;
  private statistics: Map<string, PhraseStatistics> | undefined;
  private duplicates: ReadonlyMap<string, string> | undefined;

  constructor(private readonly pack: readonly Phrase[]) {
    this.matcher = new PhraseMatcher(pack);
  }

  /** Adds a file or puts it in the place of what was known under its uri. */
  set(file: LibraryDocument | UnreadFile): void {
    this.remove(file.uri);
    if (isUnread(file)) this.unread.set(file.uri, file);
    else this.add(this.withHits(file));
  }

  /** Forgets a file; one that is not known is no error. */
  remove(uri: string): void {
    this.index.remove(this.entries.get(uri));
    this.entries.delete(uri);
    this.unread.delete(uri);
    this.forgetDerived();
  }

  /** Forgets every file. */
  clear(): void {
    this.index.clear();
    this.entries.clear();
    this.unread.clear();
    this.forgetDerived();
  }

  get(uri: string): LibraryDocument | undefined {
    return this.entries.get(uri);
  }

  /** How many documents there are. */
  get size(): number {
    return this.entries.size;
  }

  /** The documents by path. */
  documents(): LibraryDocument[] {
    if (!this.isSettled) settleYears(this.entries.values());
    this.isSettled = true;
    return [...this.entries.values()].sort(byPath);
  }

  summaries(): DocumentSummary[] {
    return this.documents().map((entry) => summarize(entry, this.duplicateOf().get(entry.uri)));
  }

  /** The files that could not be read, by path, with the reason of each. */
  unreadFiles(): UnreadFile[] {
    return [...this.unread.values()].sort(byPath);
  }

  /** Finds anew which phrases recur, in slices: the caller may pause between them, or stop for good and keep the phrases found before. */
  *rediscover(minDocuments: number): Generator<undefined, void> {
    const texts = this.originals().map(bodyText);
    const known = new Set(this.pack.map((phrase) => phrase.key));
    const found = yield* discover(texts, { minDocuments });
    this.discovered = found.filter((phrase) => !known.has(phrase.key));
    this.matcher = new PhraseMatcher([...this.pack, ...this.discovered]);
    for (const entry of this.entries.values()) {
      yield undefined;
      this.withHits(entry);
    }
    this.statistics = undefined;
  }

  /** Puts small parts of the index together, in slices; may be given up between them. */
  tidy(): Generator<undefined, void> {
    return this.index.merge();
  }

  /** The phrases that stand in at least so many documents, those in most documents first. */
  phrases(minDocuments: number): PhraseStatistics[] {
    const frequent = [...this.allStatistics().values()].filter((phrase) => phrase.documents >= minDocuments);
    return frequent.sort((a, b) => b.documents - a.documents || b.occurrences - a.occurrences || (a.key < b.key ? -1 : 1));
  }

  /** `undefined` where no document has the phrase. */
  phrase(key: string): PhraseDetail | undefined {
    const statistics = this.allStatistics().get(key);
    if (!statistics) return undefined;
    return { ...statistics, documentsInLibrary: this.originals().length, occurrencesByDocument: this.occurrencesByDocument(key) };
  }

  /** The phrases of any text, of a document or not: established ones, and those that recur in the library. */
  highlights(text: string): Highlight[] {
    return highlights(text, this.matcher);
  }

  /** Where offsets of a document's text stand; `undefined` for a document that is not there. */
  locate(uri: string, start: number, end: number): TextLocation | undefined {
    const entry = this.entries.get(uri);
    return entry && locationOf(entry, start, end);
  }

  /** The uris of the documents that are called so: by title, place, outlet, issuer or path, in either script or by pinyin initials. */
  findByName(query: string, limit: number): string[] {
    this.names ??= new NameIndex(this.documents().map(namesOf));
    return this.names.find(query, limit);
  }

  /** At most `limit` occurrences, in the order of the documents. */
  search(query: string, limit = Number.POSITIVE_INFINITY): Occurrence[] {
    const found: Occurrence[] = [];
    for (const occurrence of search(this.index, query)) {
      if (found.length >= limit) break;
      found.push(occurrence);
    }
    return found;
  }

  private allStatistics(): Map<string, PhraseStatistics> {
    this.statistics ??= phraseStatistics(this.originals());
    return this.statistics;
  }

  private add(entry: LibraryDocument): void {
    this.entries.set(entry.uri, entry);
    this.index.add(entry);
  }

  private withHits(entry: LibraryDocument): LibraryDocument {
    entry.hits = bodyHits(entry, this.matcher);
    return entry;
  }

  /** By uri, what each duplicate repeats. */
  private duplicateOf(): ReadonlyMap<string, string> {
    this.duplicates ??= findDuplicates(this.documents());
    return this.duplicates;
  }

  /** The documents without those that repeat another: what every count is about. */
  private originals(): LibraryDocument[] {
    return this.documents().filter((entry) => !this.duplicateOf().has(entry.uri));
  }

  private forgetDerived(): void {
    this.isSettled = false;
    this.names = undefined;
    this.statistics = undefined;
    this.duplicates = undefined;
  }

  private occurrencesByDocument(key: string): DatedOccurrence[] {
    const occurrences = this.originals().flatMap((entry) => firstOccurrence(entry, key) ?? []);
    return occurrences.sort((a, b) => compareDates(a.date, b.date) || byPath(a, b));
  }
}

function namesOf({ uri, path, document }: LibraryDocument): NamedDocument {
  const { displayName, place, outlet, issuer, dates } = document;
  const names = [displayName, place?.names.join(''), place?.zone, outlet?.value, issuer?.value, dates.date?.value, path];
  return { uri, names: names.filter((name) => name !== undefined) };
}

function firstOccurrence(entry: LibraryDocument, key: string): DatedOccurrence | undefined {
  const hit = entry.hits.find((candidate) => candidate.phrase.key === key);
  const occurrence = hit && occurrenceAt(entry, hit.start, hit.end);
  if (!occurrence) return undefined;
  const date = entry.document.dates.date?.value;
  return { ...occurrence, displayName: entry.document.displayName, ...(date && { date }) };
}

/** Ascending; what has no date comes last. */
function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
