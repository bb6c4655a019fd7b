import type { Segment } from '../index/segment.ts';
import type { WantedText } from '../index/wanted-text.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { TextLocation } from '../text/line-starts.ts';
import type { SourceText } from '../text/source-text.ts';
import type { CachedCorpus, CorpusSnapshot } from './corpus-snapshot.ts';
import type { DocumentClaims } from './document-claims.ts';
import { claimsOf } from './document-claims.ts';
import { DocumentNames } from './document-names.ts';
import { DocumentOrder } from './document-order.ts';
import type { DocumentStanding, DocumentSummary } from './document-summary.ts';
import { summarize } from './document-summary.ts';
import { contentOf, fileTextAgain, partIn } from './document-text.ts';
import type { FileKnowledge } from './file-knowledge.ts';
import { isSameKnowledge } from './file-knowledge.ts';
import { FileParts } from './file-parts.ts';
import type { LibraryDocument } from './library-document.ts';
import { byPath } from './library-document.ts';
import { locationOf } from './occurrence.ts';
import { PhraseBook } from './phrase-book.ts';
import type { PreparedDocument } from './prepared-document.ts';
import type { FileReading, ReadDocument, ReadPart } from './read-file.ts';
import type { FoldedUnits, TakeFoldedStretches, TakeFoundTogether, TakePlaces, TextMatches, WordingLibrary } from './searchable-library.ts';
import { wholeMatches } from './searchable-library.ts';
import type { SettledDocument } from './sibling-years.ts';
import { settleYears } from './sibling-years.ts';
import type { SummaryChanges } from './summary-feed.ts';
import { SummaryFeed } from './summary-feed.ts';
import type { IndexedSegment } from './text-index.ts';
import { TextIndex } from './text-index.ts';
import type { Reloadable, TextLoader } from './text-store.ts';
import { TextStore } from './text-store.ts';
import type { UnreadFile } from './unread-file.ts';

/** The library: documents, search and phrase statistics. Documents are added, changed and removed by uri. */
export class Corpus implements WordingLibrary {
  private readonly entries = new Map<string, LibraryDocument>();
  private readonly feed = new SummaryFeed(this.entries);
  private readonly order = new DocumentOrder(this.entries, (entry) => this.noteOther(entry));
  /** By uri; a file that has documents may have parts here too. */
  private readonly unread = new Map<string, UnreadFile>();
  private readonly parts = new FileParts();
  private readonly index = new TextIndex();
  private readonly texts: TextStore;
  private names = new DocumentNames();
  /** The phrases of the library, established ones and those that recur in it. */
  readonly phraseBook: PhraseBook;
  /** Another number whenever a document has come, gone or changed. */
  private changes = 0;
  /** The changes after which each document had the year that follows from its folder. */
  private settled = 0;
  private settlings = 0;
  private cleared = 0;

  /** `pack` are the established phrases, or makes them when somebody asks for phrases; `load` reads texts anew that the library does not hold in memory; without it, and where a uri is not reloadable, all are held. */
  constructor(pack: readonly Phrase[] | (() => readonly Phrase[]), load?: TextLoader, isReloadable?: Reloadable) {
    this.texts = new TextStore(load, undefined, isReloadable);
    this.phraseBook = new PhraseBook(this, typeof pack === 'function' ? pack : () => pack, () => this.feed.noteAll());
  }

  /** Puts what came of a file in the place of what was known under its uri. */
  set(file: FileReading | UnreadFile): void {
    this.remove(file.uri);
    for (const part of 'parts' in file ? file.parts : [file]) this.add(part, file.uri);
  }

  /** Adds a document of a file, or what of it could not be read. */
  add(part: ReadPart | PreparedDocument, file: string): void {
    if ('content' in part) this.addDocument(part);
    else if ('text' in part) this.addPrepared(part);
    else {
      this.unread.set(part.uri, part);
      this.parts.addUnread(file, part.uri);
    }
  }

  /** Forgets a file with all its documents; one that is not known is no error. */
  remove(file: string): void {
    for (const uri of this.parts.unreadOf(file)) this.unread.delete(uri);
    const documents = this.parts.documentsOf(file).flatMap((uri) => this.entries.get(uri) ?? []);
    for (const entry of documents) this.removeDocument(entry);
    this.parts.delete(file);
    if (documents.length > 0) this.forgetDerived();
  }

  private removeDocument(entry: LibraryDocument): void {
    const { uri } = entry;
    this.index.remove(entry);
    this.entries.delete(uri);
    this.order.remove(entry);
    this.texts.delete(uri);
    this.phraseBook.remove(uri);
    this.feed.note(uri);
  }

