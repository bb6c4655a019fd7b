import type { Certainty, Evidence } from '../evidence.ts';

/** How exactly a date is known. */
export type Precision = 'day' | 'month' | 'year';

/** A date of a document, with the reasons for it and the dates that compete with it (best first; rivals have no rivals of their own). */
export interface Dated {
  /** `2023-04-18`, `2023-04` or `2023`, in the proleptic Gregorian calendar, as long as `precision` says. */
  readonly value: string;
  readonly precision: Precision;
  readonly certainty: Certainty;
  /** Whether it is the day the document was published, or the day of what it tells of. */
  readonly kind: 'published' | 'event';
  readonly evidence: readonly Evidence[];
  readonly rivals: readonly Dated[];
}

/** A day as a text prints it without its year; `month` counts from 1. */
export interface MonthAndDay {
  readonly month: number;
  readonly day: number;
}

/** What is known of a document's dates; `undefined` where the text gives no reason for one. `date` is the publication where one is printed, else the event. */
export interface DateReading {
  readonly date?: Dated;
  readonly published?: Dated;
  readonly event?: Dated;
  /** The document's day, where neither the text nor the path tells its year: only then do the other documents of the folder bear on `date`. */
  readonly withoutYear?: MonthAndDay;
}
