import type { Phrase } from '../phrases/phrase.ts';
import type { PhraseHit } from '../phrases/phrase-matcher.ts';
import { PhraseMatcher } from '../phrases/phrase-matcher.ts';
import type { MatchedText } from './body.ts';
import { forEachBodyHit } from './body.ts';
import { spellingOf } from './kept-phrases.ts';
import type { LibraryDocument } from './library-document.ts';
import type { PackedCounts } from './packed-counts.ts';
import { countOf, forEachCount, packCounts } from './packed-counts.ts';

/** Which of a set of phrases stand how often in each document. The numbers of the phrases are their places in the set. */
export class PhraseCounts {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly counts = new Map<string, PackedCounts>();
  private knownMatcher: PhraseMatcher | undefined;
  private knownPack: Uint8Array | undefined;

  /** `phrases` have different keys. */
  constructor(readonly phrases: readonly Phrase[]) {
    this.numbers = new Map(phrases.map((phrase, number) => [phrase.key, number]));
  }

  /** Finds the phrases in a text. Made when it is first asked for: of 20,000 phrases that takes a while, and a library that is opened again is shown without. */
  get matcher(): PhraseMatcher {
    this.knownMatcher ??= new PhraseMatcher(this.phrases);
    return this.knownMatcher;
  }

  /** Counts a document, or counts it anew; `matching` is its whole text. */
  add(entry: LibraryDocument, matching: MatchedText): void {
    this.put(entry.uri, this.countsIn(entry, matching));
  }

  /** What `add` would keep of a document. */
  countsIn(entry: LibraryDocument, matching: MatchedText): PackedCounts {
    const counts = new Map<number, number>();
    forEachBodyHit(entry, matching, this.matcher, (phrase) => this.count(phrase, counts));
    return packCounts(counts);
  }

  /** Takes what others with the same phrases have counted in a document. */
  put(uri: string, counts: PackedCounts): void {
    this.counts.set(uri, counts);
  }

  /** For the numbers of the phrases of other counts those of these; -1 where these lack the phrase, or have it in other spellings. */
  numbersOf(other: PhraseCounts): Int32Array {
    return Int32Array.from(other.phrases, (phrase) => {
      const number = this.numbers.get(phrase.key) ?? -1;
      const own = this.phrases[number];
      return own && spellingOf(own) === spellingOf(phrase) ? number : -1;
    });
  }

  /** Counts a document as other counts do, as far as both have the same phrases; `numbers` are what `numbersOf` answers for them. */
  takeOver(other: PhraseCounts, uri: string, numbers: Int32Array): void {
    const known = new Map<number, number>();
    forEachCount(other.counts.get(uri) ?? '', (before, count) => {
      const number = numbers[before] as number;
      if (number >= 0) known.set(number, count);
    });
    this.counts.set(uri, packCounts(known));
  }

  /** Counts hits of phrases that were not counted in a document before. */
  addHits(uri: string, hits: readonly PhraseHit[]): void {
    const counts = new Map<number, number>();
    for (const { phrase } of hits) this.count(phrase, counts);
    forEachCount(this.counts.get(uri) ?? '', (number, count) => counts.set(number, count));
    this.counts.set(uri, packCounts(counts));
  }

  /** Takes over counts of the same phrases that a cache kept. Answers whether every document is counted then. */
  restore(kept: ReadonlyMap<string, PackedCounts>, uris: Iterable<string>): boolean {
    for (const uri of uris) {
      const counts = kept.get(uri);
      if (counts === undefined) return false;
      this.counts.set(uri, counts);
    }
    return true;
  }

  /** `undefined` for a document that was not counted. */
  countsOf(uri: string): PackedCounts | undefined {
    return this.counts.get(uri);
  }

  /** Tells for a document the numbers of the phrases that stand in it, ascending, and how often each does. */
  forEachIn(uri: string, take: (number: number, count: number) => void): void {
    forEachCount(this.counts.get(uri) ?? '', take);
  }

  remove(uri: string): void {
    this.counts.delete(uri);
  }

  clear(): void {
    this.counts.clear();
  }

  /** `undefined` for a phrase that is not in the set. */
  phrase(key: string): Phrase | undefined {
    return this.phrases[this.numbers.get(key) ?? -1];
  }

  /** Whether a phrase stands in the body of a document. */
  occurs(key: string, uri: string): boolean {
    const number = this.numbers.get(key);
    return number !== undefined && countOf(this.counts.get(uri) ?? '', number) > 0;
  }

  /** How many different established phrases stand in a document. */
  packPhrases(uri: string): number {
    let found = 0;
    const { isPack } = this;
    this.forEachIn(uri, (number) => {
      if (isPack[number] === 1) found++;
    });
    return found;
  }

  /** 1 for each established phrase: looking into so many objects would take several times as long. */
  private get isPack(): Uint8Array {
    this.knownPack ??= Uint8Array.from(this.phrases, ({ source }) => Number(source === 'pack'));
    return this.knownPack;
  }

  /** `counts` are by the numbers of the phrases. */
  private count({ key }: Phrase, counts: Map<number, number>): void {
    const number = this.numbers.get(key) ?? 0;
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
}
