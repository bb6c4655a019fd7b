import type { CachedCorpus, CorpusSnapshot } from '../cache/corpus-snapshot.ts';
import type { PhraseSet } from '../packs/phrase-set.ts';
import { withDiscovered } from '../packs/phrase-set.ts';
import type { WrittenPhrase } from '../packs/written-phrase.ts';
import { writtenPhrase } from '../packs/written-phrase.ts';
import { discover } from '../phrases/discover.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { withVariants } from '../phrases/phrase-variants.ts';
import type { FoldedUnits, WordingLibrary } from '../similar/wording-library.ts';
import { bodyLength, bodyText } from './body.ts';
import type { DocumentSummary, Standing } from './document-summary.ts';
import { summarize } from './document-summary.ts';
import type { DocumentText } from './document-text.ts';
import { documentText } from './document-text.ts';
import { findDuplicates } from './duplicate-documents.ts';
import type { FileKnowledge } from './file-knowledge.ts';
import { isSameKnowledge } from './file-knowledge.ts';
import type { Highlight } from './highlight.ts';
import { highlights } from './highlight.ts';
import type { LibraryDocument, UnreadFile } from './library-document.ts';
import { byPath } from './library-document.ts';
import type { NamedDocument } from './name-index.ts';
import { NameIndex } from './name-index.ts';
import type { Occurrence, TextLocation } from './occurrence.ts';
import { locationOf } from './occurrence.ts';
import { PhraseCensus } from './phrase-census.ts';
import type { PhraseDetail, PhraseWording } from './phrase-detail.ts';
import { phraseDetail } from './phrase-detail.ts';
import { PhraseGroups } from './phrase-groups.ts';
import type { FoundPhrase } from './phrase-names.ts';
import { isCalled, phrasesCalled } from './phrase-names.ts';
import { phraseOccurrences } from './phrase-occurrences.ts';
import type { PhrasePlace, PhrasePlaces } from './phrase-places.ts';
import { phrasePlaces, placeBeside } from './phrase-places.ts';
import type { PhraseStatistics } from './phrase-statistics.ts';
import { PhraseTally } from './phrase-statistics.ts';
import type { ReadFile } from './read-file.ts';
import { readTextAgain } from './read-file.ts';
import { recount } from './recount.ts';
import type { TextMatches } from './searchable-library.ts';
import { settleYears } from './sibling-years.ts';
import type { SummaryChanges } from './summary-feed.ts';
import { SummaryFeed } from './summary-feed.ts';
import { TextIndex } from './text-index.ts';
import type { TextLoader } from './text-store.ts';
import { TextStore } from './text-store.ts';

/** The library: documents, search and phrase statistics. Documents are added, changed and removed by uri. */
export class Corpus implements WordingLibrary {
  private readonly entries = new Map<string, LibraryDocument>();
  private readonly unread = new Map<string, UnreadFile>();
  private readonly index = new TextIndex();
  private readonly texts: TextStore;
  private readonly feed = new SummaryFeed();
  private phraseSet: PhraseSet;
  private discovered: readonly Phrase[] = [];
  private census: PhraseCensus;
  /** With which least number of documents the phrases of just these documents were discovered; 0 where they are to be discovered anew. */
  discoveredWith = 0;
  /** Derived from the documents; `undefined` until somebody asks. */
  private sorted: readonly LibraryDocument[] | undefined;
  private duplicates: ReadonlyMap<string, string> | undefined;
  private unique: readonly LibraryDocument[] | undefined;
  private names: NameIndex | undefined;
  private statistics: Map<string, PhraseStatistics> | undefined;
  /** What was asked for last, and of which statistics it was made. */
  private grouped: { readonly groups: PhraseGroups; readonly query: string; readonly statistics: unknown } | undefined;

  /** `load` reads texts anew that the library does not hold in memory; without it all are held. */
  constructor(pack: readonly Phrase[], load?: TextLoader) {
    this.texts = new TextStore(load);
    this.phraseSet = { established: pack, isIgnored: () => false };
    this.census = new PhraseCensus(pack);
  }

  /** Puts other established phrases in the place of those of before. They hold when `recount` or `rediscover` has come to its end. */
  setPhrases(phrases: PhraseSet): void {
    this.phraseSet = phrases;
    if (this.size === 0) this.census = new PhraseCensus(withDiscovered(phrases, this.discovered));
  }

  /** A text as a phrase, with what is known of it: an established phrase, or one that recurs. */
  writtenPhrase(text: string): WrittenPhrase & { readonly known: Phrase | undefined } {
    const phrase = writtenPhrase(text);
    return { ...phrase, known: this.census.phrase(phrase.key) };
  }

  /** Adds a file or puts it in the place of what was known under its uri. */
  set(file: ReadFile | UnreadFile): void {
    if ('error' in file) {
      this.remove(file.uri);
      this.unread.set(file.uri, file);
    } else {
      this.remove(file.entry.uri);
      this.add(file);
    }
  }

