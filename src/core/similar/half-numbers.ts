import type { Range } from '../evidence.ts';

const DIGIT = /[\d０-９]/;
/** What may stand inside a number, or belongs to it. */
const NUMERAL = /[\d０-９.,%．，％]/;

/**
 * The range without the parts of numbers at its ends: of 1716.6 and 1726.6 the first two digits are alike, and say nothing. `undefined` where nothing is left.
 */
export function withoutHalfNumbers(text: string, range: Range): Range | undefined {
  let { start, end } = range;
  while (start < end && isInsideNumber(text, start)) start++;
  while (start < end && isInsideNumber(text, end)) end--;
  return start < end ? { start, end } : undefined;
}

/** Whether a number goes on across an offset. */
function isInsideNumber(text: string, offset: number): boolean {
  const [before, after] = [text.charAt(offset - 1), text.charAt(offset)];
  if (!NUMERAL.test(before) || !NUMERAL.test(after)) return false;
  return DIGIT.test(before) || DIGIT.test(after);
}
