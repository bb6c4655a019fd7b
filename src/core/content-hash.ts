const WORD = 4;
/** What one lane makes of a word the next one need not wait for. */
const LANES = 4;
const STEP = WORD * LANES;

/**
 * A number of 32 bits that any other content has with a probability of about one in four billion: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over words of
 * four bytes instead of bytes, with a shift by which the high bits of a word reach the low ones of the hash too; four words next to each other go into hashes of
 * their own, which are joined at the end. Every step can be undone, so that no single changed word goes unseen.
 */
export function contentHash(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - (bytes.length % STEP);
  let hash = lanesOf(view, end);
  const words = bytes.length - (bytes.length % WORD);
  for (let at = end; at < words; at += WORD) hash = mixed(hash, view.getInt32(at, true));
  for (let at = words; at < bytes.length; at++) hash = mixed(hash, bytes[at] as number);
  return hash >>> 0;
}

/** The joined hash of all bytes up to `end`, a multiple of `STEP`. */
function lanesOf(view: DataView, end: number): number {
  // Signed from the start: a number that may not fit into 32 bits takes four times as long.
  let first = 0x811c9dc5 | 0;
  let [second, third, fourth] = [first + 1, first + 2, first + 3];
  for (let at = 0; at < end; at += STEP) {
    first = mixed(first, view.getInt32(at, true));
    second = mixed(second, view.getInt32(at + WORD, true));
    third = mixed(third, view.getInt32(at + 2 * WORD, true));
    fourth = mixed(fourth, view.getInt32(at + 3 * WORD, true));
  }
  return [second, third, fourth].reduce(mixed, first);
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x01000193);
  return product ^ (product >>> 15);
}
