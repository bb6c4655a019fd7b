const UNITS = 0x10000;

/** A set of UTF-16 code units: 1 for each that is in it. */
export function unitSet(characters: string): Uint8Array {
  const set = new Uint8Array(UNITS);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}

/** What leaves a text free on its left: the end of a sentence or clause, an enumeration, a quotation mark that opens. */
export const OPEN_LEFT = unitSet('\u0000,、\u201c([)…-·');
/** The same on its right. */
export const OPEN_RIGHT = unitSet('\u0000,、\u201d)](…-·');
