const SLOTS = 1 << 18;

/**
 * Finds texts that are the same but for a gap: entries are put under the hash of what stands around the gap, and entries of the same hash are offered for a
 * closer look. Chains in typed arrays: half a million strings in a map would take ten times as long.
 */
export class GapTable<T> {
  private readonly heads = new Int32Array(SLOTS).fill(-1);
  private readonly next: number[] = [];
  private readonly values: T[] = [];

  /** Offers all values that were put under the same hash before, and puts a value there. */
  add(hash: number, value: T, offer: (other: T) => void): void {
    const slot = (hash >>> 0) % SLOTS;
    for (let at = this.heads[slot] as number; at >= 0; at = this.next[at] as number) offer(this.values[at] as T);
    this.next.push(this.heads[slot] as number);
    this.values.push(value);
    this.heads[slot] = this.values.length - 1;
  }
}

/** FNV-1a over a text without what stands from `from` to before `to`. */
export function hashAround(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 ^ text.length ^ (from << 16) ^ (to << 24);
  for (let at = 0; at < text.length; at++) if (at < from || at >= to) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
