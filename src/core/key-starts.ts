/** Words of `keyStarts`, a power of two: two units of text lead to one of them. */
const WORDS = 0x10000;
/** Bits of such a word that stand for one unit, which leads to one of them. */
const HALF = 16;
const WHOLE_HALF = 0xffff;

/** For the first two units of each of some keys a word, in its lower half a bit for the third, in its upper half one for the fourth. A key has two units or more. */
export function keyStarts(keys: readonly string[]): Int32Array {
  const starts = new Int32Array(WORDS);
  for (const key of keys) markStart(starts, key);
  return starts;
}

/** 1 where a key may start with these four units, 0 where none does. */
export function startBit(starts: Int32Array, first: number, second: number, third: number, fourth: number): number {
  const bits = starts[wordOf(first, second)] as number;
  return (bits >>> (third % HALF)) & (bits >>> (HALF + (fourth % HALF))) & 1;
}

/** A key of two units may go on with any third, one of three with any fourth. */
function markStart(starts: Int32Array, key: string): void {
  const word = wordOf(key.charCodeAt(0), key.charCodeAt(1));
  const third = key.length > 2 ? 1 << (key.charCodeAt(2) % HALF) : WHOLE_HALF;
  const fourth = key.length > 3 ? 1 << (key.charCodeAt(3) % HALF) : WHOLE_HALF;
  starts[word] = (starts[word] as number) | third | (fourth << HALF);
}

function wordOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) + second) & (WORDS - 1);
}
