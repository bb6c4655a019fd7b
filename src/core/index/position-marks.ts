/** A set of positions as one bit each, to be used again and again: whoever marks positions unmarks them. */
export class PositionMarks {
  /** Position `n` is bit `n % 32` of word `n / 32`. */
  words = new Uint32Array(0);

  /** Makes room for positions below `span`. */
  reserve(span: number): void {
    const words = (span >>> 5) + 1;
    if (this.words.length < words) this.words = new Uint32Array(words);
  }

  /** Marks each position, moved by `distance`; what then lies outside is left out. */
  mark(positions: Uint32Array, distance: number): void {
    const { words } = this;
    for (let index = 0; index < positions.length; index++) {
      const position = (positions[index] as number) + distance;
      const word = position >>> 5;
      if (word < words.length) words[word] = (words[word] as number) | (1 << (position & 31));
    }
  }

  /** Takes back `mark`. */
  unmark(positions: Uint32Array, distance: number): void {
    const { words } = this;
    for (let index = 0; index < positions.length; index++) {
      const word = ((positions[index] as number) + distance) >>> 5;
      if (word < words.length) words[word] = 0;
    }
  }

  /** Writes all that is marked into `to`, in ascending order, and unmarks it. */
  drain(to: Uint32Array): void {
    const { words } = this;
    let length = 0;
    for (let word = 0; word < words.length; word++) {
      for (let rest = words[word] as number; rest !== 0; rest &= rest - 1) to[length++] = word * 32 + 31 - Math.clz32(rest & -rest);
      words[word] = 0;
    }
  }
}
