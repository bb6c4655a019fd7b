/** Makes arrays in memory that threads share where another array is in such memory, else in memory of their own. */
export function memoryLike({ buffer }: { readonly buffer: ArrayBufferLike }): (count: number) => Uint32Array {
  const isShared = typeof SharedArrayBuffer === 'function' && buffer instanceof SharedArrayBuffer;
  return (count) => new Uint32Array(isShared ? new SharedArrayBuffer(4 * count) : new ArrayBuffer(4 * count));
}
