/** Of each clause, and in it of each literal: the places in the sieve of a text that has it. */
export type NeededPlaces = readonly (readonly (readonly number[])[])[];

const PLACES = 0x10000;

/**
 * Says at once that a pattern cannot match a text: by the units and the pairs of units that stand in it. They share 65,536 places, so that it may say so too
 * seldom, but never wrongly.
 */
export class Sieve {
  /** Place `n` is bit `n % 32` of word `n / 32`. */
  readonly words = new Uint32Array(PLACES >> 5);

  constructor(text: string) {
    const { words } = this;
    for (let at = 0, before = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      mark(words, placeOf(0, unit));
      mark(words, placeOf(before, unit));
      before = unit;
    }
  }

  /** False only where the text surely has none of the literals of a clause. */
  mayMatch(needed: NeededPlaces): boolean {
    for (const literals of needed) if (!this.hasAny(literals)) return false;
    return true;
  }

  private hasAny(literals: readonly (readonly number[])[]): boolean {
    for (const places of literals) if (this.hasAll(places)) return true;
    return false;
  }

  private hasAll(places: readonly number[]): boolean {
    for (const place of places) if (((this.words[place >> 5] as number) & (1 << (place & 31))) === 0) return false;
    return true;
  }
}

function mark(words: Uint32Array, place: number): void {
  words[place >> 5] = (words[place >> 5] as number) | (1 << (place & 31));
}

/** The places that a text with the literal has taken: those of its pairs of units, or of its only unit. */
export function placesOf(literal: string): number[] {
  if (literal.length === 1) return [placeOf(0, literal.charCodeAt(0))];
  return Array.from({ length: literal.length - 1 }, (_, at) => placeOf(literal.charCodeAt(at), literal.charCodeAt(at + 1)));
}

function placeOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) + second) & 0xffff;
}
