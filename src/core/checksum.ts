/** Word by word; every step can be undone, so that no single changed word goes unseen. The constants are those of MurmurHash3's final mix. */
export function checksum(words: Uint32Array): number {
  let hash = words.length;
  for (let at = 0; at < words.length; at++) {
    hash = Math.imul(hash ^ (words[at] as number), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  return hash >>> 0;
}
