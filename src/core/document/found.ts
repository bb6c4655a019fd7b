import { partitionPoint } from '../ascending-ranges.ts';
import type { Range } from '../evidence.ts';
import { withoutRadicals } from '../text/folded-code-point.ts';
import type { Noise } from '../text/noise.ts';
import { withoutPadding } from '../text/padded-text.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Found } from './policy-document.ts';

/** The text of a range of the original with its noise (in the order of the text) removed or repaired, characters for the radicals that a PDF has, on one line, without white space at its ends. */
export function cleanSlice(text: string, range: Range, noise: readonly Noise[]): string {
  let out = '';
  let at = range.start;
  // A text may have a hundred thousand notes, and as many ranges are asked for.
  const first = partitionPoint(noise, ({ start }) => start < range.start);
  for (let one = noise[first], next = first + 1; one; one = noise[next++]) {
    const { start, end, replacement } = one;
    if (start >= range.end) break;
    if (start < at || end > range.end || replacement === undefined) continue;
    out += text.slice(at, start) + replacement;
    at = end;
  }
  return withoutRadicals(withoutPadding(out + text.slice(at, range.end)))
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands at a range of the folded text, as a value with its evidence; the rule is a stable key. */
export function foundAt(source: SourceText, folded: Range, rule: string): Found {
  const range = source.folded.map.toOriginal(folded.start, folded.end);
  const value = cleanSlice(source.reading, range, source.folded.noise);
  return { value, ...range, evidence: [{ rule, ...range, note: value }] };
}

/** Ends a sentence in folded text; closing quotes and brackets belong to it. A line break that the fold keeps ends one too. */
const SENTENCE = /[^。!?\n]*(?:[。!?]+["\])》]*|\n+)?/g;

/** The sentence around a range of a text, or the sentences where it stands in more, without noise and on one line. */
export function sentenceAround({ reading, folded }: SourceText, range: Range): string {
  const at = folded.map.toFolded(range.start, range.end);
  const parts = [...folded.text.matchAll(SENTENCE)].filter(
    ({ 0: part, index }) => index < Math.max(at.end, at.start + 1) && at.start < index + part.length,
  );
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return '';
  return cleanSlice(reading, folded.map.toOriginal(first.index, last.index + last[0].length), folded.noise);
}
