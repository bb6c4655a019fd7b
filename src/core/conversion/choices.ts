/** Choices are apart by the script that a text is converted to, as what is right in one direction may be wrong in the other. */
export type ChoiceDirection = 'toTraditional' | 'toSimplified';

/** By what stands in the source, what is to stand in the result. */
export type ChoiceTable = ReadonlyMap<string, string>;

/** By direction. */
type ChoiceTables = Readonly<Record<ChoiceDirection, ChoiceTable>>;

/** What the users of a library have chosen for the conversion of its documents. */
export interface Choices {
  /** Words that are never converted. */
  readonly keep: readonly string[];
  /** For characters, words and phrases wherever they stand. */
  readonly everywhere: ChoiceTables;
  /** By path relative to the workspace folder, with `/` between its parts: for single places, by a `markedPlace`. */
  readonly documents: ReadonlyMap<string, ChoiceTables>;
}

/** No choice at all. */
export const NO_CHOICES: Choices = {
  keep: [],
  everywhere: { toTraditional: new Map(), toSimplified: new Map() },
  documents: new Map(),
};
