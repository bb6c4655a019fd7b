import type { PostingList } from './posting-list.ts';
import { decodeList, intersectList } from './posting-list.ts';
import type { Segment } from './segment.ts';

/** A bigram of a phrase: its list, and how far behind the start of the phrase it stands. */
interface PlacedList extends PostingList {
  readonly distance: number;
}

const NONE = new Uint32Array(0);

/** Every position at which a phrase stands, in ascending order; overlapping ones too. An empty phrase stands nowhere. */
export function positionsIn(segment: Segment, phrase: string): Uint32Array {
  if (phrase.length < 2) return phrase === '' ? NONE : positionsOfUnit(segment, phrase.charCodeAt(0));
  const lists = listsOf(segment, phrase);
  return lists ? intersection(cover(lists)) : NONE;
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
  for (const [index, { count }] of lists.entries()) costs.push(count + (index === 0 ? 0 : Math.min(...costs.slice(-2))));
  const chosen: PlacedList[] = [];
  for (let index = lists.length - 1; index >= 0; ) {
    chosen.push(lists[index] as PlacedList);
    index -= index > 1 && (costs[index - 2] as number) < (costs[index - 1] as number) ? 2 : 1;
  }
  return chosen;
}

/** Decodes the rarest list and keeps what all others have at their distance. */
function intersection(lists: PlacedList[]): Uint32Array {
  const [rarest, ...others] = lists.sort((a, b) => a.count - b.count) as [PlacedList, ...PlacedList[]];
  const positions = new Uint32Array(rarest.count);
  decodeList(rarest, positions);
  let length = positions.length;
  for (const list of others) length = intersectList(positions, length, list, list.distance - rarest.distance);
  const found = positions.subarray(0, length);
  return rarest.distance === 0 ? found : found.map((position) => position - rarest.distance);
}

/** A single unit: all bigrams that start with it, and the documents that end with it. */
function positionsOfUnit(segment: Segment, unit: number): Uint32Array {
  const lists = segment.listsOf(unit);
  const ends = documentEnds(segment, unit);
  const positions = new Uint32Array(lists.reduce((sum, list) => sum + list.count, ends.length));
  let length = 0;
  for (const list of lists) {
    decodeList(list, positions, length);
    length += list.count;
  }
  positions.set(ends, length);
  return sorted(positions, segment.span);
}

function documentEnds(segment: Segment, unit: number): number[] {
  const { lastUnits, starts } = segment.parts;
  const ends: number[] = [];
  for (let at = lastUnits.indexOf(unit); at >= 0; at = lastUnits.indexOf(unit, at + 1)) {
    if (segment.lengthOf(at) > 0) ends.push((starts[at + 1] as number) - 2);
  }
  return ends;
}

/** Puts distinct positions below `span` in order, with one bit for each that could be: several times faster than sorting where there are many. */
function sorted(positions: Uint32Array, span: number): Uint32Array {
  const bits = new Uint32Array((span >>> 5) + 1);
  for (const position of positions) bits[position >>> 5] = (bits[position >>> 5] as number) | (1 << (position & 31));
  let length = 0;
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word] as number; rest !== 0; rest &= rest - 1) positions[length++] = word * 32 + 31 - Math.clz32(rest & -rest);
  }
  return positions;
}
