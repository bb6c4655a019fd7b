import type { PlaceSummary } from '../corpus/claim-summary.ts';
import type { QueryProblem } from '../search/query.ts';
import type { Uncounted } from '../search/uncounted.ts';
/** Every occurrence of a query as keyword in context. */
export interface Concordance {
  /** Lines that end with LF; each is the heading of a group or an occurrence. */
  readonly text: string;
  /** `TARGET_FIELDS` numbers for each line, see there. */
  readonly targets: Uint32Array;
  /** The documents that the targets name by their place here. */
  readonly uris: readonly string[];
  /** Without any where nothing is grouped. */
  readonly groups: readonly ConcordanceGroup[];
  readonly occurrences: number;
  readonly documents: number;
  /** How much of that the counts of phrases leave out. */
  readonly uncounted: Uncounted;
  /** How many of the occurrences are shown. */
  readonly shown: number;
  /** How many of those that are shown stand there otherwise than as they were typed, by marks, blanks, notes, page breaks or damage. */
  readonly throughNoise: number;
  /** What of the query was left out. */
  readonly problems: readonly QueryProblem[];
}

/** What a reader reads beside the texts. */
export interface ConcordanceWords {
  readonly unknownDate: string;
  /** Stands for a context that is empty: the keyword begins or ends a paragraph. */
  readonly noContext: string;
  placeName(place: Pick<PlaceSummary, 'names' | 'zone'> | undefined): string;
}

/** The lines under one heading. */
export interface ConcordanceGroup {
  readonly label: string;
  readonly occurrences: number;
  /** The line of the heading; the occurrences follow it. */
  readonly line: number;
}
