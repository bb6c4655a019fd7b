import type { GramRun } from './gram.ts';
import type { GramTable } from './gram-table.ts';
import { NO_GRAM } from './gram-table.ts';

/** Where the grams of a text stand in it. */
export class GramPlaces {
  /** By number the first position, by position the next one of the same gram; `NO_GRAM` where there is none. */
  private readonly firsts: Int32Array;
  private readonly nexts: Int32Array;
  private readonly counts: Uint32Array;

  constructor({ numbers, size }: GramTable) {
    this.firsts = new Int32Array(size).fill(NO_GRAM);
    this.nexts = new Int32Array(numbers.length).fill(NO_GRAM);
    this.counts = new Uint32Array(size);
    for (let at = numbers.length - 1; at >= 0; at--) {
      const number = numbers[at] as number;
      if (number === NO_GRAM) continue;
      this.nexts[at] = this.firsts[number] as number;
      this.firsts[number] = at;
      this.counts[number] = (this.counts[number] as number) + 1;
    }
  }

  /** At how many positions one of some different grams stands. */
  countOf(numbers: Uint32Array): number {
    return numbers.reduce((sum, number) => sum + (this.counts[number] as number), 0);
  }

  /** The runs of positions at which one of some grams stands. */
  runsOf(numbers: Uint32Array): GramRun[] {
    const runs: { first: number; last: number }[] = [];
    for (const at of this.positionsOf(numbers)) {
      const run = runs.at(-1);
      if (run?.last === at - 1) run.last = at;
      else runs.push({ first: at, last: at });
    }
    return runs;
  }

  private positionsOf(numbers: Uint32Array): Uint32Array {
    const positions = new Uint32Array(this.countOf(numbers));
    let found = 0;
    for (const number of numbers)
      for (let at = this.firsts[number] as number; at !== NO_GRAM; at = this.nexts[at] as number) positions[found++] = at;
    return positions.sort();
  }
}
