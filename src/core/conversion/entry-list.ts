import type { Range } from '../evidence.ts';

/** Entries of dictionaries that were found in a text, ascending and apart. The same memory serves one text after the other. */
export class EntryList {
  count = 0;
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  /** Of the entries in their dictionary. */
  places = new Int32Array(256);

  clear(): void {
    this.count = 0;
  }

  add(start: number, end: number, place: number): void {
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.places[this.count++] = place;
  }

  /** What is free of entries around an offset that stands in none, in a text of that length. */
  gapAround(at: number, length: number): Range {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return { start: low > 0 ? (this.ends[low - 1] as number) : 0, end: low < this.count ? (this.starts[low] as number) : length };
  }

  private grow(): void {
    this.starts = twice(this.starts);
    this.ends = twice(this.ends);
    this.places = twice(this.places);
  }
}

function twice(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
