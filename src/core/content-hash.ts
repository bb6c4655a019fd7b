/** A number of 32 bits that any other content has with a probability of one in four billion (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). */
export function contentHash(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash >>> 0;
}
