import type { MinedText } from './mined-text.ts';
import type { Repeat } from './repeat.ts';
import { memoryLike } from './shared-words.ts';

const UNITS = 0x10000;
const STEP = 1 << 16;
/** So many units tell enough; of a longer text every nth step is counted. */
const SAMPLE = 1 << 23;
const FEWEST_SLOTS = 1 << 10;
const MOST_SLOTS = 1 << 22;
/** Of two slots one stays free, so that a pair is found soon. */
const FILL = 0.5;
/** Knuth's multiplier for hashing: 2^32 by the golden ratio. */
const SCATTER = 0x9e3779b1;

/** What was counted of a text. Pairs that find their table full are rare ones: they count as never seen. */
export interface CohesionTable {
  readonly singles: Uint32Array;
  /** A hash table with open addressing: pairs of units, and how often each stands there. */
  readonly pairs: Uint32Array;
  readonly counts: Uint32Array;
  readonly total: number;
  /** Of a longer text every nth step is counted. */
  readonly stride: number;
}

/** How strongly two characters of a text belong together: the share of either that stands beside the other, multiplied (0 to 1). No dictionary is asked. */
export class Cohesion {
  private readonly singles: Uint32Array;
  private readonly pairs: Uint32Array;
  private readonly counts: Uint32Array;
  private readonly mask: number;
  private free: number;
  private readonly total: number;
  private readonly stride: number;

  constructor(readonly table: CohesionTable) {
    const { singles, pairs, counts, total, stride } = table;
    [this.singles, this.pairs, this.counts, this.total, this.stride] = [singles, pairs, counts, total, stride];
    this.mask = pairs.length - 1;
    this.free = Math.floor(pairs.length * FILL);
  }

  /** Counts a text, in steps. */
  static *of({ units }: MinedText): Generator<undefined, Cohesion> {
    const stride = Math.max(1, Math.round(units.length / SAMPLE));
    const cohesion = new Cohesion(emptyTable(Math.ceil(units.length / stride), stride, memoryLike(units)));
    for (let from = 0; from + 1 < units.length; from += STEP * stride) {
      const to = Math.min(from + STEP, units.length - 1);
      for (let at = from; at < to; at++) cohesion.count(units[at] as number, units[at + 1] as number);
      yield undefined;
    }
    return cohesion;
  }

  /**
   * How many times a text is more frequent than chance would make it, as a power of two; chance is what its pairs of neighbours alone lead to (a Markov chain
   * of the first order). Punctuation inside counts as a neighbour of any character.
   */
  surprise(text: string, occurrences: number): number {
    let expected = Math.log2(this.singles[text.charCodeAt(0)] || 1);
    for (let at = 1; at < text.length; at++) {
      const [a, b] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
      const share = binds(a) && binds(b) ? this.together(a, b) / (this.singles[a] || 1) : (this.singles[b] as number) / this.total;
      expected += Math.log2(share || 1 / this.total);
    }
    return Math.log2(occurrences / this.stride) - expected;
  }

  /** Of two neighbouring units. The end of a sentence (0) and punctuation hold nothing. */
  between(a: number, b: number): number {
    if (!binds(a) || !binds(b)) return 0;
    const together = this.together(a, b);
    return (together * together) / ((this.singles[a] as number) * (this.singles[b] as number) || 1);
  }

  private together(a: number, b: number): number {
    return this.counts[this.slotOf(a, b)] as number;
  }

  private count(a: number, b: number): void {
    (this.singles[a] as number)++;
    if (!binds(a) || !binds(b)) return;
    const slot = this.slotOf(a, b);
    if (this.counts[slot] === 0) {
      if (this.free === 0) return;
      this.free--;
      this.pairs[slot] = pairOf(a, b);
    }
    (this.counts[slot] as number)++;
  }

  /** The slot of a pair, or the free one where it would stand. */
  private slotOf(a: number, b: number): number {
    const pair = pairOf(a, b);
    let slot = (Math.imul(pair, SCATTER) >>> 7) & this.mask;
    while (this.counts[slot] !== 0 && this.pairs[slot] !== pair) slot = (slot + 1) & this.mask;
    return slot;
  }
}

/** For a text of which so many units are counted. */
function emptyTable(total: number, stride: number, words: (count: number) => Uint32Array): CohesionTable {
  const slots = Math.min(MOST_SLOTS, Math.max(FEWEST_SLOTS, 1 << Math.ceil(Math.log2(total + 1))));
  return { singles: words(UNITS), pairs: words(slots), counts: words(slots), total, stride };
}

function pairOf(a: number, b: number): number {
  return ((a << 16) | b) >>> 0;
}

/** Letters, digits and characters; not white space, punctuation or the end of a sentence. */
function binds(unit: number): boolean {
  return unit >= 0x3400 || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
}

/** Whether most occurrences begin and end between words: the outermost characters hold together more than they hold to their neighbours outside. */
export function endsAtWords({ units }: MinedText, cohesion: Cohesion, { positions, length }: Repeat): boolean {
  const first = positions[0] as number;
  const atStart = cohesion.between(units[first] as number, units[first + 1] as number);
  const atEnd = cohesion.between(units[first + length - 2] as number, units[first + length - 1] as number);
  let cutAtStart = 0;
  let cutAtEnd = 0;
  for (const at of positions) {
    if (cohesion.between(units[at - 1] as number, units[at] as number) > atStart) cutAtStart++;
    if (cohesion.between(units[at + length - 1] as number, units[at + length] as number) > atEnd) cutAtEnd++;
  }
  return Math.max(cutAtStart, cutAtEnd) < positions.length / 2;
}
