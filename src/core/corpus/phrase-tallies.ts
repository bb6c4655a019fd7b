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

/** Documents that are looked at between two pauses: about a millisecond. */
const STEP = 512;

/** How the phrases of a library are spread over its originals. Where some documents have changed, only the phrases that stand in them are tallied again. */
export class PhraseTallies {
  private documents: TalliedDocuments = new Map();
  private readonly spread: (PhraseStatistics | undefined)[];
  private found: ReadonlyMap<string, PhraseStatistics> = new Map();

  constructor(readonly counts: PhraseCounts) {
    this.spread = new Array<PhraseStatistics | undefined>(counts.phrases.length).fill(undefined);
  }

  /** The statistics of the phrases that stand in at least one of the documents, by key, in slices; another map where anything has changed. */
  *follow(originals: readonly LibraryDocument[]): Generator<undefined, ReadonlyMap<string, PhraseStatistics>> {
    const before = this.documents;
    const documents = new Map(originals.map((entry) => [entry, this.talliedDocument(entry)]));
    const due = this.numbersIn(changedOf(before, documents));
    if (due.includes(1)) {
      const tallies = yield* this.tally(documents, due);
      // Somebody else has followed other documents meanwhile: what is due is what those differ in.
      if (this.documents !== before) return yield* this.follow(originals);
      for (let number = 0; number < due.length; number++) if (due[number] === 1) this.spread[number] = tallies[number]?.statistics();
      this.found = withOccurringVariants(this.spread);
    }
    this.documents = documents;
    return this.found;
  }

  private talliedDocument(entry: LibraryDocument): TalliedDocument {
    const known = this.documents.get(entry);
    const [counts, date] = [this.counts.countsOf(entry.uri) ?? '', dateOf(entry)];
    return known && known.date === date && known.counts === counts ? known : { entry, counts, date };
  }

  /** 1 for the number of each phrase that stands in one of the documents. */
  private numbersIn(documents: Iterable<TalliedDocument>): Uint8Array {
    const numbers = new Uint8Array(this.counts.phrases.length);
    for (const { counts } of documents) forEachCount(counts, (number) => (numbers[number] = 1));
    return numbers;
  }

  private *tally(documents: TalliedDocuments, due: Uint8Array): Generator<undefined, (PhraseTally | undefined)[]> {
    const { phrases } = this.counts;
    const tallies = phrases.map((phrase, number) => (due[number] === 1 ? new PhraseTally(phrase) : undefined));
    let looked = 0;
    for (const { entry, counts, date } of documents.values()) {
      forEachCount(counts, (number, count) => tallies[number]?.add(entry.document.place?.code, date, count));
      if (++looked % STEP === 0) yield undefined;
    }
    return tallies.map((tally) => (tally && tally.documents > 0 ? tally : undefined));
  }
}

/** The documents that are only in one of two libraries, or others in the other. */
function changedOf(before: TalliedDocuments, after: TalliedDocuments): TalliedDocument[] {
  const isOther = (library: TalliedDocuments) => (document: TalliedDocument) => library.get(document.entry) !== document;
  return [...[...before.values()].filter(isOther(after)), ...[...after.values()].filter(isOther(before))];
}

/** Those that stand somewhere, without variants that stand nowhere. */
function withOccurringVariants(spread: readonly (PhraseStatistics | undefined)[]): ReadonlyMap<string, PhraseStatistics> {
  const occurring = spread.filter((one) => one !== undefined);
  const keys = new Set(occurring.map(({ key }) => key));
  return new Map(
    occurring.map((one) => {
      const { variants, ...statistics } = one;
      const others = variants?.filter(({ key }) => keys.has(key));
      if (!others || others.length === variants?.length) return [one.key, one];
      return [one.key, others.length > 0 ? { ...statistics, variants: others } : statistics];
    }),
  );
}
