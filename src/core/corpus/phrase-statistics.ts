import type { Phrase } from '../phrases/phrase.ts';
import type { PhraseHit } from '../phrases/phrase-matcher.ts';
import type { LibraryDocument } from './library-document.ts';

/** How a phrase is spread over the library. Duplicates are not counted. */
export interface PhraseStatistics extends Phrase {
  readonly documents: number;
  readonly occurrences: number;
  /** How many different divisions the documents are about. */
  readonly regions: number;
  /** The earliest and latest date of a document with it, as far as dates are known: `2023-04-18`, `2023-04` or `2023`. */
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  /** Ranks phrases: documents times the length in characters, so that of equally spread phrases the longer, more telling one comes first. */
  readonly score: number;
}

/** The statistics of every phrase that stands in at least one of the documents. */
export function phraseStatistics(documents: Iterable<LibraryDocument>): Map<string, PhraseStatistics> {
  const tallies = new Map<string, Tally>();
  for (const entry of documents) addDocument(tallies, entry);
  return new Map([...tallies].map(([key, tally]) => [key, tally.statistics()]));
}

function addDocument(tallies: Map<string, Tally>, entry: LibraryDocument): void {
  for (const { phrase, occurrences } of countHits(entry.hits)) {
    const tally = tallies.get(phrase.key) ?? new Tally(phrase);
    tally.add(entry, occurrences);
    tallies.set(phrase.key, tally);
  }
}

function countHits(hits: readonly PhraseHit[]): Iterable<{ phrase: Phrase; occurrences: number }> {
  const counts = new Map<string, { phrase: Phrase; occurrences: number }>();
  for (const { phrase } of hits) {
    const count = counts.get(phrase.key);
    if (count) count.occurrences++;
    else counts.set(phrase.key, { phrase, occurrences: 1 });
  }
  return counts.values();
}

class Tally {
  private readonly regions = new Set<string>();
  private documents = 0;
  private occurrences = 0;
  private dates: string[] = [];

  constructor(private readonly phrase: Phrase) {}

  add({ document }: LibraryDocument, occurrences: number): void {
    this.documents++;
    this.occurrences += occurrences;
    if (document.place) this.regions.add(document.place.code);
    if (document.dates.date) this.dates.push(document.dates.date.value);
  }

  statistics(): PhraseStatistics {
    const dates = this.dates.sort();
    const [firstSeen, lastSeen] = [dates[0], dates.at(-1)];
    const spread = {
      documents: this.documents,
      occurrences: this.occurrences,
      regions: this.regions.size,
      score: this.documents * this.phrase.key.length,
    };
    return { ...this.phrase, ...spread, ...(firstSeen && { firstSeen }), ...(lastSeen && { lastSeen }) };
  }
}
