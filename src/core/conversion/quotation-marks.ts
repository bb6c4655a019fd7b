/** The quotation marks of Simplified text and those of Traditional text, outer and inner, opening and closing. */
const MARKS = ['“「', '”」', '‘『', '’』'];

const toTraditional = new Map(MARKS.map(([simplified = '', traditional = '']) => [simplified.charCodeAt(0), traditional.charCodeAt(0)]));
const toSimplified = new Map([...toTraditional].map(([simplified, traditional]) => [traditional, simplified]));

/** Writes the quotation marks of one script as those of the other; an apostrophe between letters is none. */
export function writeQuotationMarks(units: Uint16Array, to: 'Hans' | 'Hant'): void {
  const marks = to === 'Hant' ? toTraditional : toSimplified;
  for (let at = 0; at < units.length; at++) {
    const mark = marks.get(units[at] as number);
    if (mark !== undefined && !(isLetter(units[at - 1]) && isLetter(units[at + 1]))) units[at] = mark;
  }
}

function isLetter(unit: number | undefined): boolean {
  return unit !== undefined && /[a-z]/i.test(String.fromCharCode(unit));
}
