import { pathOf } from './division.ts';
import type { PlaceMention } from './place-mention.ts';

/** From this many neighbouring names of different provinces on, an enumeration says nothing of any of them. */
const LIST_LENGTH = 3;
/** How far an enumeration is followed on each side. */
const LIST_WINDOW = 12;

/** Whether the name stands in an enumeration (A、B、C) of places in several provinces, each perhaps with the names above it (江西瑞金、湖南汝城). */
export function inMixedList(mentions: readonly PlaceMention[], index: number, folded: string): boolean {
  let first = index;
  while (first > Math.max(0, index - LIST_WINDOW) && continuesList(mentions[first - 1], mentions[first], folded)) first--;
  let last = index;
  while (last < index + LIST_WINDOW && continuesList(mentions[last], mentions[last + 1], folded)) last++;
  if (last - first + 1 < LIST_LENGTH) return false;
  const listed = mentions.slice(first, last + 1).filter(({ chained }, at) => at === 0 || !chained);
  const provinces = new Set(listed.map(({ uses }) => uses[0] && pathOf(uses[0].division)[0]));
  return provinces.size >= LIST_LENGTH;
}

function continuesList(left: PlaceMention | undefined, right: PlaceMention | undefined, folded: string): boolean {
  if (!left || !right || right.start - left.end > 3) return false;
  return right.chained ? right.start === left.end : /^[、,;|/·\s-]{0,3}$/.test(folded.slice(left.end, right.start));
}
