import type { MinedText } from '../../../src/core/phrases/mined-text.ts';
import { MinedTextWriter } from '../../../src/core/phrases/mined-text.ts';
import { countFirsts, minedRanges } from '../../../src/core/phrases/position-lists.ts';
import type { Repeat, RepeatOptions } from '../../../src/core/phrases/repeat.ts';
import { repeatsIn } from '../../../src/core/phrases/repeat.ts';
import { resultOf } from '../generator-result.ts';

/** Few positions, so that a small text has several parts. */
const ROOM = 6;

/** The text to mine of whole texts. */
export function mined(texts: readonly string[]): MinedText {
  const writer = new MinedTextWriter(texts.map(({ length }) => length));
  for (const [document, text] of texts.entries()) writer.write(document, 0, unitsOf(text));
  return writer.finish();
}

/** The repeats of all units, or of those that may begin one. */
export function* repeats(text: MinedText, options: RepeatOptions, mayBegin?: (unit: number) => boolean): Generator<Repeat | undefined> {
  const firsts = resultOf(countFirsts(text, mayBegin));
  for (const range of minedRanges(firsts, ROOM)) yield* repeatsIn(text, options, firsts, range);
}

export function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
