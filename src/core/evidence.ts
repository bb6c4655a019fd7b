/** A half-open range of a text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How many units ranges that do not overlap have together. */
export function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

/**
 * Why something is claimed. `start` and `end` are offsets into the original text; both are 0 where the evidence lies outside it (a file name, a table).
 * `rule` is a stable key that the host turns into a localised sentence; `note` quotes the words that the rule relied on, in the language of the source.
 */
export interface Evidence extends Range {
  readonly rule: string;
  readonly note: string;
}

/** `stated`: the text says it in full. `inferred`: it follows from what the text says. */
export type Certainty = 'stated' | 'inferred';
