/** A row of a table in data/: something that texts name. */
export interface TableRow {
  /** As printed in Simplified characters, alternatives separated by `|`. Quotation and book marks may be missing in a text; `…` is a few characters. */
  readonly names: string;
  /** Whether its days or year rest on general knowledge alone, so that it counts less. */
  readonly unsure?: boolean;
}

/** What happened, or held, from its first to its last day, as ISO dates. */
export interface EventRow extends TableRow {
  readonly start: string;
  /** `undefined` for what still holds. */
  readonly end?: string;
}

/** What is counted from a year. */
export interface YearRow extends TableRow {
  readonly year: number;
  /** The month in which it is celebrated; `undefined` where it moves. */
  readonly month?: number;
  /** How often a year; once where it is missing. */
  readonly perYear?: number;
}
