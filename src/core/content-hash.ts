const WORD = 4;
/** What one lane makes of a word the next one need not wait for. */
const LANES = 4;
const STEP = WORD * LANES;
/** Signed from the start: a number that may not fit into 32 bits takes four times as long. */
const OFFSET = 0x811c9dc5 | 0;

/**
 * A number of 32 bits that any other content has with a probability of about one in four billion: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over words of
 * four bytes instead of bytes, with a shift by which the high bits of a word reach the low ones of the hash too; four words next to each other go into hashes of
 * their own, which are joined at the end. Every step can be undone, so that no single changed word goes unseen.
 */
export function contentHash(bytes: Uint8Array): number {
  return new ContentHasher().end(bytes);
}

/** Whether two contents are the same, byte by byte. */
export function isSameContent(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return one.length === other?.length && one.every((byte, at) => byte === other[at]);
}

/** Tells the same of content that comes piece by piece. */
export class ContentHasher {
  private readonly lanes = Int32Array.of(OFFSET, OFFSET + 1, OFFSET + 2, OFFSET + 3);

  /** Takes a piece that others follow, of which the length is a multiple of 16. */
  add(bytes: Uint8Array): void {
    takeSteps(this.lanes, viewOf(bytes), bytes.length);
  }

  /** Takes the last piece; answers the hash of all. */
  end(bytes: Uint8Array): number {
    const view = viewOf(bytes);
    const end = bytes.length - (bytes.length % STEP);
    takeSteps(this.lanes, view, end);
    const [first = 0, ...others] = this.lanes;
    let hash = others.reduce(mixed, first);
    const words = bytes.length - (bytes.length % WORD);
    for (let at = end; at < words; at += WORD) hash = mixed(hash, view.getInt32(at, true));
    for (let at = words; at < bytes.length; at++) hash = mixed(hash, bytes[at] as number);
    return hash >>> 0;
  }
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}

/** Takes all bytes up to `end`, a multiple of `STEP`. */
function takeSteps(lanes: Int32Array, view: DataView, end: number): void {
  let [first = 0, second = 0, third = 0, fourth = 0] = lanes;
  for (let at = 0; at < end; at += STEP) {
    first = mixed(first, view.getInt32(at, true));
    second = mixed(second, view.getInt32(at + WORD, true));
    third = mixed(third, view.getInt32(at + 2 * WORD, true));
    fourth = mixed(fourth, view.getInt32(at + 3 * WORD, true));
  }
  lanes.set([first, second, third, fourth]);
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x01000193);
  return product ^ (product >>> 15);
}
