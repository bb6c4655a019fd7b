import { isWholeName } from '../names/whole-name.ts';
import type { PhraseSet } from '../packs/phrase-set.ts';
import { withDiscovered } from '../packs/phrase-set.ts';
import type { WrittenPhrase } from '../packs/written-phrase.ts';
import { writtenPhrase } from '../packs/written-phrase.ts';
import { discover } from '../phrases/discover.ts';
import type { MinedText } from '../phrases/mined-text.ts';
import type { Miner, Pause } from '../phrases/mining.ts';
import { withMinor } from '../phrases/minor-phrases.ts';
import type { Phrase } from '../phrases/phrase.ts';
import { withVariants } from '../phrases/phrase-variants.ts';
import { nameOfText } from '../phrases/text-name.ts';
import { atOnce } from '../slices.ts';
import type { Matching } from '../text/matching-fold.ts';
import type { SourceText } from '../text/source-text.ts';
import { CountedPhrases } from './counted-phrases.ts';
import type { Highlight } from './highlight.ts';
import { highlights } from './highlight.ts';
import type { KeptCounts } from './kept-phrases.ts';
import type { LibraryDocument } from './library-document.ts';
import { minedBodies } from './mined-bodies.ts';
import type { PhraseCounts } from './phrase-counts.ts';
import type { DatedOccurrence, PhraseDetail, PhraseWording } from './phrase-detail.ts';
import { byDate, firstOccurrences, phraseDetail } from './phrase-detail.ts';
import { PhraseGroups } from './phrase-groups.ts';
import type { FoundPhrase } from './phrase-names.ts';
import { PhraseNames, withFirstPlaces } from './phrase-names.ts';
import { PhraseOccurrences } from './phrase-occurrences.ts';
import { sortPhrases } from './phrase-order.ts';
import type { PhrasePlace, PhrasePlaces } from './phrase-places.ts';
import { phrasePlaces, placeBeside } from './phrase-places.ts';
import type { PhraseStatistics } from './phrase-statistics.ts';
import { PhraseTally } from './phrase-statistics.ts';
import { phraseStrip } from './phrase-strip.ts';
import { PhraseTallies } from './phrase-tallies.ts';
import { recount } from './recount.ts';
import type { WordingLibrary } from './searchable-library.ts';

/** The phrases of a library: established ones and those that recur in it, and where each of them stands. */
export class PhraseBook {
  private readonly phrasesNow: CountedPhrases;
  private tallies: PhraseTallies | undefined;
  /** `undefined` where they may be others by now. */
  private statistics: ReadonlyMap<string, PhraseStatistics> | undefined;
  private stand: object = {};
  private readonly names = new PhraseNames();
  /** The phrases of some statistics, those in most documents first. */
  private ranked: { readonly phrases: readonly PhraseStatistics[]; readonly statistics: unknown } | undefined;
  /** What was asked for last, and of which statistics it was made. */
  private grouped:
    | { readonly groups: PhraseGroups; readonly query: string; readonly all: boolean; readonly statistics: unknown }
    | undefined;

  /** `pack` tells the established phrases when somebody asks for them; `noteCounted` is called when all documents have been counted. */
  constructor(
    private readonly library: WordingLibrary,
    pack: () => readonly Phrase[],
    private readonly noteCounted: () => void = () => {},
  ) {
    this.phrasesNow = new CountedPhrases(pack, noteCounted);
  }

  /** With which least number of documents the phrases of just these documents were discovered; 0 where they are to be discovered anew. */
  get discoveredWith(): number {
    return this.phrasesNow.discoveredWith;
  }

  /** Whether other phrases are established than those that are counted. */
  get isCountDue(): boolean {
    return this.phrasesNow.isCountDue;
  }

  /** Which phrases stand how often in each document. Not to be changed. */
  get phraseCounts(): PhraseCounts {
    return this.counted;
  }

  /** What was discovered and is not counted, as the user ignores it. */
  get ignored(): readonly Phrase[] {
    const { discovered, set } = this.phrasesNow;
    return discovered.filter(({ key }) => set.isIgnored(key));
  }

  /** As in `KeptPhrases`, of the phrases that are counted. */
  get established(): number {
    return this.isCountDue ? -1 : this.phrasesNow.establishedNow;
  }

  /** Another object whenever the documents, their dates or their phrases are others. */
  get standing(): object {
    return this.stand;
  }

  /** How a phrase is spread; `undefined` for one that stands in no document. */
  statisticsOf(key: string): PhraseStatistics | undefined {
    return this.allStatistics().get(key);
  }

