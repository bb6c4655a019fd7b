import { passingBytes } from '../array-room.ts';

/** A buffer of so many bytes or more that are needed for a while; `isShared` by other threads too. */
export function passingBuffer(bytes: number, isShared: boolean): ArrayBufferLike {
  const asked = passingBytes(bytes);
  return isShared ? new SharedArrayBuffer(asked) : new ArrayBuffer(asked);
}

/** Makes arrays in memory that threads share where another array is in such memory, else in memory of their own. */
export function memoryLike({ buffer }: { readonly buffer: ArrayBufferLike }): (count: number) => Uint32Array {
  const isShared = typeof SharedArrayBuffer === 'function' && buffer instanceof SharedArrayBuffer;
  return (count) => new Uint32Array(passingBuffer(4 * count, isShared), 0, count);
}
