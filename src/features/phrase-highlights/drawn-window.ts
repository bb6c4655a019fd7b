import type { Range } from '../../core/evidence.ts';

/** Those within a range, and as many on both sides of it as make up `most`. The ranges ascend and do not overlap. */
export function windowAround<T extends Range>(ranges: readonly T[], { start, end }: Range, most: number): readonly T[] {
  if (ranges.length <= most) return ranges;
  const first = countWhile(ranges, (range) => range.end <= start);
  const last = countWhile(ranges, (range) => range.start < end);
  const from = Math.floor((first + last - most) / 2);
  const within = Math.max(0, Math.min(from, ranges.length - most));
  return ranges.slice(within, within + most);
}

/** Those that a range touches. */
export function within<T extends Range>(ranges: readonly T[], { start, end }: Range): T[] {
  return ranges.filter((range) => range.end > start && range.start < end);
}

/** How many elements at the beginning hold; after the first that does not, none does. */
function countWhile<T>(list: readonly T[], holds: (element: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
