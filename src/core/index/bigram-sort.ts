import type { ArrayRoom } from '../array-room.ts';

const UNITS = 0x10000;
/** How many bytes of room sorting takes for each unit. */
export const SORT_BYTES = 6;
/** So many bigrams are placed, or sorted, between two pauses: about a millisecond. */
export const SORT_STEP = 0x8000;
/** So many are sorted before a sort of the language has begun. */
const FEW = 24;

/** Takes one bigram with its positions, which ascend: those of `positions` from index `start` to `end`. They are overwritten afterwards. */
export type TakeBigram = (first: number, second: number, positions: Uint32Array, start: number, end: number) => void;

/**
 * Gives every bigram of the documents in `units`, by first unit and then second, in slices: placed by the first unit, then those of each first unit by the second, both in
 * the order of the text. Two counting sorts over all of them take a little longer and a third more memory: what one first unit has mostly stays in the
 * processor's cache.
 */
export function* forEachBigram(documents: CountedUnits, take: TakeBigram, room: ArrayRoom): Generator<undefined, void> {
  const { positions, seconds, ends } = yield* placeByFirst(documents, room);
  const bySecond = new SecondSort(largestGap(ends));
  for (let first = 0, start = 0, paused = 0; first < UNITS; first++) {
    const end = ends[first] as number;
    if (end > start) bySecond.run(first, positions.subarray(start, end), seconds.subarray(start, end), take);
    start = end;
    if (end - paused < SORT_STEP) continue;
    paused = end;
    yield undefined;
  }
}

/** Documents one behind the other. */
export interface CountedUnits {
  readonly units: Uint16Array;
  /** Document `n` stands from `starts[n]` up to the unit before `starts[n + 1]`, which belongs to no document. */
  readonly starts: Uint32Array;
  /** How many bigrams begin with each unit. It is overwritten. */
  readonly counts: Uint32Array;
}

/** The bigrams by first unit. The second units come along: looking them up again in the text, all over the place, would take most of the time. */
interface ByFirst {
  readonly positions: Uint32Array;
  readonly seconds: Uint16Array;
  /** By first unit, the index behind its last bigram. */
  readonly ends: Uint32Array;
}

function* placeByFirst({ units, starts, counts }: CountedUnits, room: ArrayRoom): Generator<undefined, ByFirst> {
  const positions = room.words(units.length, 'anything');
  const seconds = room.units(units.length, 'anything');
  const places = toStarts(counts);
  const placed = { positions, seconds, ends: places };
  let left = SORT_STEP;
  for (let document = 0; document + 1 < starts.length; document++) {
    const last = (starts[document + 1] as number) - 2;
    for (let at = starts[document] as number; at < last; ) {
      const end = Math.min(last, at + left);
      placeUnits(units, at, end, placed);
      left -= end - at;
      at = end;
      if (left > 0) continue;
      left = SORT_STEP;
      yield undefined;
    }
  }
  return placed;
}

/** Places the bigrams that begin from `start` up to `end`. */
function placeUnits(units: Uint16Array, start: number, end: number, { positions, seconds, ends: places }: ByFirst): void {
  for (let at = start; at < end; at++) {
    const first = units[at] as number;
    const place = places[first] as number;
    places[first] = place + 1;
    positions[place] = at;
    seconds[place] = units[at + 1] as number;
  }
}

/** By first unit, the index of its first bigram, in place; placing them moves it to their end. */
function toStarts(counts: Uint32Array): Uint32Array {
  let sum = 0;
  for (let unit = 0; unit < UNITS; unit++) {
    const count = counts[unit] as number;
    counts[unit] = sum;
    sum += count;
  }
  return counts;
}

function largestGap(ends: Uint32Array): number {
  let largest = 0;
  for (let unit = 0, start = 0; unit < UNITS; unit++) {
    largest = Math.max(largest, (ends[unit] as number) - start);
    start = ends[unit] as number;
  }
  return largest;
}

/** Sorts the bigrams of one first unit after the other. */
class SecondSort {
  private readonly sorted: Uint32Array;
  /** The different second units. */
  private readonly distinct: Uint16Array;
  /** By second unit, how many there are, then where the next one belongs; 0 for every other unit. */
  private readonly places = new Uint32Array(UNITS);

  constructor(most: number) {
    this.sorted = new Uint32Array(most);
    this.distinct = new Uint16Array(Math.min(most, UNITS));
  }

  run(first: number, positions: Uint32Array, seconds: Uint16Array, take: TakeBigram): void {
    const { sorted, places } = this;
    const distinct = this.countSeconds(seconds);
    this.toStarts(distinct);
    for (let index = 0; index < positions.length; index++) {
      const second = seconds[index] as number;
      const place = places[second] as number;
      places[second] = place + 1;
      sorted[place] = positions[index] as number;
    }
    for (let index = 0, start = 0; index < distinct.length; index++) {
      const second = distinct[index] as number;
      const end = places[second] as number;
      places[second] = 0;
      take(first, second, sorted, start, end);
      start = end;
    }
  }

  /** Returns the different ones in ascending order. */
  private countSeconds(seconds: Uint16Array): Uint16Array {
    const { distinct, places } = this;
    let length = 0;
    for (let index = 0; index < seconds.length; index++) {
      const second = seconds[index] as number;
      const count = places[second] as number;
      places[second] = count + 1;
      if (count === 0) distinct[length++] = second;
    }
    return sorted(distinct.subarray(0, length));
  }

  private toStarts(distinct: Uint16Array): void {
    let sum = 0;
    for (let index = 0; index < distinct.length; index++) {
      const count = this.places[distinct[index] as number] as number;
      this.places[distinct[index] as number] = sum;
      sum += count;
    }
  }
}

/** In place. */
function sorted(units: Uint16Array): Uint16Array {
  return units.length > FEW ? units.sort() : insertionSorted(units);
}

function insertionSorted(units: Uint16Array): Uint16Array {
  for (let index = 1; index < units.length; index++) {
    const unit = units[index] as number;
    let at = index;
    for (; at > 0 && (units[at - 1] as number) > unit; at--) units[at] = units[at - 1] as number;
    units[at] = unit;
  }
  return units;
}
