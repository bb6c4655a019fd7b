import type { PositionMarks } from './position-marks.ts';
import type { PostingList } from './posting-list.ts';
import { decodeList, intersectList } from './posting-list.ts';
import type { Segment } from './segment.ts';

/** A bigram of a phrase: its list, and how far behind the start of the phrase it stands. */
interface PlacedList extends PostingList {
  readonly distance: number;
}

const NONE = new Uint32Array(0);

/** Every position at which a phrase stands, in ascending order; overlapping ones too. An empty phrase stands nowhere. `marks` are left as they were, unmarked. */
export function positionsIn(segment: Segment, phrase: string, marks: PositionMarks): Uint32Array {
  marks.reserve(segment.span);
  if (phrase.length < 2) return phrase === '' ? NONE : positionsOfUnit(segment, phrase.charCodeAt(0), marks);
  const lists = listsOf(segment, phrase);
  return lists ? intersection(cover(lists), marks) : NONE;
}

function listsOf(segment: Segment, phrase: string): PlacedList[] | undefined {
  const lists: PlacedList[] = [];
  for (let distance = 0; distance + 1 < phrase.length; distance++) {
    const list = segment.list(phrase.charCodeAt(distance), phrase.charCodeAt(distance + 1));
    if (!list) return undefined;
    lists.push({ ...list, distance });
  }
  return lists;
}

/**
 * Of the bigrams of a phrase those that together cover it with the fewest positions to read: the first, the last, and of two neighbours at least one. As
 * documents lie one unit apart, bigrams that touch are in one document.
 */
function cover(lists: readonly PlacedList[]): PlacedList[] {
  const costs: number[] = [];
  for (const [index, list] of lists.entries()) costs.push(lengthOf(list) + (index === 0 ? 0 : Math.min(...costs.slice(-2))));
  const chosen: PlacedList[] = [];
  for (let index = lists.length - 1; index >= 0; ) {
    chosen.push(lists[index] as PlacedList);
    index -= index > 1 && (costs[index - 2] as number) < (costs[index - 1] as number) ? 2 : 1;
  }
  return chosen;
}

/** Decodes the rarest list and keeps what all others have at their distance. */
function intersection(lists: PlacedList[], marks: PositionMarks): Uint32Array {
  const [rarest, ...others] = lists.sort((a, b) => lengthOf(a) - lengthOf(b)) as [PlacedList, ...PlacedList[]];
  let positions: Uint32Array = new Uint32Array(lengthOf(rarest));
  positions = positions.subarray(0, decodeList(rarest, positions));
  for (const list of others) {
    if (positions.length === 0) break;
    positions = intersectList(positions, list, list.distance - rarest.distance, marks);
  }
  return rarest.distance === 0 ? positions : positions.map((position) => position - rarest.distance);
}

/** A single unit: all bigrams that start with it, and the documents that end with it. Marks put them in order several times faster than sorting does. */
function positionsOfUnit(segment: Segment, unit: number, marks: PositionMarks): Uint32Array {
  const lists = segment.listsOf(unit);
  const ends = documentEnds(segment, unit);
  const room = new Uint32Array(lists.reduce((sum, list) => sum + lengthOf(list), ends.length));
  let length = 0;
  for (const list of lists) length = decodeList(list, room, length);
  room.set(ends, length);
  const positions = room.subarray(0, length + ends.length);
  marks.mark(positions, 0);
  marks.drain(positions);
  return positions;
}

/** In words: what it takes to read a list. */
function lengthOf({ start, end }: PostingList): number {
  return end - start;
}

function documentEnds(segment: Segment, unit: number): number[] {
  const { lastUnits, starts } = segment.parts;
  const ends: number[] = [];
  for (let at = lastUnits.indexOf(unit); at >= 0; at = lastUnits.indexOf(unit, at + 1)) {
    if (segment.lengthOf(at) > 0) ends.push((starts[at + 1] as number) - 2);
  }
  return ends;
}
