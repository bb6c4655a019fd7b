/** Numbers by two other numbers: open addressing in typed arrays, as a question at every place is to allocate nothing. */
export class FeatureTable {
  private readonly highs: Int32Array;
  private readonly lows: Int32Array;
  /** The place of a key among all, from 1 on; 0 for a free slot. */
  private readonly places: Int32Array;
  private readonly mask: number;

  /** Of distinct keys. */
  constructor(keys: readonly (readonly [high: number, low: number])[]) {
    const size = 2 ** Math.ceil(Math.log2(2 * keys.length + 2));
    this.mask = size - 1;
    this.highs = new Int32Array(size);
    this.lows = new Int32Array(size);
    this.places = new Int32Array(size);
    for (const [index, [high, low]] of keys.entries()) {
      const slot = this.slotOf(high, low);
      this.highs[slot] = high;
      this.lows[slot] = low;
      this.places[slot] = index + 1;
    }
  }

  /** The place of a key among those that were given; -1 where it was not. */
  placeOf(high: number, low: number): number {
    return (this.places[this.slotOf(high, low)] as number) - 1;
  }

  /** Where a key is, or would be put. */
  private slotOf(high: number, low: number): number {
    const { highs, lows, places, mask } = this;
    let slot = hashOf(high, low) & mask;
    while (places[slot] !== 0 && (highs[slot] !== high || lows[slot] !== low)) slot = (slot + 1) & mask;
    return slot;
  }
}

function hashOf(high: number, low: number): number {
  const mixed = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
