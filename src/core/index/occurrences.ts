import type { LiveSegment } from './live-segment.ts';

/**
 * All occurrences of a phrase, those of one document together and in the order of its text: of each the document, and the offset in its folded text in UTF-16
 * code units. Two columns of numbers, as there may be very many.
 */
export interface Occurrences {
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
}

/** Writes document and offset of each position of a living document from index `at`; returns the index behind the last. */
export function locate(live: LiveSegment, positions: Uint32Array, ids: Uint32Array, starts: Uint32Array, at: number): number {
  const { parts } = live.segment;
  let to = at;
  let document = 0;
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] as number;
    while ((parts.starts[document + 1] as number) <= position) document++;
    if (live.isDead(document)) continue;
    ids[to] = parts.ids[document] as number;
    starts[to++] = position - (parts.starts[document] as number);
  }
  return to;
}
