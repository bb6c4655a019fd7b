const WORD = 4;

/**
 * A number of 32 bits that any other content has with a probability of about one in four billion: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over words of
 * four bytes instead of bytes, which is four times as fast, with a shift by which the high bits of a word reach the low ones of the hash too. Every step can be
 * undone, so that no single changed word goes unseen.
 */
export function contentHash(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const words = bytes.length - (bytes.length % WORD);
  // Signed from the start: a number that may not fit into 32 bits takes four times as long.
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < words; at += WORD) hash = mixed(hash, view.getInt32(at, true));
  for (let at = words; at < bytes.length; at++) hash = mixed(hash, bytes[at] as number);
  return hash >>> 0;
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x01000193);
  return product ^ (product >>> 15);
}
