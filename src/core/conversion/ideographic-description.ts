/** Whether a code unit is an operator that describes a character by its parts (U+2FF0 to U+2FFF). */
export function isDescription(unit: number): boolean {
  return unit >= 0x2ff0 && unit <= 0x2fff;
}

/**
 * The ends of the descriptions of characters by their parts that stand in a text, by where they start, as opencc-js reads them: none of their parts is converted. A
 * description that is cut off is none, and within another one its operator is a part like any character. Read from the end, as one may stand in another.
 */
export function descriptionEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (let at = text.length - 1; at >= 0; at--) {
    const end = isDescription(text.charCodeAt(at)) ? endOf(text, at, ends) : undefined;
    if (end !== undefined) ends.set(at, end);
  }
  return ends;
}

/** `undefined` where the text ends before all parts are there. */
function endOf(text: string, start: number, ends: ReadonlyMap<number, number>): number | undefined {
  let end = start + 1;
  for (let part = partsOf(text.charCodeAt(start)); part > 0; part--) {
    if (end >= text.length) return undefined;
    end = ends.get(end) ?? end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
  }
  return end;
}

function partsOf(operator: number): number {
  return operator === 0x2ff2 || operator === 0x2ff3 ? 3 : 2;
}
