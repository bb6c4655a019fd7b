/** A set of positions, one bit for each, to be used again and again: `drain` leaves nothing in it. */
export class BitSet {
  /** Position `n` is bit `n % 32` of word `n / 32`. */
  private words = new Uint32Array(0);

  /** Makes room for positions below `span`. */
  reserve(span: number): void {
    const words = (span >>> 5) + 1;
    if (this.words.length < words) this.words = new Uint32Array(words);
  }

  addAll(positions: Uint32Array): void {
    const { words } = this;
    for (let index = 0; index < positions.length; index++) {
      const position = positions[index] as number;
      const word = position >>> 5;
      words[word] = (words[word] as number) | (1 << (position & 31));
    }
  }

  removeAll(positions: Uint32Array): void {
    const { words } = this;
    for (let index = 0; index < positions.length; index++) {
      const position = positions[index] as number;
      const word = position >>> 5;
      words[word] = (words[word] as number) & ~(1 << (position & 31));
    }
  }

  /** Moves all positions into `to`, in ascending order; answers how many they are. */
  drain(to: Uint32Array): number {
    const { words } = this;
    let length = 0;
    for (let word = 0; word < words.length; word++) {
      let rest = words[word] as number;
      if (rest === 0) continue;
      words[word] = 0;
      for (; rest !== 0; rest &= rest - 1) to[length++] = word * 32 + 31 - Math.clz32(rest & -rest);
    }
    return length;
  }
}
