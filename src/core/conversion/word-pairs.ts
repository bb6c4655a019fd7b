/** Room for the words that can start at one place: fewer than the longest word has units. */
export const MOST_NUMBERS = 2 * 255;

/** A word and its place in the list. */
export interface NumberedWord {
  readonly word: string;
  readonly number: number;
}

/** The places of the words by their first two units. */
export function pairsOfWords(words: readonly string[]): Map<number, number[]> {
  const pairs = new Map<number, number[]>();
  for (const [place, word] of words.entries()) {
    const pair = (word.charCodeAt(0) << 16) | word.charCodeAt(1);
    const places = pairs.get(pair);
    if (places) places.push(place);
    else pairs.set(pair, [place]);
  }
  return pairs;
}

/** As many cells as the word has units, but for one. */
export function cellsOf({ word, number }: NumberedWord): number[] {
  const head = (word.length << 16) | word.charCodeAt(2);
  return [head, number, ...Array.from({ length: word.length - 3 }, (_, at) => word.charCodeAt(at + 3))];
}

/** The least power of two that is not below a number. */
export function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, atLeast)));
}

/** Where the slot of a pair of units is looked for first. */
export function hashOf(pair: number): number {
  const mixed = Math.imul(pair, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
