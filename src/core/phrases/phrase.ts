import type { PhraseGroup } from './pack/index.ts';

/** A recurring policy phrase (提法). */
export interface Phrase {
  /** The folded text: what two spellings of one phrase share. */
  readonly key: string;
  /** Other folded spellings of it, such as without the quotation marks inside. */
  readonly aliases?: readonly string[];
  /** How it is shown, in Simplified characters with typographic punctuation. */
  readonly text: string;
  /** `pack`: established, from a phrase pack. `discovered`: it recurs in this library. */
  readonly source: 'pack' | 'discovered';
  /** An English rendering; `undefined` for most discovered phrases. */
  readonly english?: string;
  readonly group?: PhraseGroup;
  readonly note?: string;
}