  /** Where a phrase stands first in each of some documents, by date and then path; in at most `most` of them. In slices. */
  firstOccurrences(key: string, uris: ReadonlySet<string>, most: number): Generator<undefined, DatedOccurrence[]> {
    const having = this.library.originals().filter(({ uri }) => uris.has(uri) && this.counted.occurs(key, uri));
    return firstOccurrences(this.library, this.counted, having.sort(byDate), key, most);
  }

  /** How often a phrase begins in each of so many equal parts of a document; empty where that cannot be told. */
  strip(key: string, uri: string, parts: number): number[] {
    const entry = this.library.originals().find((one) => one.uri === uri);
    return entry ? phraseStrip(this.library, this.counted, entry, { key, parts }) : [];
  }

  /** Counts the phrases of a document; `matching` is its whole text. */
  add(entry: LibraryDocument, matching: Matching): void {
    this.counted.add(entry, matching);
  }

  remove(uri: string): void {
    this.counted.remove(uri);
  }

  clear(): void {
    this.phrasesNow.clear();
  }

  /** To be called when the documents are others: what recurs in them is to be found anew. */
  forgetFound(): void {
    this.phrasesNow.forgetFound();
  }

  /** To be called when documents are others or have other dates. */
  forgetDates(): void {
    this.stand = {};
    this.statistics = undefined;
    this.ranked = undefined;
    this.grouped = undefined;
    this.names.outdate();
  }

  /** How many different established phrases stand in a document. */
  packPhrases(uri: string): number {
    return this.phrasesNow.packPhrases(uri);
  }

  /**
   * Takes what a cache kept; `discoveredWith` holds only where the documents are counted too. Where other phrases are established now, those of then
   * hold until they are counted.
   */
  restore(phrases: KeptCounts | undefined, uris: readonly string[], discoveredWith: number): void {
    this.phrasesNow.restore(phrases, uris, discoveredWith);
  }

  /** Puts other established phrases in the place of those of before. They hold when `recount` or `rediscover` has come to its end. */
  setPhrases(phrases: PhraseSet): void {
    this.phrasesNow.establish(phrases, this.library.documents().length > 0);
  }

  /** A text as a phrase, with what is known of it: an established phrase, or one that recurs. */
  written(text: string): WrittenPhrase & { readonly known: Phrase | undefined } {
    const phrase = writtenPhrase(text);
    return { ...phrase, known: this.counted.phrase(phrase.key) };
  }

  /**
   * Finds anew which phrases recur, in slices: the caller may pause between them, or stop for good and keep the phrases found before. A change that the text to mine does not show, as of a copy, a
   * title or a date, makes no search. Others help with it where `minerOf` has them do so; it is told a name of the search, which another one has where it would find the same.
   */
  *rediscover(minDocuments: number, minerOf?: (search: string) => Miner): Generator<Pause, void> {
    const originals = this.library.originals();
    yield undefined;
    const text = yield* minedBodies(this.library, originals, minerOf !== undefined);
    const search = `${minDocuments}-${yield* nameOfText(text)}`;
    if (search !== this.phrasesNow.search) yield* this.searchIn(text, minDocuments, search, minerOf?.(search));
    else if (this.isCountDue) yield* this.recount();
    this.phrasesNow.change({ discoveredWith: minDocuments });
  }

  private *searchIn(text: MinedText, minDocuments: number, search: string, mine?: Miner): Generator<Pause, void> {
    const discovered = yield* discover(text, minDocuments, mine);
    this.phrasesNow.change({ discovered, search: undefined });
    yield* this.recount();
    this.phrasesNow.change({ search });
  }

  /** Counts the established phrases and those found last in all documents, in slices; until that is done the phrases of before hold. */
  *recount(): Generator<undefined, void> {
    const { set, discovered } = this.phrasesNow;
    yield undefined;
    const phrases = yield* withVariants(withDiscovered(set, discovered));
    const counts = yield* recount(this.library, this.counted, yield* withMinor(phrases));
    this.phrasesNow.change({ counts, isCountDue: false });
    this.noteCounted();
    yield* this.tally();
    this.forgetDates();
  }

  /** Takes what a cache kept, in slices, unless that is done. */
  ready(): Generator<undefined, void> {
    return this.phrasesNow.ready();
  }

  /** Gets ready for questions about phrases, with a `query` about those that are called so, in slices: after a change of the library all would be counted at once. */
  *follow(query = ''): Generator<undefined, void> {
    yield* this.ready();
    if (!this.statistics) {
      const { stand } = this;
      const found = yield* this.tally();
      // Documents may have changed between the slices.
      if (stand === this.stand) this.statistics = found;
    }
    yield* this.names.follow(this.allStatistics(), query);
  }

