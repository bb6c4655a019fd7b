import type { LiveSegment } from './live-segment.ts';
import type { PostingList } from './posting-list.ts';
import { decodeMarked } from './posting-list.ts';
import type { NearUnits } from './stretch-anchors.ts';
import { anchorsOf, BLOCK_BITS, Room, SLICE, unitsNear } from './stretch-anchors.ts';
import type { WantedText } from './wanted-text.ts';
import { WantedBigrams } from './wanted-text.ts';

/**
 * Takes where in a document parts of a wanted text may stand; all that do stand within one of the stretches: the start and the end of each in `units`, ascending, apart from one
 * another. `units` are of many documents: to be read at once, not kept. In a stretch every unit is that of the document.
 */
export type TakeStretches = (id: number, units: Uint16Array, stretches: readonly number[]) => void;

/** A document takes as long as so many units beside those of its stretches, of which so many are taken between two pauses: about a millisecond. */
const DOCUMENT = 256;
const UNITS = 0x4000;

/**
 * Calls `take` for each document of segments that may have parts of a text, one after the other, in slices. Of a segment only the lists of the text's own bigrams are read: first the
 * two rarest of each part, then, of all others, what stands near a place that has both.
 */
export function* sharedStretches(segments: readonly LiveSegment[], text: WantedText, take: TakeStretches): Generator<undefined, void> {
  const bigrams = new WantedBigrams(text);
  const room = new Room();
  for (const live of segments) {
    const { span } = live.segment;
    const lists = bigrams.listsIn(live.segment.loaded((length) => room.bytesFor(length)));
    yield undefined;
    const pairs = bigrams.pairs(lists);
    yield undefined;
    const { anchors, parts } = yield* anchorsOf(pairs, span, room);
    if (anchors.length === 0) continue;
    const near = unitsNear(anchors, span, text.partLength, bigrams.absent, room);
    yield undefined;
    yield* placeUnits(near, bigrams, bigrams.wantedBy(parts), lists, room);
    yield* takeDocuments(live, near, text.partLength, take);
  }
}

/** Puts the units of bigrams where they stand, as far as that is near an anchor. */
function* placeUnits(
  { units, isNear }: NearUnits,
  { firsts, seconds }: WantedBigrams,
  isWanted: Uint8Array,
  lists: readonly PostingList[],
  room: Room,
): Generator<undefined, void> {
  let left = SLICE;
  for (const [id, list] of lists.entries()) {
    if (isWanted[id] === 0) continue;
    const [first, second] = [firsts[id] as number, seconds[id] as number];
    const positions = room.positionsFor(list.end - list.start);
    const count = decodeMarked(list, isNear, BLOCK_BITS, positions);
    for (let at = 0; at < count; at++) {
      const position = positions[at] as number;
      units[position] = first;
      units[position + 1] = second;
    }
    left -= list.end - list.start;
    if (left > 0) continue;
    left = SLICE;
    yield undefined;
  }
}

/** Between two documents stands a unit that is in no bigram, so that no stretch goes across. */
function* takeDocuments(live: LiveSegment, near: NearUnits, partLength: number, take: TakeStretches): Generator<undefined, void> {
  const { ids, starts } = live.segment.parts;
  const { units, anchors } = near;
  let left = UNITS;
  let document = 0;
  for (let next = 0; next < anchors.length; ) {
    while ((starts[document + 1] as number) <= (anchors[next] as number)) document++;
    const end = starts[document + 1] as number;
    const stretches: number[] = [];
    for (; next < anchors.length && (anchors[next] as number) < end; next++)
      addStretch(stretches, near, partLength, anchors[next] as number);
    if (stretches.length > 0 && !live.isDead(document)) take(ids[document] as number, units, stretches);
    left -= DOCUMENT + lengthOf(stretches);
    if (left > 0) continue;
    left = UNITS;
    yield undefined;
  }
}

/** A part that has the bigram at `anchor` begins less than its length before it, and ends at most that far behind it. */
function addStretch(stretches: number[], { units, absent }: NearUnits, partLength: number, anchor: number): void {
  const last = stretches.length - 1;
  const before = stretches[last] ?? 0;
  let start = anchor;
  let end = anchor + 2;
  while (start > 0 && start > anchor + 2 - partLength && units[start - 1] !== absent) start--;
  while (end < anchor + partLength && units[end] !== absent) end++;
  if (end - start < partLength) return;
  if (last < 0 || start > before) stretches.push(start, end);
  else if (end > before) stretches[last] = end;
}

function lengthOf(stretches: readonly number[]): number {
  let length = 0;
  for (let at = 0; at < stretches.length; at += 2) length += (stretches[at + 1] as number) - (stretches[at] as number);
  return length;
}
