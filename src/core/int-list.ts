/** How many fit before it grows. */
const FEW = 16;

/**
 * Whole numbers of 32 bits, one appended after the other. A list of the language takes twice the memory, and where it is long, fresh memory with every growth, which
 * is slow on some machines.
 */
export class IntList {
  length = 0;
  private numbers = new Int32Array(FEW);

  push(number: number): void {
    if (this.length === this.numbers.length) this.grow();
    this.numbers[this.length++] = number;
  }

  /** Of an index below the length. */
  at(index: number): number {
    return this.numbers[index] as number;
  }

  private grow(): void {
    const larger = new Int32Array(2 * this.numbers.length);
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
