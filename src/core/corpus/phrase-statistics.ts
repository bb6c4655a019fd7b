import type { Phrase } from '../phrases/phrase.ts';
import { termhood } from '../phrases/termhood.ts';

/** How a phrase is spread over the library. Duplicates are not counted. */
export interface PhraseStatistics extends Phrase {
  readonly documents: number;
  readonly occurrences: number;
  /** How many different divisions the documents are about. */
  readonly regions: number;
  /** The earliest and latest date of a document with it, as far as dates are known: `2023-04-18`, `2023-04` or `2023`. */
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  /** Ranks phrases: see `termhood`. */
  readonly score: number;
}

/** Collects how one phrase is spread, document by document. */
export class PhraseTally {
  private readonly regions = new Set<string>();
  /** How many were added. */
  documents = 0;
  private occurrences = 0;
  private firstSeen: string | undefined;
  private lastSeen: string | undefined;

  constructor(readonly phrase: Phrase) {}

  /** `occurrences` of it stand in a document that is about a division and from a date, as far as these are known. */
  add(division: string | undefined, date: string | undefined, occurrences: number): void {
    this.documents++;
    this.occurrences += occurrences;
    if (division !== undefined) this.regions.add(division);
    if (date !== undefined) this.see(date);
  }

  statistics(): PhraseStatistics {
    const { firstSeen, lastSeen } = this;
    const spread = {
      documents: this.documents,
      occurrences: this.occurrences,
      regions: this.regions.size,
      score: this.score(),
    };
    return { ...this.phrase, ...spread, ...(firstSeen && { firstSeen }), ...(lastSeen && { lastSeen }) };
  }

  private score(): number {
    return termhood(this.phrase, { documents: this.documents, regions: this.regions.size }).score;
  }

  private see(date: string): void {
    if (this.firstSeen === undefined || date < this.firstSeen) this.firstSeen = date;
    if (this.lastSeen === undefined || date > this.lastSeen) this.lastSeen = date;
  }
}
