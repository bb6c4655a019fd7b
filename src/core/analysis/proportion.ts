/** How large a part has something, with what a count of that size leaves open. All are 0 to 1. */
export interface Proportion {
  readonly share: number;
  /** The bounds of Wilson's 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/** The normal deviate that 2.5 % are above. */
const DEVIATE = 1.959963984540054;

/**
 * The share of `count` in `of`, with Wilson's score interval (Wilson 1927; in the form of Newcombe, Statistics in Medicine 17, 1998, method 3). It is never empty and
 * stays within 0 and 1, for small numbers too. `undefined` where there is nothing to have a share in.
 */
export function proportion(count: number, of: number): Proportion | undefined {
  if (of <= 0) return undefined;
  const share = count / of;
  const square = DEVIATE * DEVIATE;
  const centre = share + square / (2 * of);
  const margin = DEVIATE * Math.sqrt((share * (1 - share) + square / (4 * of)) / of);
  const scale = 1 + square / of;
  return { share, low: count === 0 ? 0 : (centre - margin) / scale, high: count === of ? 1 : (centre + margin) / scale };
}
