import type { MinedText } from './mined-text.ts';
import { documentAt, QUOTE_CLOSE, QUOTE_OPEN } from './mined-text.ts';
import type { MinedRange, PositionLists } from './position-lists.ts';
import { listsOf } from './position-lists.ts';

/** A text that recurs. */
export interface Repeat {
  /** In UTF-16 code units. */
  readonly length: number;
  /** Where it stands in the mined text, ascending. They hold until the next repeat is asked for. */
  readonly positions: Uint32Array;
  /** In how many documents. */
  readonly documents: number;
}

/** Which repeats are wanted. */
export interface RepeatOptions {
  readonly minDocuments: number;
  /** In UTF-16 code units of the folded text. */
  readonly minLength: number;
  readonly maxLength: number;
}

/** How much is done between two pauses, in units that are looked at: a few milliseconds. */
const STEP = 1 << 18;
const UNITS = 0x10000;

/**
 * Maximal repeats that begin with the units of a range, found by refinement: the position list of every unit is split by the next unit, groups in too few documents are dropped, and so on down.
 * A group whose next units differ is right-maximal, one whose previous units differ is left-maximal; both together make a maximal repeat. So does a whole
 * quotation, whatever stands beside it. Yields
 * `undefined` every few milliseconds, so that the caller can stop or pause. Beside the text it needs room for the positions of these units. `firsts` tells how often each unit
 * may begin one.
 */
export function* repeatsIn(text: MinedText, options: RepeatOptions, firsts: Uint32Array, range: MinedRange): Generator<Repeat | undefined> {
  yield* new Refinement(text, options, yield* listsOf(text, firsts, range)).run();
}

/** Splits position lists in place, depth first. What one split needs is kept between the splits: there are millions of them. */
class Refinement {
  private readonly positions: Uint32Array;
  /** Groups still to be looked at, each as three numbers: its positions are those from the first to before the second, which begin the same text of so many units as the third says. */
  private readonly stack: number[] = [];
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
    this.sorted = lists.spare;
    let from = 0;
    for (const to of lists.ends) {
      this.stack.push(from, to, 1);
      from = to;
    }
  }

  *run(): Generator<Repeat | undefined> {
    let work = 0;
    while (this.stack.length > 0) {
      const length = this.stack.pop() as number;
      const to = this.stack.pop() as number;
      const from = this.stack.pop() as number;
      work += to - from;
      if (!this.isFrequent(from, to) || !this.mayGoOn(from, to)) continue;
      this.countNext(from, to, length);
      const repeat = this.repeatOf(from, to, length);
      if (repeat) yield repeat;
      this.split(from, to, length);
      if (work < STEP) continue;
      work = 0;
      yield undefined;
    }
  }

  /** A group that always follows the same unit is no maximal repeat, nor is anything that begins with it; but it may become a quotation. */
  private mayGoOn(from: number, to: number): boolean {
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
  private isFrequent(from: number, to: number): boolean {
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

  private countNext(from: number, to: number, length: number): void {
    const { positions, counts, found } = this;
    const { units } = this.text;
    let distinct = 0;
    for (let at = from; at < to; at++) {
      const unit = units[(positions[at] as number) + length] as number;
      if ((counts[unit] as number)++ === 0) found[distinct++] = unit;
    }
    this.foundCount = distinct;
  }

  private repeatOf(from: number, to: number, length: number): Repeat | undefined {
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

  private split(from: number, to: number, length: number): void {
    const { counts, found, foundCount } = this;
    const kept = length < this.options.maxLength ? this.placeGroups(from, length) : 0;
    if (kept > 0) this.moveGroups(from, to, length, kept);
    for (let index = 0; index < foundCount; index++) counts[found[index] as number] = 0;
  }

  /** Turns the count of every unit that is frequent enough into where its positions go, and pushes the groups; how many positions they have together. */
  private placeGroups(from: number, length: number): number {
    const { counts, found, foundCount, options, stack } = this;
    let sum = 0;
    for (let index = 0; index < foundCount; index++) {
      const unit = found[index] as number;
      const count = counts[unit] as number;
      const enough = unit !== 0 && count >= options.minDocuments;
      counts[unit] = enough ? sum + 1 : 0;
      if (!enough) continue;
      stack.push(from + sum, from + sum + count, length + 1);
      sum += count;
    }
    return sum;
  }

  private moveGroups(from: number, to: number, length: number, kept: number): void {
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
