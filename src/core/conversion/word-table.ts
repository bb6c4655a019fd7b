/** Slots, a power of two: three for every two units that words begin with. */
const SLOTS = 1 << 17;
/** Four numbers stand together for each slot, so that a question reads one line of the processor's cache. */
const SLOT_SIZE = 4;
/** The two units; the word of these two, and its cost; where the longer words that begin with them are. */
const Field = { pair: 0, word: 1, cost: 2, longer: 3 } as const;
/** Bits that tell of most pairs that no word begins with them; a power of two. */
const BITS = 1 << 20;
/** A word that is told by nothing. */
const NONE = -1;

/**
 * The words that start at a place of a text: a hash table by their first two units, which most words have no more than, and a list of the longer ones. A trie
 * takes three times as long here, as each of its steps is somewhere else in memory. The words are told by their place among all.
 */
export class WordTable {
  private readonly bits = new Int32Array(BITS >> 5);
  private readonly slots = new Int32Array(SLOTS * SLOT_SIZE).fill(NONE);
  /** For each slot that has some, its longer words by length: the number of units, 0 after the last one; the place; the units after the second. */
  private readonly longer: Int32Array;

  /** Of distinct words of 2 units or more, with their costs. */
  constructor(
    words: readonly string[],
    private readonly costs: Int32Array,
  ) {
    const longer = new Map<number, number[]>();
    for (const [place, word] of words.entries()) this.add(word, place, longer);
    const cells: number[] = [];
    for (const [slot, places] of longer) {
      this.slots[slot + Field.longer] = cells.length;
      for (const place of places.sort((a, b) => lengthOf(words, a) - lengthOf(words, b))) cells.push(...cellsOf(words[place] ?? '', place));
      cells.push(0);
    }
    this.longer = Int32Array.from(cells);
  }

  /** Writes the words between `at` and `end` that start at `at` into `found`, by ascending end: three numbers for each, its place, its end and its cost. Returns how many numbers there are. */
  wordsIn(units: Uint16Array, at: number, end: number, found: Int32Array): number {
    if (at + 2 > end) return 0;
    const pair = ((units[at] as number) << 16) | (units[at + 1] as number);
    const hash = hashOf(pair);
    if (!((this.bits[(hash >>> 5) & ((BITS >> 5) - 1)] as number) & (1 << (hash & 31)))) return 0;
    const slot = this.slotOf(pair);
    let count = 0;
    if (this.slots[slot + Field.word] !== NONE) {
      found[0] = this.slots[slot + Field.word] as number;
      found[1] = at + 2;
      found[2] = this.slots[slot + Field.cost] as number;
      count = 3;
    }
    const longer = this.slots[slot + Field.longer] as number;
    return longer === NONE ? count : this.longerIn(longer, units, at, end, found, count);
  }

  /** The place of a word, -1 where it is none of these. */
  placeOf(units: Uint16Array): number {
    const found = new Int32Array(MOST_NUMBERS);
    const count = this.wordsIn(units, 0, units.length, found);
    return count > 0 && found[count - 2] === units.length ? (found[count - 3] as number) : NONE;
  }

  private longerIn(from: number, units: Uint16Array, at: number, end: number, found: Int32Array, before: number): number {
    const { longer, costs } = this;
    let count = before;
    for (let cell = from, length = longer[cell] as number; length > 0; cell += length, length = longer[cell] as number) {
      if (at + length > end) break;
      let unit = 2;
      while (unit < length && units[at + unit] === longer[cell + unit]) unit++;
      if (unit < length) continue;
      const place = longer[cell + 1] as number;
      found[count++] = place;
      found[count++] = at + length;
      found[count++] = costs[place] as number;
    }
    return count;
  }

  private add(word: string, place: number, longer: Map<number, number[]>): void {
    const pair = (word.charCodeAt(0) << 16) | word.charCodeAt(1);
    const hash = hashOf(pair);
    const bit = (hash >>> 5) & ((BITS >> 5) - 1);
    this.bits[bit] = (this.bits[bit] as number) | (1 << (hash & 31));
    const slot = this.slotOf(pair);
    this.slots[slot + Field.pair] = pair;
    if (word.length > 2) longer.set(slot, [...(longer.get(slot) ?? []), place]);
    else {
      this.slots[slot + Field.word] = place;
      this.slots[slot + Field.cost] = this.costs[place] as number;
    }
  }

  /** Where the slot of two units begins, or would. */
  private slotOf(pair: number): number {
    const { slots } = this;
    let slot = (hashOf(pair) & (SLOTS - 1)) * SLOT_SIZE;
    while (slots[slot + Field.pair] !== pair && slots[slot + Field.pair] !== NONE) slot = (slot + SLOT_SIZE) & (SLOTS * SLOT_SIZE - 1);
    return slot;
  }
}

/** Room for the words that can start at one place: fewer than the longest word has units. */
export const MOST_NUMBERS = 3 * 64;

function lengthOf(words: readonly string[], place: number): number {
  return words[place]?.length ?? 0;
}

/** As many cells as the word has units. */
function cellsOf(word: string, place: number): number[] {
  return [word.length, place, ...Array.from({ length: word.length - 2 }, (_, at) => word.charCodeAt(at + 2))];
}

function hashOf(pair: number): number {
  const mixed = Math.imul(pair, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