  /** Forgets every file. */
  clear(): void {
    this.cleared++;
    for (const part of [this.index, this.entries, this.order, this.texts, this.phraseBook, this.unread, this.parts]) part.clear();
    this.feed.noteAll();
    this.names = new DocumentNames();
    this.forgetDerived();
  }

  get(uri: string): LibraryDocument | undefined {
    return this.entries.get(uri);
  }

  /** Another number whenever everything was forgotten or replaced: what was derived from the library of before does not belong to this one. */
  get generation(): number {
    return this.cleared;
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
    return this.order.documents();
  }

  originals(): readonly LibraryDocument[] {
    return this.order.originals();
  }

  textOf(entry: LibraryDocument): SourceText {
    // Who has paused may ask for a document of before: its offsets do not fit the text of now.
    return this.entries.get(entry.uri) === entry ? this.texts.get(entry) : contentOf(entry, '');
  }

  find(folded: string): TextMatches[] {
    const found: TextMatches[] = [];
    for (const matches of this.index.find(folded)) {
      const whole = wholeMatches(matches, folded.length);
      if (whole) found.push(whole);
    }
    return found;
  }

  findUnits(folded: string, apart: readonly number[], take: TakePlaces): Generator<undefined, void> {
    return this.index.findUnits(folded, apart, take);
  }

  findTogether(folded: readonly string[], take: TakeFoundTogether): Generator<undefined, void> {
    return this.index.findTogether(folded, take);
  }

  foldedUnits(): Iterable<FoldedUnits | undefined> {
    return this.index.foldedUnits();
  }

  findStretches(text: WantedText, take: TakeFoldedStretches): Generator<undefined, void> {
    return this.index.findStretches(text, take);
  }

  /** How often one UTF-16 code unit, or two one after the other, stand in folded texts; of documents that are gone it may count for a while. */
  count(first: number, second?: number): number {
    return this.index.count(first, second);
  }

  summaries(): DocumentSummary[] {
    return this.documents().map((entry) => summarize(entry, this.standingOf(entry)));
  }

  /** Everything that is claimed of a document and why; `undefined` for one that is not there. */
  claims(uri: string): DocumentClaims | undefined {
    const entry = this.entries.get(uri);
    return entry && claimsOf(entry, this.standingOf(entry));
  }

  /** The documents of a file; none where it is not known, or not all of it is in the library. */
  documentsOf(file: string): readonly LibraryDocument[] {
    const entries = this.parts.documentsOf(file).flatMap((uri) => this.entries.get(uri) ?? []);
    return entries[0] && this.parts.hasAllOf(entries[0]) ? entries : [];
  }

  /** Whether a file is the one that was read: the same bytes, read with the same knowledge. Keeps the texts of its documents then, where they are not kept yet. */
  holds(file: string, bytes: Uint8Array, knowledge: FileKnowledge): boolean {
    const entries = this.documentsOf(file);
    const [first] = entries;
    if (!first || !isSameKnowledge(first.knowledge, knowledge)) return false;
    const text = fileTextAgain(first, bytes);
    if (text === undefined) return false;
    for (const entry of entries) if (!this.texts.has(entry)) this.texts.keep(entry, partIn(entry, text));
    return true;
  }

  /** What has changed since the last call, at most `most` documents; everything with `anew`. */
  summaryChanges(most: number, anew: boolean): SummaryChanges {
    if (anew) this.feed.restart();
    this.order.compareNow();
    return this.feed.changes((entry) => this.standingOf(entry), most);
  }

  /** The files that could not be read, by path, with the reason of each. */
  unreadFiles(): UnreadFile[] {
    return [...this.unread.values()].sort(byPath);
  }

  /** Why a file could not be read; `undefined` for one that is not known, or is a document. */
  unreadFile(uri: string): UnreadFile | undefined {
    return this.unread.get(uri);
  }

  /** How many segments of the index are complete. */
  get completedCount(): number {
    return this.index.completedCount;
  }

  /** Those that are wanted of them, oldest first, with their documents: what was added last is in none. */
  completedSegments(isWanted: (segment: Segment) => boolean): readonly IndexedSegment[] {
    return this.index.completed(isWanted);
  }

  /** What a cache keeps of the library. Not to be changed. */
  snapshot(): CorpusSnapshot {
    const { phraseCounts, ignored, established, discoveredWith } = this.phraseBook;
    const [segments, numbers] = [this.index.segments(), this.index.numbered()];
    const givenUp = [...this.unread.values()].filter((file) => file.givenUp);
    const [entries, duplicates] = [[...this.entries.values()], this.order.knownDuplicates()];
    return { segments, phraseCounts, ignored, established, entries, numbers, discoveredWith, givenUp, duplicates };
  }

