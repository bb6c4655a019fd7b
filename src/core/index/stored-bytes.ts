/** Bytes that are elsewhere than in memory, such as those of a file that nobody changes. */
export interface StoredBytes {
  readonly length: number;
  /** Those from `start` up to `end` in a buffer of their own. Throws where they cannot be read any more, as `fill` does. */
  read(start: number, end: number): Uint8Array<ArrayBuffer>;
  /** Puts those from `start` on into `into`, as many as fit. */
  fill(into: Uint8Array, start: number): void;
}
