import { filterInSlices, forEachInSlices, mapInSlices } from '../slices.ts';
import type { LibraryDocument } from './library-document.ts';
import { dateOf } from './library-document.ts';
import type { PackedCounts } from './packed-counts.ts';
import { forEachCount } from './packed-counts.ts';
import type { PhraseCounts } from './phrase-counts.ts';
import type { PhraseStatistics } from './phrase-statistics.ts';
import { PhraseTally } from './phrase-statistics.ts';

/** What of a document statistics depend on, besides its place, which never changes. */
interface TalliedDocument {
  readonly entry: LibraryDocument;
  readonly counts: PackedCounts;
  readonly date: string | undefined;
}

type TalliedDocuments = ReadonlyMap<LibraryDocument, TalliedDocument>;

/** Documents that are looked at between two pauses: a fraction of a millisecond, but ten of them where the code runs for the first time. */
const STEP = 64;
/** So many phrases between two pauses. */
const PHRASES = 4000;

/** How the phrases of a library are spread over its originals. Where some documents have changed, only the phrases that stand in them are tallied again. */
export class PhraseTallies {
  private documents: TalliedDocuments = new Map();
  private spread: readonly (PhraseStatistics | undefined)[];
  private found: ReadonlyMap<string, PhraseStatistics> = new Map();

  constructor(readonly counts: PhraseCounts) {
    this.spread = new Array<PhraseStatistics | undefined>(counts.phrases.length).fill(undefined);
  }

  /** The statistics of the phrases that stand in at least one of the documents, by key, in slices; another map where anything has changed. */
  *follow(originals: readonly LibraryDocument[]): Generator<undefined, ReadonlyMap<string, PhraseStatistics>> {
    const before = this.documents;
    const documents = new Map(yield* mapInSlices(originals, STEP, (entry) => [entry, this.talliedDocument(entry)]));
    const due = yield* this.numbersIn(yield* changedOf(before, documents));
    const hasChanged = due.includes(1);
    const spread = hasChanged ? yield* this.spreadWith(yield* this.tally(documents, due), due) : this.spread;
    const found = hasChanged ? yield* withOccurringVariants(spread) : this.found;
    // Somebody else has followed other documents meanwhile: what is due is what those differ in.
    if (this.documents !== before) return yield* this.follow(originals);
    [this.documents, this.spread, this.found] = [documents, spread, found];
    return found;
  }

  /** What was known, but for the phrases that are due. */
  private *spreadWith(
    tallies: readonly (PhraseTally | undefined)[],
    due: Uint8Array,
  ): Generator<undefined, readonly (PhraseStatistics | undefined)[]> {
    const before = this.spread;
    return yield* mapInSlices(tallies.keys(), PHRASES, (number) => (due[number] === 1 ? tallies[number]?.statistics() : before[number]));
  }

  private talliedDocument(entry: LibraryDocument): TalliedDocument {
    const known = this.documents.get(entry);
    const [counts, date] = [this.counts.countsOf(entry.uri) ?? '', dateOf(entry)];
    return known && known.date === date && known.counts === counts ? known : { entry, counts, date };
  }

  /** 1 for the number of each phrase that stands in one of the documents. */
  private *numbersIn(documents: Iterable<TalliedDocument>): Generator<undefined, Uint8Array> {
    const numbers = new Uint8Array(this.counts.phrases.length);
    yield* forEachInSlices(documents, STEP, ({ counts }) => forEachCount(counts, (number) => (numbers[number] = 1)));
    return numbers;
  }

  private *tally(documents: TalliedDocuments, due: Uint8Array): Generator<undefined, (PhraseTally | undefined)[]> {
    const { phrases } = this.counts;
    const tallies = phrases.map((phrase, number) => (due[number] === 1 ? new PhraseTally(phrase) : undefined));
    yield* forEachInSlices(documents.values(), STEP, ({ entry, counts, date }) => {
      forEachCount(counts, (number, count) => tallies[number]?.add(entry.document.place?.code, date, count));
    });
    return tallies.map((tally) => (tally && tally.documents > 0 ? tally : undefined));
  }
}

/** The documents that are only in one of two libraries, or others in the other. */
function* changedOf(before: TalliedDocuments, after: TalliedDocuments): Generator<undefined, TalliedDocument[]> {
  const isOther = (library: TalliedDocuments) => (document: TalliedDocument) => library.get(document.entry) !== document;
  const gone = yield* filterInSlices(before.values(), PHRASES, isOther(after));
  return [...gone, ...(yield* filterInSlices(after.values(), PHRASES, isOther(before)))];
}

/** Those that stand somewhere, without variants that stand nowhere. */
function* withOccurringVariants(
  spread: readonly (PhraseStatistics | undefined)[],
): Generator<undefined, ReadonlyMap<string, PhraseStatistics>> {
  const occurring = spread.filter((one) => one !== undefined);
  const byKey = new Map<string, PhraseStatistics>();
  yield* forEachInSlices(occurring, PHRASES, (one) => void byKey.set(one.key, one));
  yield* forEachInSlices(occurring, PHRASES, (one) => {
    const { variants, ...statistics } = one;
    const others = variants?.filter(({ key }) => byKey.has(key));
    if (others && others.length < (variants?.length ?? 0))
      byKey.set(one.key, others.length > 0 ? { ...statistics, variants: others } : statistics);
  });
  return byKey;
}