  /** As `listed`, without a pause. */
  phrases(minDocuments: number, query = ''): PhraseStatistics[] {
    return atOnce(this.listed(minDocuments, query));
  }

  /** The phrases that stand in at least so many documents, those in most documents first; with a `query` those that are called so. In slices. */
  *listed(minDocuments: number, query = ''): Generator<undefined, PhraseStatistics[]> {
    yield* this.follow(query);
    const all = this.allStatistics();
    const frequent = (yield* this.rankedOf(all)).filter((phrase) => phrase.documents >= minDocuments);
    return query === '' ? frequent : yield* this.names.called(all, frequent, query);
  }

  private *rankedOf(statistics: ReadonlyMap<string, PhraseStatistics>): Generator<undefined, readonly PhraseStatistics[]> {
    if (this.ranked?.statistics === statistics) return this.ranked.phrases;
    const phrases = yield* sortPhrases([...statistics.values()], 'documents');
    if (statistics === this.statistics) this.ranked = { phrases, statistics };
    return phrases;
  }

  /** The phrases that stand in a document, by group, minor ones only if `all` are wanted; with a `query` those that are called so. In slices. */
  *groups(query: string, all = false): Generator<undefined, PhraseGroups> {
    yield* this.follow(query);
    const statistics = this.allStatistics();
    const known = this.grouped;
    if (known?.statistics === statistics && known.query === query && known.all === all) return known.groups;
    const groups = yield* PhraseGroups.of(yield* this.listed(1, query), all);
    if (statistics === this.statistics) this.grouped = { groups, query, all, statistics };
    return groups;
  }

  /** With occurrences in at most `most` documents; `undefined` for a phrase that is not known. An established one may stand in none. In slices. */
  *phrase(key: string, most = Number.POSITIVE_INFINITY): Generator<undefined, PhraseDetail | undefined> {
    yield* this.follow();
    const phrase = this.counted.phrase(key);
    const statistics = this.allStatistics().get(key) ?? (phrase && new PhraseTally(phrase).statistics());
    if (!statistics) return undefined;
    return yield* phraseDetail(this.library, this.counted, { statistics, wordings: this.wordingsOf(statistics) }, most);
  }

  /** The phrases of any text, of a document or not: established ones, and those that recur in the library. */
  highlights(text: SourceText): Highlight[] {
    return highlights(text, this.counted.matcher);
  }

  /** Where a phrase stands in all documents, at most `most` places; none of a phrase that is not known. In slices. */
  places(key: string, most: number): Generator<undefined, PhrasePlaces> {
    return phrasePlaces(this.library, this.counted, key, most);
  }

  /** The place of a phrase in the next document that has it, or with -1 in the one before. In slices. */
  placeBeside(key: string, uri: string, direction: 1 | -1): Generator<undefined, PhrasePlace | undefined> {
    return placeBeside(this.library, this.counted, key, uri, direction);
  }

  /** Every occurrence that the counts of a phrase are about; of a text that is not counted as a phrase those that would be. */
  occurrences(key: string): PhraseOccurrences {
    const phrase = this.counted.phrase(key);
    const originals = this.library.originals();
    if (!phrase) return new PhraseOccurrences(this.library, { key, text: key, source: 'discovered' }, key === '' ? [] : originals);
    return new PhraseOccurrences(
      this.library,
      phrase,
      originals.filter(({ uri }) => this.counted.occurs(key, uri)),
    );
  }

  /** The phrases that are called so, those first of which the query is all of the name, each kind by how many documents it is in; where there is none, those that are alike. Nothing is called ''. In slices. */
  *called(query: string, most: number): Generator<undefined, FoundPhrase[]> {
    const called = query.trim() === '' ? [] : yield* this.listed(1, query);
    const whole = called.filter(({ key }) => isWholeName(key, query));
    return yield* withFirstPlaces(this.library, this.counted, [...new Set([...whole, ...called])].slice(0, most), query);
  }

  private get counted(): PhraseCounts {
    return this.phrasesNow.counts;
  }

  /** The variants of a phrase that stand in a document. */
  private wordingsOf({ variants = [] }: Phrase): PhraseWording[] {
    return variants.flatMap((variant) => {
      const statistics = this.allStatistics().get(variant.key);
      return statistics ? [{ ...variant, documents: statistics.documents }] : [];
    });
  }

  private allStatistics(): ReadonlyMap<string, PhraseStatistics> {
    this.statistics ??= atOnce(this.tally());
    return this.statistics;
  }

  private tally(): Generator<undefined, ReadonlyMap<string, PhraseStatistics>> {
    if (this.tallies?.counts !== this.counted) this.tallies = new PhraseTallies(this.counted);
    return this.tallies.follow(this.library.originals());
  }
}
