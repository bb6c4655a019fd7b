import type { LiveSegment } from './live-segment.ts';
import { decodeList } from './posting-list.ts';
import { anchorsOf, BLOCK_BITS, blocksNear, Room, SLICE } from './stretch-anchors.ts';
import type { WantedBigram, WantedText } from './wanted-text.ts';
import { WantedBigrams } from './wanted-text.ts';

/** Where in a document parts of a wanted text may stand; all that do stand within one of the stretches. */
export interface SharedStretches {
  readonly id: number;
  /** Of many documents: to be read at once, not kept. In a stretch every unit is that of the document. */
  readonly units: Uint16Array;
  /** The start and the end of each stretch in `units`, ascending, apart from one another. */
  readonly stretches: readonly number[];
}

/** So many documents without a stretch are passed over between two pauses. */
const DOCUMENTS = 512;

/**
 * The documents of segments that may have parts of a text, one after the other; `undefined` is a pause. Of a segment only the lists of the text's own bigrams are read: first the
 * two rarest of each part, then, of all others, what stands near a place that has both.
 */
export function* sharedStretches(segments: readonly LiveSegment[], text: WantedText): Generator<SharedStretches | undefined, void> {
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
    const { partLength } = text;
    const units = room.unitsFor(span + 1).fill(bigrams.absent);
    yield* placeUnits(units, bigrams.bigramsOf(parts, lists), blocksNear(anchors, span, partLength), room);
    yield* documentsWith(live, { units, anchors, absent: bigrams.absent, partLength });
  }
}

/** Puts the units of bigrams where they stand, as far as that is near an anchor. */
function* placeUnits(units: Uint16Array, bigrams: readonly WantedBigram[], isNear: Uint8Array, room: Room): Generator<undefined, void> {
  let left = SLICE;
  for (const { first, second, list } of bigrams) {
    const positions = room.positionsFor(list.end - list.start);
    const count = decodeList(list, positions);
    for (let at = 0; at < count; at++) {
      const position = positions[at] as number;
      if (isNear[position >>> BLOCK_BITS] === 0) continue;
      units[position] = first;
      units[position + 1] = second;
    }
    left -= count;
    if (left > 0) continue;
    left = SLICE;
    yield undefined;
  }
}

interface KnownUnits {
  readonly units: Uint16Array;
  /** Ascending. */
  readonly anchors: Uint32Array;
  readonly absent: number;
  readonly partLength: number;
}

/** Between two documents stands a unit that is in no bigram, so that no stretch goes across. */
function* documentsWith(live: LiveSegment, known: KnownUnits): Generator<SharedStretches | undefined, void> {
  const { ids, starts } = live.segment.parts;
  const { units, anchors } = known;
  let next = 0;
  for (let document = 0; next < anchors.length; document++) {
    const end = starts[document + 1] as number;
    const stretches: number[] = [];
    for (; next < anchors.length && (anchors[next] as number) < end; next++) addStretch(stretches, known, anchors[next] as number);
    if (stretches.length > 0 && !live.isDead(document)) yield { id: ids[document] as number, units, stretches };
    else if (document % DOCUMENTS === 0) yield undefined;
  }
}

/** A part that has the bigram at `anchor` begins less than its length before it, and ends at most that far behind it. */
function addStretch(stretches: number[], { units, absent, partLength }: KnownUnits, anchor: number): void {
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
