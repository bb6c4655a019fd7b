import type { BitSet } from './bit-set.ts';
import type { PostingList } from './posting-list.ts';
import { decodeList, keepListed } from './posting-list.ts';
import type { Segment } from './segment.ts';

/** A bigram of a phrase: its list, and how far before the last bigram of the phrase it stands. */
interface PlacedList extends PostingList {
  readonly ahead: number;
}

const NONE = new Uint32Array(0);
/** Reading one more list pays where its positions are fewer by this factor than those that would be looked up in the others. */
const MUCH_RARER = 2;

/**
 * Every position at which a phrase stands with none of the units `apart` right before or behind it, in ascending order; overlapping ones too. An empty phrase stands
 * nowhere. `found` is empty before and after.
 */
export function positionsIn(segment: Segment, phrase: string, found: BitSet, apart: readonly number[] = []): Uint32Array {
  if (phrase.length < 2)
    return phrase === '' ? NONE : inOrder(segment, phrase, positionsOfUnit(segment, phrase.charCodeAt(0), apart), found, apart);
  const lists = listsOf(segment, phrase);
  const positions = lists ? startsOf(intersection(chosen(lists)), phrase.length - 2) : NONE;
  return positions.length === 0 || apart.length === 0 ? positions : inOrder(segment, phrase, positions, found, apart);
}

/** In place. Marks put positions in order several times faster than sorting does. */
function inOrder(segment: Segment, phrase: string, positions: Uint32Array, found: BitSet, apart: readonly number[]): Uint32Array {
  found.reserve(segment.span);
  found.addAll(positions);
  const [first, last] = [phrase.charCodeAt(0), phrase.charCodeAt(phrase.length - 1)];
  for (const unit of apart) {
    removeMoved(segment.list(unit, first), 1, found);
    if (phrase.length > 1) removeMoved(segment.list(last, unit), 1 - phrase.length, found);
  }
  return positions.subarray(0, found.drain(positions));
}

/** One that lies before all others once it is moved is in no set: it is taken for one that lies behind them. */
function removeMoved(list: PostingList | undefined, ahead: number, found: BitSet): void {
  if (!list) return;
  const positions = new Uint32Array(lengthOf(list));
  found.removeAll(positions.subarray(0, decodeList(list, positions, 0, ahead)));
}

function listsOf(segment: Segment, phrase: string): PlacedList[] | undefined {
  const lists: PlacedList[] = [];
  for (let ahead = phrase.length - 2; ahead >= 0; ahead--) {
    const at = phrase.length - 2 - ahead;
    const list = segment.list(phrase.charCodeAt(at), phrase.charCodeAt(at + 1));
    if (!list) return undefined;
    lists.push({ ...list, ahead });
  }
  return lists;
}

/** The lists to read, the shortest first. One that is not needed is worth reading where it leaves few positions to look up: 业发 for 产业发展. */
function chosen(lists: readonly PlacedList[]): PlacedList[] {
  const needed = cover(lists).sort(byLength);
  const shortest = lists.reduce((least, list) => (byLength(list, least) < 0 ? list : least));
  return lengthOf(shortest) * MUCH_RARER < lengthOf(needed[0] as PlacedList) ? [shortest, ...needed] : needed;
}

/**
 * Of the bigrams of a phrase those that together cover it with the fewest positions to read: the first, the last, and of two neighbours at least one. As
 * documents lie one unit apart, bigrams that touch are in one document.
 */
function cover(lists: readonly PlacedList[]): PlacedList[] {
  const costs: number[] = [];
  for (const [index, list] of lists.entries()) costs.push(lengthOf(list) + (index === 0 ? 0 : Math.min(...costs.slice(-2))));
  const covering: PlacedList[] = [];
  for (let index = lists.length - 1; index >= 0; ) {
    covering.push(lists[index] as PlacedList);
    index -= index > 1 && (costs[index - 2] as number) < (costs[index - 1] as number) ? 2 : 1;
  }
  return covering;
}

/** What all lists have, as positions of the last bigram of the phrase. In one array from beginning to end. */
function intersection([first, ...others]: readonly PlacedList[]): Uint32Array {
  if (!first) return NONE;
  const positions = new Uint32Array(lengthOf(first) + 1);
  let count = decodeList(first, positions, 0, first.ahead);
  for (const list of others) if (count > 0) count = keepListed(positions, count, list, list.ahead);
  return positions.subarray(0, count);
}

/** Where the phrases begin whose last bigrams stand at these positions, in place. */
function startsOf(positions: Uint32Array, distance: number): Uint32Array {
  if (distance > 0) for (let index = 0; index < positions.length; index++) positions[index] = (positions[index] as number) - distance;
  return positions;
}

/** A single unit with none of the units `apart` behind it: all bigrams that start with it, and the documents that end with it. In no order. */
function positionsOfUnit(segment: Segment, unit: number, apart: readonly number[]): Uint32Array {
  const lists = segment.listsOf(unit, apart);
  const ends = documentEnds(segment, unit);
  const room = new Uint32Array(lists.reduce((sum, list) => sum + lengthOf(list), ends.length));
  let length = 0;
  for (const list of lists) length = decodeList(list, room, length);
  room.set(ends, length);
  return room.subarray(0, length + ends.length);
}

function byLength(a: PostingList, b: PostingList): number {
  return lengthOf(a) - lengthOf(b);
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