  /** Forgets a file; one that is not known is no error. */
  remove(uri: string): void {
    this.unread.delete(uri);
    const entry = this.entries.get(uri);
    if (!entry) return;
    this.index.remove(entry);
    this.entries.delete(uri);
    this.texts.delete(uri);
    this.census.remove(uri);
    this.forgetDerived();
  }

  /** Forgets every file. */
  clear(): void {
    for (const part of [this.index, this.entries, this.texts, this.census, this.unread]) part.clear();
    this.forgetDerived();
  }

  get(uri: string): LibraryDocument | undefined {
    return this.entries.get(uri);
  }

  /** How many documents there are. */
  get size(): number {
    return this.entries.size;
  }

  /** How much memory its largest parts take: the bytes of the index, and the UTF-16 code units of the texts that it holds. */
  extent(): { readonly indexBytes: number; readonly heldCharacters: number } {
    return { indexBytes: this.index.bytes, heldCharacters: this.texts.heldUnits };
  }

  documents(): readonly LibraryDocument[] {
    this.sorted ??= this.sortAndSettle();
    return this.sorted;
  }

  originals(): readonly LibraryDocument[] {
    this.unique ??= this.documents().filter((entry) => !this.duplicateOf().has(entry.uri));
    return this.unique;
  }

  textOf(entry: LibraryDocument): DocumentText {
    return this.texts.get(entry);
  }

  find(folded: string): TextMatches[] {
    return this.index.find(folded);
  }

  foldedUnits(): Iterable<FoldedUnits> {
    return this.index.foldedUnits();
  }

  summaries(): DocumentSummary[] {
    return this.documents().map((entry) => summarize(entry, this.standingOf(entry)));
  }

  /** Whether a file is the one that was read: the same bytes, read with the same knowledge. Keeps its text then, where it is not kept yet. */
  holds(uri: string, bytes: Uint8Array, knowledge: FileKnowledge): boolean {
    const entry = this.entries.get(uri);
    if (!entry || !isSameKnowledge(entry.knowledge, knowledge)) return false;
    const text = readTextAgain(entry, bytes);
    if (text === undefined) return false;
    if (!this.texts.has(entry)) this.texts.set(entry, documentText(text));
    return true;
  }

  /** What has changed since the last call, at most `most` documents; everything with `anew`. */
  summaryChanges(most: number, anew: boolean): SummaryChanges {
    if (anew) this.feed.restart();
    return this.feed.changes(this.documents(), (entry) => this.standingOf(entry), most);
  }

  /** The files that could not be read, by path, with the reason of each. */
  unreadFiles(): UnreadFile[] {
    return [...this.unread.values()].sort(byPath);
  }

  /** Finds anew which phrases recur, in slices: the caller may pause between them, or stop for good and keep the phrases found before. */
  *rediscover(minDocuments: number): Generator<undefined, void> {
    const originals = this.originals();
    const capacity = originals.reduce((sum, entry) => sum + bodyLength(entry) + 1, 0);
    this.discovered = yield* discover(this.bodies(originals), { minDocuments, capacity });
    yield* this.recount();
    this.discoveredWith = minDocuments;
  }

  /** Counts the established phrases and those found last in all documents, in slices; until that is done the phrases of before hold. */
  *recount(): Generator<undefined, void> {
    const phrases = yield* withVariants(withDiscovered(this.phraseSet, this.discovered));
    this.census = yield* recount(this, this.census, phrases);
    this.statistics = undefined;
  }

  /** What a cache keeps of the library. Not to be changed. */
  snapshot(): CorpusSnapshot {
    const { census, discoveredWith } = this;
    return { segments: this.index.segments(), census, entries: [...this.entries.values()], numbers: this.index.numbered(), discoveredWith };
  }

  /** Takes what a cache kept in the place of everything. */
  restore({ segments, documents, phrases, discoveredWith }: CachedCorpus): void {
    this.clear();
    this.index.restore(segments, documents);
    for (const entry of this.index.numbered().keys()) this.entries.set(entry.uri, entry);
    this.discovered = phrases?.phrases.filter(({ source, form, variants }) => source === 'discovered' || form || variants) ?? [];
    this.census = new PhraseCensus(withDiscovered(this.phraseSet, this.discovered));
    this.discoveredWith = this.census.restore(phrases, this.entries.keys()) ? discoveredWith : 0;
  }

  /** Puts small parts of the index together, in slices; may be given up between them. */
  tidy(): Generator<undefined, void> {
    return this.index.merge();
  }

