import type { MinedText } from './mined-text.ts';
import { documentAt } from './mined-text.ts';
import type { Repeat } from './repeat.ts';

/** How far around a repeat two texts are compared. */
const CONTEXT = 12;
/** So close to the beginning or the end of a document is at its margin, if the document is so many times as long. */
const MARGIN = 40;
const LONGER = 8;

/**
 * In how many documents the text before the repeat, or that behind it where that is less, is another one than in all documents before. Copies of one article
 * have the same text around a phrase; a phrase of its own has another one in every document.
 */
export function differentContexts(text: MinedText, { positions, length }: Repeat): number {
  const before = new Set<number>();
  const after = new Set<number>();
  let end = 0;
  for (const position of positions) {
    if (position < end) continue;
    end = text.starts[documentAt(text, position) + 1] as number;
    before.add(hashOf(text.units, position - CONTEXT, position));
    after.add(hashOf(text.units, position + length, position + length + CONTEXT));
  }
  return Math.min(before.size, after.size);
}

/** In which share of its occurrences a repeat stands at the very beginning or end of a longer document, as headers and signatures do. */
export function shareAtMargins(text: MinedText, { positions, length }: Repeat): number {
  let count = 0;
  for (const position of positions) {
    const document = documentAt(text, position);
    const start = text.starts[document] as number;
    const end = text.starts[document + 1] as number;
    const isNear = position - start < MARGIN || end - position - length < MARGIN;
    if (isNear && end - start > MARGIN * LONGER) count++;
  }
  return count / positions.length;
}

/** FNV-1a over units. */
function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = Math.max(0, from); at < Math.min(to, units.length); at++) hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
  return hash;
}
