import type { CachedPhrases } from '../cache/phrases-file.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { PhraseHit } from '../phrases/phrase-matcher.ts';
import { PhraseMatcher } from '../phrases/phrase-matcher.ts';
import { bodyHits } from './body.ts';
import type { LibraryDocument } from './library-document.ts';
import type { PhraseStatistics } from './phrase-statistics.ts';
import { PhraseTally } from './phrase-statistics.ts';

/** Which of a set of phrases stand how often in each document: numbers of phrases and counts in turn, as a library has millions of them. */
export class PhraseCensus {
  readonly matcher: PhraseMatcher;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly counts = new Map<string, Uint32Array>();

  /** `phrases` have different keys. */
  constructor(readonly phrases: readonly Phrase[]) {
    this.matcher = new PhraseMatcher(phrases);
    this.numbers = new Map(phrases.map((phrase, number) => [phrase.key, number]));
  }

  /** Counts a document, or counts it anew; `folded` is its whole folded text. */
  add(entry: LibraryDocument, folded: string): void {
    this.counts.set(entry.uri, inPairs(this.countHits(bodyHits(entry, folded, this.matcher))));
  }

  /** For the numbers of another census those of this one; -1 where it does not have the phrase, or has it in other spellings. */
  numbersOf(other: PhraseCensus): Int32Array {
    return Int32Array.from(other.phrases, (phrase) => {
      const number = this.numbers.get(phrase.key) ?? -1;
      return number >= 0 && spellingOf(this.phrases[number] as Phrase) === spellingOf(phrase) ? number : -1;
    });
  }

  /** Counts a document as another census does, as far as both have the same phrases; `numbers` are `numbersOf` that census. */
  takeOver(other: PhraseCensus, uri: string, numbers: Int32Array): void {
    const counts = other.counts.get(uri) ?? new Uint32Array();
    const known = new Map<number, number>();
    for (let at = 0; at < counts.length; at += 2) {
      const number = numbers[counts[at] as number] as number;
      if (number >= 0) known.set(number, counts[at + 1] as number);
    }
    this.counts.set(uri, inPairs(known));
  }

  /** Counts hits of phrases that were not counted in a document before. */
  addHits(uri: string, hits: readonly PhraseHit[]): void {
    const before = this.counts.get(uri) ?? new Uint32Array();
    const counts = this.countHits(hits);
    for (let at = 0; at < before.length; at += 2) counts.set(before[at] as number, before[at + 1] as number);
    this.counts.set(uri, inPairs(counts));
  }

  /** Takes over counts that a cache kept. Answers whether every document is counted then; none is where they were counted with other phrases. */
  restore(cached: CachedPhrases | undefined, uris: Iterable<string>): boolean {
    if (!cached || spellingsOf(cached.phrases) !== spellingsOf(this.phrases)) return false;
    for (const uri of uris) {
      const counts = cached.counts.get(uri);
      if (!counts) return false;
      this.counts.set(uri, counts);
    }
    return true;
  }

  /** Numbers of phrases (their places in `phrases`), ascending, and counts in turn; `undefined` for a document that was not counted. */
  countsOf(uri: string): Uint32Array | undefined {
    return this.counts.get(uri);
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
  stands(key: string, uri: string): boolean {
    const number = this.numbers.get(key);
    const counts = this.counts.get(uri);
    if (number === undefined || !counts) return false;
    let low = 0;
    let high = counts.length / 2;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((counts[2 * middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    return counts[2 * low] === number;
  }

  /** How many different established phrases stand in a document. */
  packPhrases(uri: string): number {
    const counts = this.counts.get(uri) ?? new Uint32Array();
    let found = 0;
    for (let at = 0; at < counts.length; at += 2) if (this.phrases[counts[at] as number]?.source === 'pack') found++;
    return found;
  }

  /** How the phrases that stand in at least one of the documents are spread over them, by key. */
  statistics(documents: Iterable<LibraryDocument>): Map<string, PhraseStatistics> {
    const tallies: (PhraseTally | undefined)[] = new Array(this.phrases.length).fill(undefined);
    for (const entry of documents) this.tally(entry, tallies);
    const standing = tallies.filter((tally) => tally !== undefined);
    const keys = new Set(standing.map(({ phrase }) => phrase.key));
    return new Map(standing.map((tally) => [tally.phrase.key, withStandingVariants(tally.statistics(), keys)]));
  }

  private tally(entry: LibraryDocument, tallies: (PhraseTally | undefined)[]): void {
    const counts = this.counts.get(entry.uri) ?? new Uint32Array();
    for (let at = 0; at < counts.length; at += 2) {
      const number = counts[at] as number;
      tallies[number] ??= new PhraseTally(this.phrases[number] as Phrase);
      tallies[number].add(entry, counts[at + 1] as number);
    }
  }

  /** By the numbers of the phrases. */
  private countHits(hits: readonly PhraseHit[]): Map<number, number> {
    const counts = new Map<number, number>();
    for (const { phrase } of hits) {
      const number = this.numbers.get(phrase.key) ?? 0;
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return counts;
  }
}

/** Numbers of phrases, ascending, and counts in turn. */
function inPairs(counts: ReadonlyMap<number, number>): Uint32Array {
  return Uint32Array.from([...counts].sort(([a], [b]) => a - b).flat());
}

/** Two sets of phrases with the same spellings in the same order count alike. */
function spellingsOf(phrases: readonly Phrase[]): string {
  return phrases.map(spellingOf).join('\n');
}

function spellingOf({ key, aliases = [] }: Phrase): string {
  return [key, ...aliases].join('\t');
}

/** Without variants that stand in none of the documents. */
function withStandingVariants({ variants, ...statistics }: PhraseStatistics, keys: ReadonlySet<string>): PhraseStatistics {
  const standing = variants?.filter(({ key }) => keys.has(key)) ?? [];
  return standing.length > 0 ? { ...statistics, variants: standing } : statistics;
}
