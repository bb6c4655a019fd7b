/** Whether a code unit is an operator that describes a character by its parts (U+2FF0 to U+2FFF). */
export function isDescription(unit: number): boolean {
  return unit >= 0x2ff0 && unit <= 0x2fff;
}

/**
 * The end of the description of a character by its parts that starts at an offset, as opencc-js reads it: none of its parts is converted. The offset itself
 * where none starts or it is cut off. Linear: a description that lacks a part is read once from each of its operators, and these are few.
 */
export function endOfDescription(text: string, start: number): number {
  let missing = 1;
  for (let at = start, read = 0; at < text.length && read < LONGEST; read++) {
    const codePoint = text.codePointAt(at) ?? 0;
    missing += partsOf(codePoint) - 1;
    at += codePoint > 0xffff ? 2 : 1;
    if (missing === 0) return partsOf(text.charCodeAt(start)) === 0 ? start : at;
  }
  return start;
}

/** More characters than any description has. */
const LONGEST = 1000;

function partsOf(codePoint: number): number {
  if (!isDescription(codePoint)) return 0;
  return codePoint === 0x2ff2 || codePoint === 0x2ff3 ? 3 : 2;
}
