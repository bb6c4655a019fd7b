import { ArrayRoom } from '../array-room.ts';
import type { MinedText } from './mined-text.ts';

/** How much is done between two pauses, in units that are looked at: a few milliseconds. */
const STEP = 1 << 18;
const UNITS = 0x10000;

/** Positions of some units, the list of one behind that of another. */
export interface PositionLists {
  readonly positions: Uint32Array;
  /** Where the list of each unit of the range ends in `positions`; the first begins at 0. */
  readonly ends: readonly number[];
  /** Room for the longest list, to sort it in. */
  readonly spare: Uint32Array;
}

/** First units from `from` to before `to`. */
export interface MinedRange {
  readonly from: number;
  readonly to: number;
}

/** How often every unit stands before another one, in slices; 0 for those that may not begin. */
export function* countFirsts({ units }: MinedText, mayBegin?: (unit: number) => boolean): Generator<undefined, Uint32Array<ArrayBuffer>> {
  const counts = new Uint32Array(UNITS);
  for (let from = 0; from + 1 < units.length; from += STEP) {
    const to = Math.min(from + STEP, units.length - 1);
    for (let at = from; at < to; at++) if (units[at + 1] !== 0) (counts[units[at] as number] as number)++;
    yield undefined;
  }
  for (let unit = 0; unit < UNITS; unit++) if (unit === 0 || mayBegin?.(unit) === false) counts[unit] = 0;
  return counts;
}

/** As many units at a time as there is room for their positions; all of those that have any are in one of the ranges. */
export function* minedRanges(counts: Uint32Array, room: number): Generator<MinedRange> {
  let from = 1;
  let sum = 0;
  for (let unit = 1; unit < UNITS; unit++) {
    const count = counts[unit] as number;
    if (sum > 0 && sum + count > room) {
      yield { from, to: unit };
      from = unit;
      sum = 0;
    }
    sum += count;
  }
  if (sum > 0) yield { from, to: UNITS };
}

/** Where each unit of a range stands that has another one behind it, in slices; `counts` as `countFirsts` tells them. */
export function* listsOf({ units }: MinedText, counts: Uint32Array, { from, to }: MinedRange): Generator<undefined, PositionLists> {
  const places = new Int32Array(UNITS).fill(-1);
  const ends: number[] = [];
  let [sum, longest] = [0, 0];
  for (let unit = from; unit < to; unit++) {
    const count = counts[unit] as number;
    if (count === 0) continue;
    places[unit] = sum;
    sum += count;
    longest = Math.max(longest, count);
    ends.push(sum);
  }
  const room = new ArrayRoom(4 * (sum + longest));
  const [positions, spare] = [room.words(sum), room.words(longest)];
  for (let begin = 0; begin + 1 < units.length; begin += STEP) {
    placeUnits(units, begin, Math.min(begin + STEP, units.length - 1), places, positions);
    yield undefined;
  }
  return { positions, ends, spare };
}

function placeUnits(units: Uint16Array, begin: number, end: number, places: Int32Array, positions: Uint32Array): void {
  for (let at = begin; at < end; at++) {
    const unit = units[at] as number;
    const place = places[unit] as number;
    if (place < 0 || units[at + 1] === 0) continue;
    positions[place] = at;
    places[unit] = place + 1;
  }
}
