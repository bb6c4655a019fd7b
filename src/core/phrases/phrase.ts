import type { Range } from '../evidence.ts';
import type { PhraseForm } from './phrase-form.ts';

/** Another wording of a phrase. */
export interface PhraseVariant {
  /** Its own key: it is a phrase too. */
  readonly key: string;
  /** How it is shown. */
  readonly text: string;
  /** What is other than in the phrase, as ascending ranges of `text`; empty where something was only left out. */
  readonly changed: readonly Range[];
}

/** A recurring policy phrase (提法). */
export interface Phrase {
  /** The folded text: what two spellings of one phrase share. */
  readonly key: string;
  /** Other folded spellings of it, such as with another comma inside. */
  readonly aliases?: readonly string[];
  /** It stands only between quotation marks; without them it is a word like any other (“龙头”). */
  readonly quotedOnly?: true;
  /** How it is shown, in Simplified characters with typographic punctuation. */
  readonly text: string;
  /** `pack`: established, from a phrase pack. `discovered`: it recurs in this library. */
  readonly source: 'pack' | 'discovered';
  /** It recurs, but hardly any text names it: it is counted, and listed and highlighted only for who asks for all that recurs. See `minor-phrases.ts`. */
  readonly minor?: true;
  /** An English rendering; `undefined` for most discovered phrases. */
  readonly english?: string;
  /** The key of a built-in group (`PHRASE_GROUPS`), or the name of one that a pack of the workspace has made. */
  readonly group?: string;
  readonly note?: string;
  /** How it stands in the library, as far as that was measured. */
  readonly form?: PhraseForm;
  /** Other wordings of it in the library. */
  readonly variants?: readonly PhraseVariant[];
}