  /** The phrases that stand in at least so many documents, those in most documents first; with a `query` those that are called so. */
  phrases(minDocuments: number, query = ''): PhraseStatistics[] {
    const isWanted = query === '' ? () => true : isCalled(query);
    const frequent = [...this.allStatistics().values()].filter((phrase) => phrase.documents >= minDocuments && isWanted(phrase));
    return frequent.sort((a, b) => b.documents - a.documents || b.occurrences - a.occurrences || (a.key < b.key ? -1 : 1));
  }

  /** The phrases that stand in a document, by group; with a `query` those that are called so. */
  phraseGroups(query: string): PhraseGroups {
    const statistics = this.allStatistics();
    if (this.grouped?.statistics !== statistics || this.grouped.query !== query)
      this.grouped = { groups: new PhraseGroups(this.phrases(1, query)), query, statistics };
    return this.grouped.groups;
  }

  /** With occurrences in at most `most` documents; `undefined` for a phrase that is not known. An established one may stand in none. */
  phrase(key: string, most = Number.POSITIVE_INFINITY): PhraseDetail | undefined {
    const phrase = this.census.phrase(key);
    const statistics = this.allStatistics().get(key) ?? (phrase && new PhraseTally(phrase).statistics());
    return statistics && phraseDetail(this, this.census, { statistics, wordings: this.wordingsOf(statistics) }, most);
  }

  /** The phrases of any text, of a document or not: established ones, and those that recur in the library. */
  highlights(text: string): Highlight[] {
    return highlights(text, this.census.matcher);
  }

  /** Where a phrase stands in all documents, at most `most` places; none of a phrase that is not known. */
  phrasePlaces(key: string, most: number): PhrasePlaces {
    return phrasePlaces(this, this.census, key, most);
  }

  /** The place of a phrase in the next document that has it, or with -1 in the one before. */
  placeBeside(key: string, uri: string, direction: 1 | -1): PhrasePlace | undefined {
    return placeBeside(this, this.census, key, uri, direction);
  }

  /** Every occurrence that the counts of a phrase are about, by date. */
  occurrences(key: string): Occurrence[] {
    return phraseOccurrences(this, this.census, key);
  }

  /** The phrases that are called so, those in most documents first. */
  phrasesCalled(query: string, most: number): FoundPhrase[] {
    return phrasesCalled(this, this.census, this.phrases(1), query, most);
  }

  /** Where offsets of a document's text stand; `undefined` for a document that is not there. */
  locate(uri: string, start: number, end: number): TextLocation | undefined {
    const entry = this.entries.get(uri);
    return entry && locationOf(this.textOf(entry), start, end);
  }

  /** The uris of the documents that are called so: by title, place, outlet, issuer or path, in either script or by pinyin initials. */
  findByName(query: string, limit: number): string[] {
    this.names ??= new NameIndex(this.documents().map(namesOf));
    return this.names.find(query, limit);
  }

  /** One text after the other, so that never all are held at once. */
  private *bodies(entries: readonly LibraryDocument[]): Generator<string> {
    for (const entry of entries) yield bodyText(entry, this.textOf(entry).folded.text);
  }

  private add({ entry, content }: ReadFile): void {
    this.entries.set(entry.uri, entry);
    this.texts.set(entry, content);
    this.index.add(entry, content.folded.text);
    this.census.add(entry, content.folded.text);
    this.forgetDerived();
  }

  /** The variants of a phrase that stand in a document. */
  private wordingsOf({ variants = [] }: Phrase): PhraseWording[] {
    return variants.flatMap((variant) => {
      const statistics = this.allStatistics().get(variant.key);
      return statistics ? [{ ...variant, documents: statistics.documents }] : [];
    });
  }

  private allStatistics(): Map<string, PhraseStatistics> {
    this.statistics ??= this.census.statistics(this.originals());
    return this.statistics;
  }

  private standingOf({ uri }: LibraryDocument): Standing {
    return { packPhrases: this.census.packPhrases(uri), duplicateOf: this.duplicateOf().get(uri) };
  }

  private sortAndSettle(): readonly LibraryDocument[] {
    settleYears(this.entries.values(), (entry) => this.textOf(entry));
    return [...this.entries.values()].sort(byPath);
  }

  /** By uri, what each duplicate repeats. */
  private duplicateOf(): ReadonlyMap<string, string> {
    this.duplicates ??= findDuplicates(this.documents());
    return this.duplicates;
  }

  private forgetDerived(): void {
    this.discoveredWith = 0;
    this.sorted = undefined;
    this.names = undefined;
    this.statistics = undefined;
    this.duplicates = undefined;
    this.unique = undefined;
  }
}

function namesOf({ uri, path, document }: LibraryDocument): NamedDocument {
  const { displayName, place, outlet, issuer, dates } = document;
  const names = [displayName, place?.names.join(''), place?.zone, outlet?.value, issuer?.value, dates.date?.value, path];
  return { uri, names: names.filter((name) => name !== undefined) };
}
