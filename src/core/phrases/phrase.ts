import type { Range } from '../evidence.ts';

/** The groups of the built-in pack, in the order in which they are shown. */
export const PHRASE_GROUPS = [
  'leadership',
  'party-building',
  'economy',
  'industry-technology',
  'reform-opening',
  'society-livelihood',
  'rule-of-law-governance',
  'environment',
  'rural',
  'region',
  'security-defence',
  'culture-ideology',
  'diplomacy',
  'taiwan-hongkong',
  'style-slogans',
  'plans-campaigns',
  'history',
] as const;

/** The key of a built-in group. */
export type PhraseGroup = (typeof PHRASE_GROUPS)[number];

/** How a phrase stands in the texts of a library, whatever their number. All values are from 0 to 1. */
export interface PhraseForm {
  /** How much more often its characters stand together than their neighbours alone would lead to. */
  readonly cohesion: number;
  /** How freely it stands: what is beside it varies, on the side where it varies less. */
  readonly edges: number;
  /** In which share of its occurrences it stands by itself, between punctuation marks on both sides. */
  readonly alone: number;
  /** In which share of its documents it stands in quotation marks. */
  readonly quoted: number;
  /**
   * In which share of its documents it is named: there it is a clause of its own, with no list going on at either end, or stands in quotation marks. 0 where so
   * few do so that it may be chance.
   */
  readonly named: number;
  /** In which share of its documents the text around it is another one than in all before. */
  readonly contexts: number;
}

/** Of an established phrase that has not been measured. */
export const ESTABLISHED: PhraseForm = { cohesion: 0.5, edges: 0.5, alone: 0.25, quoted: 0, named: 1, contexts: 1 };

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
  /** It recurs, but hardly any text names it: it is counted, and listed and highlighted only where the user asks for all that recurs. See `minor-phrases.ts`. */
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
