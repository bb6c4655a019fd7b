import { forEachMatch } from '../text/matches.ts';
import type { Division } from './division.ts';
import type { PlaceMention } from './place-mention.ts';

/** Before a name there: only where the goal lies: 赴毗邻上海的江苏考察. */
const BESIDE = /毗邻|邻近|紧邻|比邻/;

/** A folded text with its names of places, and how much those count, by where they begin, that count less where they stand. */
export interface LoweredText {
  readonly folded: string;
  readonly mentions: readonly PlaceMention[];
  readonly factors: Map<number, number>;
}

/** Lowers what stands within the matches, and tells which divisions that are. */
export function lower({ folded, mentions, factors }: LoweredText, pattern: RegExp, factor: number): Division[] {
  const lowered: Division[] = [];
  let next = 0;
  forEachMatch(folded, pattern, (match) => {
    const end = match.index + match[0].length;
    for (let mention = mentions[next]; mention && mention.start < end; mention = mentions[++next]) {
      if (mention.start < match.index || BESIDE.test(folded.slice(mention.start - 2, mention.start))) continue;
      factors.set(mention.start, Math.min(factor, factors.get(mention.start) ?? 1));
      lowered.push(...mention.uses.map(({ division }) => division));
    }
  });
  return lowered;
}
