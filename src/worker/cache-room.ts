/** Counts the bytes of what a cache is to keep. */
export class CacheRoom {
  private taken = 0;

  constructor(private readonly maxBytes: number) {}

  /** Throws where there are more than may be. */
  take(bytes: number): void {
    this.taken += bytes;
    if (this.taken > this.maxBytes) throw new Error(`the cache would have ${this.taken} bytes or more, and may have ${this.maxBytes}`);
  }
}
