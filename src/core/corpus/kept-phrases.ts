import type { Phrase } from '../phrases/phrase.ts';
import type { PackedCounts } from './packed-counts.ts';

/** The phrases of a library. */
export interface KeptPhrases {
  /** All that are counted. */
  readonly phrases: readonly Phrase[];
  /** What was discovered and is not counted, as the user ignores it: nobody looks for it again when that is taken back. */
  readonly ignored: readonly Phrase[];
  /** Tells the set of established phrases from others; 0 for the one of the program. */
  readonly established: number;
}

/** The same, and how often which stand in which document. */
export interface CachedPhrases extends KeptPhrases {
  /** By uri; the numbers are places in `phrases`. */
  readonly counts: ReadonlyMap<string, PackedCounts>;
}

/** What a cache has of them. */
export interface KeptCounts {
  /** How many different established phrases stand in a document. */
  packPhrases(uri: string): number;
  /** All of it, in slices; asked again, the same. */
  load(): Generator<undefined, CachedPhrases>;
}

/** Two sets of phrases with the same spellings in the same order count alike. */
export function spellingsOf(phrases: readonly Phrase[]): string {
  return phrases.map(spellingOf).join('\n');
}

/** What is looked for of a phrase, as one text. */
export function spellingOf({ key, aliases = [], quotedOnly }: Phrase): string {
  return [...(quotedOnly ? ['"'] : []), key, ...aliases].join('\t');
}
