import type { LiveSegment } from './live-segment.ts';

/** So many UTF-16 units make a full segment. */
export const FULL = 0x400000;
/** A segment is written anew when the living are less than this share of it. */
const LIVING_SHARE = 0.75;
/** A segment is merged with smaller ones that together have at least this share of its size: so every document is merged a few times only. */
const LIKE_SIZE = 0.5;

/** The segments to merge next, in the order in which they are given; none where there is nothing to gain. */
export function mergeable(all: readonly LiveSegment[]): LiveSegment[] {
  const bySize = [...all].sort((a, b) => a.size - b.size);
  for (const start of bySize.keys()) {
    const chosen = ofLikeSize(bySize.slice(start));
    if (chosen.length > 1) return all.filter((live) => chosen.includes(live));
  }
  return all.filter((live) => live.size < live.segment.span * LIVING_SHARE).slice(0, 1);
}

/** The smallest segments, as long as each is not much larger than those before it together, and all together are no more than full. */
function ofLikeSize(bySize: readonly LiveSegment[]): LiveSegment[] {
  const chosen: LiveSegment[] = [];
  let size = 0;
  for (const live of bySize) {
    if (chosen.length > 0 && (size < live.size * LIKE_SIZE || size + live.size > FULL)) break;
    chosen.push(live);
    size += live.size;
  }
  return chosen;
}
