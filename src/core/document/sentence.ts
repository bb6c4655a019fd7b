import type { Range } from '../evidence.ts';
import type { SourceText } from '../text/source-text.ts';
import { cleanSlice } from './found.ts';

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
