import type { LibraryDocument } from '../corpus/library-document.ts';

const LEAST = 1 << 12;

/** By document the numbers of the grams that it has, in columns: half of a library may have some. */
export class GramLists {
  readonly entries: LibraryDocument[] = [];
  /** By document where its numbers end. */
  private readonly ends: number[] = [];
  private numbers = new Uint32Array(LEAST);
  private length = 0;

  /** Appends a number to those of the document that is ended next. */
  add(number: number): void {
    if (this.length === this.numbers.length) {
      const wider = new Uint32Array(2 * this.length);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.length++] = number;
  }

  /** Answers the numbers that were added since the last one: to be read at once, as those of `of` are. A document without any is left out. */
  end(entry: LibraryDocument): Uint32Array {
    const start = this.ends.at(-1) ?? 0;
    if (this.length > start) {
      this.entries.push(entry);
      this.ends.push(this.length);
    }
    return this.numbers.subarray(start, this.length);
  }

  /** Those of a document, by its place in `entries`. */
  of(place: number): Uint32Array {
    return this.numbers.subarray(this.ends[place - 1] ?? 0, this.ends[place]);
  }
}
