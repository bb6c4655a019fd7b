import type { Phrase } from './phrase.ts';
import { ESTABLISHED } from './phrase.ts';

/** How far a phrase is spread. */
export interface PhraseSpread {
  readonly documents: number;
  /** How many different divisions they are about; 0 where none is known. */
  readonly regions: number;
}

/** Why a phrase ranks where it does: the factors of its score, in the order in which the hover shows them. */
export interface Termhood {
  /** Their product. */
  readonly score: number;
  readonly parts: Readonly<Record<TermhoodPart, number>>;
}

export const TERMHOOD_PARTS = ['spread', 'cohesion', 'edges', 'quotes', 'length'] as const;
/** What makes a text a phrase: the factors of its score, in the order in which the hover shows them. */
export type TermhoodPart = (typeof TERMHOOD_PARTS)[number];

/** What it counts to stand always in quotation marks, beside never. */
const QUOTES_WEIGHT = 1;
/** Above 1: of a long phrase in few documents and a short one in many the latter ranks higher. */
const SPREAD_POWER = 1.5;
const REGIONS_WEIGHT = 0.1;
/** What a phrase that never stands by itself is worth, beside one that always does. */
const ALONE_FLOOR = 0.05;

/**
 * How much a text is a set phrase, rather than how frequent it is: spread over documents and places, holding together inside, free outside, in quotation marks.
 * The word is Kageura and Umino's (1996, *Methods of automatic term recognition*). Keyness, which compares two sets of documents, is something else.
 */
export function termhood({ key, form = ESTABLISHED }: Pick<Phrase, 'key' | 'form'>, { documents, regions }: PhraseSpread): Termhood {
  const parts = {
    spread: Math.log2(1 + documents * form.contexts) ** SPREAD_POWER * (1 + REGIONS_WEIGHT * Math.log2(1 + regions)),
    cohesion: form.cohesion,
    edges: Math.sqrt(form.edges * (ALONE_FLOOR + (1 - ALONE_FLOOR) * form.alone)),
    quotes: 1 + QUOTES_WEIGHT * form.quoted,
    length: Math.log2(key.length),
  };
  return { score: Object.values(parts).reduce((product, part) => product * part, 1), parts };
}
