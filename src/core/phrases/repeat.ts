import type { MinedText } from './mined-text.ts';
import { documentAt, QUOTE_CLOSE, QUOTE_OPEN } from './mined-text.ts';

/** A text that recurs. */
export interface Repeat {
  /** In UTF-16 code units. */
  readonly length: number;
  /** Where it stands in the mined text, ascending. They hold until the next repeat is asked for. */
  readonly positions: Uint32Array;
  /** In how many documents. */
  readonly documents: number;
}

export interface RepeatOptions {
  readonly minDocuments: number;
  /** In UTF-16 code units of the folded text. */
  readonly minLength: number;
  readonly maxLength: number;
  /** Whether a repeat may begin with a unit; all may where it is missing. */
  readonly mayBegin?: (unit: number) => boolean;
}

/** How much is done between two pauses, in units that are looked at: a few milliseconds. */
const STEP = 1 << 18;
/** How many positions are held at a time. */
const ROOM = 1 << 23;
const UNITS = 0x10000;

/**
 * Maximal repeats, found by refinement: the position list of every unit is split by the next unit, groups in too few documents are dropped, and so on down.
 * A group whose next units differ is right-maximal, one whose previous units differ is left-maximal; both together make a maximal repeat. So does a whole
 * quotation, whatever stands beside it. Yields
 * `undefined` every few milliseconds, so that the caller can stop or pause. Beside the text it needs room for the positions of some first units at a time.
 */
export function* repeats(text: MinedText, options: RepeatOptions): Generator<Repeat | undefined> {
  const counts = yield* countFirsts(text, options);
  for (const range of rangesOf(counts)) {
    const lists = yield* positionLists(text, counts, range);
    yield* new Refinement(text, options, lists).run();
  }
}

/** First units from `from` to before `to`. */
interface UnitRange {
  readonly from: number;
  readonly to: number;
}

interface PositionLists {
  readonly positions: Uint32Array;
  /** Where the list of each unit of the range ends in `positions`; the first begins at 0. */
  readonly ends: readonly number[];
}

/** How often every unit stands before another one; 0 for those that may not begin. */
function* countFirsts({ units }: MinedText, { mayBegin }: RepeatOptions): Generator<undefined, Uint32Array> {
  const counts = new Uint32Array(UNITS);
  for (let from = 0; from + 1 < units.length; from += STEP) {
    const to = Math.min(from + STEP, units.length - 1);
    for (let at = from; at < to; at++) if (units[at + 1] !== 0) (counts[units[at] as number] as number)++;
    yield undefined;
  }
  for (let unit = 0; unit < UNITS; unit++) if (unit === 0 || mayBegin?.(unit) === false) counts[unit] = 0;
  return counts;
}

/** As many units at a time as there is room for their positions. */
function* rangesOf(counts: Uint32Array): Generator<UnitRange> {
  let from = 1;
  let sum = 0;
  for (let unit = 1; unit < UNITS; unit++) {
    const count = counts[unit] as number;
    if (sum > 0 && sum + count > ROOM) {
      yield { from, to: unit };
      from = unit;
      sum = 0;
    }
    sum += count;
  }
  if (sum > 0) yield { from, to: UNITS };
}

