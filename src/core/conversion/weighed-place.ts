import type { Range } from '../evidence.ts';
import type { Telling } from './character-choice.ts';

/** One way to write a character. */
interface WeighedReading {
  /** In the form of the region. */
  readonly text: string;
  /** How likely it is, 0 to 1; those of a character add up to 1. */
  readonly share: number;
  readonly telling: Telling | undefined;
}

/** A character whose form the words around it do not settle, and neither does what else stands there. */
export interface WeighedPlace {
  readonly at: number;
  /** The word that it stands in; itself where none is known. */
  readonly word: Range;
  /** The likeliest first. */
  readonly readings: readonly WeighedReading[];
}

/** A place in a word that tells its form, where official texts have another one now and then; forms are UTF-16 code units. */
export function toldPlace(
  place: Omit<WeighedPlace, 'readings'>,
  written: number,
  { form, share }: { readonly form: number; readonly share: number },
): WeighedPlace {
  const told = { text: String.fromCharCode(written), share: 1 - share, telling: 'word' } as const;
  const other = { text: String.fromCharCode(form), share, telling: 'other' } as const;
  return { ...place, readings: [told, other] };
}

/** A place that the library writes otherwise than what stands there; `place` tells what was weighed before. */
export function votedPlace(
  at: number,
  { form, share }: { readonly form: number; readonly share: number },
  before: number,
  place: WeighedPlace | undefined,
): WeighedPlace {
  const voted = { text: String.fromCharCode(form), share, telling: 'library' } as const;
  const others = place?.readings ?? [{ text: String.fromCharCode(before), share: 1, telling: undefined }];
  const left = others.filter(({ text }) => text !== voted.text).map((other) => ({ ...other, share: other.share * (1 - share) }));
  return { at, word: place?.word ?? { start: at, end: at + 1 }, readings: [voted, ...left] };
}
