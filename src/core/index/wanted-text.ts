import type { PostingList } from './posting-list.ts';
import type { Segment } from './segment.ts';

/** A text of which every part of one length, or some of these, are looked for in other texts. */
export interface WantedText {
  readonly units: Uint16Array;
  /** The length of a part, 2 at least. */
  readonly partLength: number;
  /** By position: below 0 where no part begins that is looked for. */
  readonly numbers: Int32Array;
}

/** Two bigrams of some parts: the rarest of each, and the rarest of those that have no unit in common with it. */
export interface WantedPair {
  readonly rarest: PostingList;
  readonly other: PostingList;
  /** How far the other one stands behind the rarest; below 0 where it stands before it. */
  readonly distance: number;
  /** Where the parts begin. */
  readonly parts: number[];
}

/** The different bigrams of a wanted text. */
export class WantedBigrams {
  /** A unit that the text does not have. */
  readonly absent: number;
  /** By position the number of the bigram that begins there; -1 where no part has it. */
  private readonly ids: Int32Array;
  /** The units of each, by its number. */
  readonly firsts: number[] = [];
  readonly seconds: number[] = [];

  constructor(private readonly text: WantedText) {
    const { units } = text;
    const having = new Set(units);
    let absent = 0xffff;
    while (having.has(absent)) absent--;
    this.absent = absent;
    this.ids = new Int32Array(units.length).fill(-1);
    const known = new Map<number, number>();
    let end = 0;
    for (let at = 0; at + 1 < units.length; at++) {
      if ((text.numbers[at] as number) >= 0) end = at + text.partLength - 1;
      if (at < end) this.ids[at] = this.idOf(units[at] as number, units[at + 1] as number, known);
    }
  }

  /** Their lists in a segment, by number. */
  listsIn(segment: Segment): PostingList[] {
    return this.firsts.map((first, id) => segment.list(first, this.seconds[id] as number) ?? NOTHING);
  }

  /** A pair of each part that may stand in a segment: one of which it lacks a bigram stands nowhere in it. */
  pairs(lists: readonly PostingList[]): WantedPair[] {
    const lengths = lengthsOf(lists);
    const pairs = new Map<number, WantedPair>();
    const { numbers, partLength } = this.text;
    for (let at = 0; at < numbers.length; at++) {
      if ((numbers[at] as number) < 0) continue;
      const end = at + partLength - 1;
      const rarest = this.rarestIn(at, end, lengths, end);
      if (lengths[this.ids[rarest] as number] === 0) continue;
      const other = this.rarestIn(at, end, lengths, rarest);
      const key =
        ((this.ids[rarest] as number) * lists.length + (this.ids[other] as number)) * 2 * partLength + other - rarest + partLength;
      const known = pairs.get(key);
      if (known) known.parts.push(at);
      else pairs.set(key, this.pairOf(lists, rarest, other, at));
    }
    return [...pairs.values()];
  }

  /** By number whether one of some parts has it. */
  wantedBy(parts: readonly number[]): Uint8Array {
    const isWanted = new Uint8Array(this.firsts.length);
    for (const part of parts) for (let at = part; at < part + this.text.partLength - 1; at++) isWanted[this.ids[at] as number] = 1;
    return isWanted;
  }

  private idOf(first: number, second: number, known: Map<number, number>): number {
    const key = first * 0x10000 + second;
    const id = known.get(key) ?? known.size;
    if (id < known.size) return id;
    known.set(key, id);
    this.firsts.push(first);
    this.seconds.push(second);
    return id;
  }

  /** The place of the rarest bigram that has no unit in common with the one at `without`; `without` itself where each has one. */
  private rarestIn(start: number, end: number, lengths: Uint32Array, without: number): number {
    let rarest = without;
    let least = Number.POSITIVE_INFINITY;
    for (let at = start; at < end; at++) {
      const length = lengths[this.ids[at] as number] as number;
      if (length >= least || (at > without - 2 && at < without + 2 && without < end)) continue;
      rarest = at;
      least = length;
    }
    return rarest;
  }

  private pairOf(lists: readonly PostingList[], rarest: number, other: number, part: number): WantedPair {
    const listAt = (at: number) => lists[this.ids[at] as number] as PostingList;
    return { rarest: listAt(rarest), other: listAt(other), distance: other - rarest, parts: [part] };
  }
}

const NOTHING: PostingList = { words: new Uint16Array(0), start: 0, end: 0 };

/** In words. */
function lengthsOf(lists: readonly PostingList[]): Uint32Array {
  const lengths = new Uint32Array(lists.length);
  for (const [id, { start, end }] of lists.entries()) lengths[id] = end - start;
  return lengths;
}