function* positionLists({ units }: MinedText, counts: Uint32Array, { from, to }: UnitRange): Generator<undefined, PositionLists> {
  const places = new Int32Array(UNITS).fill(-1);
  const ends: number[] = [];
  let sum = 0;
  for (let unit = from; unit < to; unit++) {
    const count = counts[unit] as number;
    if (count === 0) continue;
    places[unit] = sum;
    sum += count;
    ends.push(sum);
  }
  const positions = new Uint32Array(sum);
  for (let begin = 0; begin + 1 < units.length; begin += STEP) {
    placeUnits(units, begin, Math.min(begin + STEP, units.length - 1), places, positions);
    yield undefined;
  }
  return { positions, ends };
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

/** Positions from `from` to before `to` of the list, all of which begin the same text of so many units. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Splits position lists in place, depth first. What one split needs is kept between the splits: there are millions of them. */
class Refinement {
  private readonly positions: Uint32Array;
  private readonly stack: Group[] = [];
  /** How many positions of the group go on with a unit; 0 again after every split. */
  private readonly counts = new Uint32Array(UNITS);
  /** The units that the group goes on with. */
  private readonly found = new Uint16Array(UNITS);
  private foundCount = 0;
  private readonly sorted: Uint32Array;

  constructor(
    private readonly text: MinedText,
    private readonly options: RepeatOptions,
    lists: PositionLists,
  ) {
    this.positions = lists.positions;
    let from = 0;
    let longest = 0;
    for (const to of lists.ends) {
      this.stack.push({ from, to, length: 1 });
      longest = Math.max(longest, to - from);
      from = to;
    }
    this.sorted = new Uint32Array(longest);
  }

  *run(): Generator<Repeat | undefined> {
    let work = 0;
    for (let group = this.stack.pop(); group; group = this.stack.pop()) {
      work += group.to - group.from;
      if (!this.isFrequent(group) || !this.mayGoOn(group)) continue;
      this.countNext(group);
      const repeat = this.repeatOf(group);
      if (repeat) yield repeat;
      this.split(group);
      if (work < STEP) continue;
      work = 0;
      yield undefined;
    }
  }

  /** A group that always follows the same unit is no maximal repeat, nor is anything that begins with it; but it may become a quotation. */
  private mayGoOn({ from, to }: Group): boolean {
    return this.text.units[this.positions[from] as number] === QUOTE_OPEN || this.isLeftMaximal(from, to);
  }

  private isLeftMaximal(from: number, to: number): boolean {
    const { positions } = this;
    const { units } = this.text;
    const first = units[(positions[from] as number) - 1];
    if (first === 0) return true;
    for (let at = from + 1; at < to; at++) if (units[(positions[at] as number) - 1] !== first) return true;
    return false;
  }

  /** Whether the group stands in enough documents; looks no further than it must. */
  private isFrequent({ from, to }: Group): boolean {
    const { positions, text } = this;
    let missing = this.options.minDocuments;
    let end = 0;
    for (let at = from; at < to && missing > 0; at++) {
      const position = positions[at] as number;
      if (position < end) continue;
      missing--;
      end = text.starts[documentAt(text, position) + 1] as number;
    }
    return missing <= 0;
  }

  private countNext({ from, to, length }: Group): void {
    const { positions, counts, found } = this;
    const { units } = this.text;
    let distinct = 0;
    for (let at = from; at < to; at++) {
      const unit = units[(positions[at] as number) + length] as number;
      if ((counts[unit] as number)++ === 0) found[distinct++] = unit;
    }
    this.foundCount = distinct;
  }

  private repeatOf({ from, to, length }: Group): Repeat | undefined {
    if (length < this.options.minLength) return undefined;
    const isRightMaximal = this.foundCount > 1 || this.found[0] === 0;
    const isMaximal = isRightMaximal && this.isLeftMaximal(from, to);
    if (!isMaximal && !this.isQuotation(this.positions[from] as number, length)) return undefined;
    const positions = this.positions.subarray(from, to);
    return { length, positions, documents: countDocuments(this.text, positions) };
  }

  private isQuotation(position: number, length: number): boolean {
    const { units } = this.text;
    return units[position] === QUOTE_OPEN && units[position + length - 1] === QUOTE_CLOSE;
  }

  private split(group: Group): void {
    const { counts, found, foundCount } = this;
    const kept = group.length < this.options.maxLength ? this.placeGroups(group) : 0;
    if (kept > 0) this.moveGroups(group, kept);
    for (let index = 0; index < foundCount; index++) counts[found[index] as number] = 0;
  }

  /** Turns the count of every unit that is frequent enough into where its positions go, and pushes the groups; how many positions they have together. */
  private placeGroups({ from, length }: Group): number {
    const { counts, found, foundCount, options, stack } = this;
    let sum = 0;
    for (let index = 0; index < foundCount; index++) {
      const unit = found[index] as number;
      const count = counts[unit] as number;
      const enough = unit !== 0 && count >= options.minDocuments;
      counts[unit] = enough ? sum + 1 : 0;
      if (!enough) continue;
      stack.push({ from: from + sum, to: from + sum + count, length: length + 1 });
      sum += count;
    }
    return sum;
  }

  private moveGroups({ from, to, length }: Group, kept: number): void {
    const { counts, positions, sorted } = this;
    const { units } = this.text;
    for (let at = from; at < to; at++) {
      const position = positions[at] as number;
      const unit = units[position + length] as number;
      const place = counts[unit] as number;
      if (place === 0) continue;
      sorted[place - 1] = position;
      counts[unit] = place + 1;
    }
    positions.set(sorted.subarray(0, kept), from);
  }
}

/** In how many documents ascending positions stand. */
function countDocuments(text: MinedText, positions: Uint32Array): number {
  let count = 0;
  let end = 0;
  for (const position of positions) {
    if (position < end) continue;
    count++;
    end = text.starts[documentAt(text, position) + 1] as number;
  }
  return count;
}