  /** Takes what a cache kept in the place of everything. */
  restore({ segments, documents, phrases, discoveredWith, givenUp, duplicates }: CachedCorpus): void {
    this.clear();
    for (const file of givenUp) this.unread.set(file.uri, file);
    this.index.restore(segments, documents);
    for (const entry of this.index.numbered().keys()) this.addEntry(entry);
    if (duplicates) this.order.restoreDuplicates(duplicates);
    this.phraseBook.restore(phrases, [...this.entries.keys()], discoveredWith);
  }

  /** Whether each document has the year that follows from its folder. */
  get isSettled(): boolean {
    return this.settled === this.changes;
  }

  /** How often something else was found out of a document that is the same: another year by `settle`, another original by `compareAll`. */
  get otherFindings(): number {
    return this.settlings + this.order.corrections;
  }

  /**
   * Finds the years that follow from the other documents of a folder, in slices; may be given up between them: what was found stays. Until that is done
   * documents have the dates of before, or their own. What is found while documents change is left.
   */
  *settle(): Generator<undefined, void> {
    const { changes } = this;
    if (this.isSettled) return;
    for (const found of settleYears(this.entries.values(), (entry) => this.textOf(entry))) {
      if (found) this.settleDates(found);
      yield undefined;
      if (this.changes !== changes) return;
    }
    this.settled = changes;
  }

  /** Finds out which documents repeat another one, in slices; see `DuplicateDocuments.compare`. */
  compare(): Generator<undefined, void> {
    return this.order.compare();
  }

  /** Does so of all documents, where there is something to settle. */
  compareAll(): Generator<undefined, void> {
    return this.order.compareAll();
  }

  /** Completes the part of the index that is due since documents were added, in slices, so that no question waits for all of it; may be given up between them. */
  completeIndex(): Generator<undefined, void> {
    return this.index.complete();
  }

  /** The same for all documents that were added: what asks for the whole index next waits for little then. */
  completeWholeIndex(): Generator<undefined, void> {
    return this.index.completeAll();
  }

  /** Puts small parts of the index together, in slices; may be given up between them. */
  tidy(): Generator<undefined, void> {
    return this.index.merge();
  }

  /** Where offsets of a document's file stand; `undefined` for a document that is not there. */
  locate(uri: string, start: number, end: number): TextLocation | undefined {
    const entry = this.entries.get(uri);
    if (!entry) return undefined;
    const content = this.textOf(entry);
    return locationOf(content, start - content.origin.start, end - content.origin.start);
  }

  /** The uris of the documents that are called so, by title, place, outlet, issuer or path, best first, in slices; see `DocumentNames.find`. */
  findByName(query: string, limit: number, isAlikeWanted = true): Generator<undefined, string[]> {
    return this.names.find(this.documents(), query, limit, isAlikeWanted);
  }

  private addDocument({ entry, content }: ReadDocument): void {
    this.addEntry(entry);
    this.texts.set(entry, content);
    this.index.add(entry, content.matching.text);
    this.phraseBook.add(entry, content.matching);
    this.forgetDerived();
  }

  private addPrepared({ entry, text, counts }: PreparedDocument): void {
    this.addEntry(entry);
    this.index.add(entry, text);
    if (counts === undefined) this.phraseBook.add(entry, this.textOf(entry).matching);
    else this.phraseBook.phraseCounts.put(entry.uri, counts);
    this.forgetDerived();
  }

  private addEntry(entry: LibraryDocument): void {
    this.entries.set(entry.uri, entry);
    this.parts.addDocument(entry);
    this.order.add(entry);
    this.feed.note(entry.uri);
  }

  private standingOf(entry: LibraryDocument): DocumentStanding {
    return { packPhrases: this.phraseBook.packPhrases(entry.uri), duplicateOf: this.order.duplicateOf(entry) };
  }

  private settleDates({ entry, settled }: SettledDocument): void {
    entry.settledDates = settled;
    this.settlings++;
    this.order.redate(entry);
    this.noteOther(entry);
  }

  /** When phrases were first said follows from dates, and counts are about originals. */
  private noteOther(entry: LibraryDocument): void {
    this.feed.note(entry.uri);
    this.phraseBook.forgetDates();
  }

  private forgetDerived(): void {
    this.changes++;
    this.phraseBook.forgetFound();
    this.phraseBook.forgetDates();
  }
}
