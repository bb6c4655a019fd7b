import type { LiveSegment } from './live-segment.ts';

/** Where a phrase stands in a document: at the ascending `positions` from index `from` up to `to`. */
export interface PlacedPhrase {
  readonly positions: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** Takes the places of several phrases in a document that has them all, in positions that count from `start`: to be read at once, not kept. */
export type TakeTogether = (id: number, placed: readonly PlacedPhrase[], start: number) => void;

/** Calls `take` for each living document of a segment that has all of some phrases, of which these are the positions. */
export function takeTogether(live: LiveSegment, lists: readonly Uint32Array[], take: TakeTogether): void {
  const placed = lists.map((positions) => ({ positions, from: 0, to: 0 }));
  const [first] = placed;
  const { ids, starts } = live.segment.parts;
  for (let document = 0; first && first.to < first.positions.length; document++) {
    const next = first.positions[first.to] as number;
    while ((starts[document + 1] as number) <= next) document++;
    const [start, end] = [starts[document] as number, starts[document + 1] as number];
    let isInAll = true;
    for (const one of placed) isInAll = advance(one, start, end) && isInAll;
    if (isInAll && !live.isDead(document)) take(ids[document] as number, placed, start);
  }
}

/** Goes on to what lies from `start` up to `end`; answers whether anything does. */
function advance(placed: { readonly positions: Uint32Array; from: number; to: number }, start: number, end: number): boolean {
  const { positions } = placed;
  let from = placed.to;
  while (from < positions.length && (positions[from] as number) < start) from++;
  let to = from;
  while (to < positions.length && (positions[to] as number) < end) to++;
  placed.from = from;
  placed.to = to;
  return to > from;
}
