import type { MinedText } from '../../../src/core/phrases/mined-text.ts';
import { MinedTextWriter } from '../../../src/core/phrases/mined-text.ts';

/** The text to mine of whole texts. */
export function mined(texts: readonly string[]): MinedText {
  const writer = new MinedTextWriter(texts.map(({ length }) => length));
  for (const [document, text] of texts.entries()) writer.write(document, 0, unitsOf(text));
  return writer.finish();
}

export function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
