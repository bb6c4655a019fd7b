import type { Range } from './evidence.ts';

/** How many elements at the beginning of a list hold, found by halves: after the first that does not hold, none may. */
export function partitionPoint<T extends object>(list: readonly T[], holds: (element: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const element = list[middle];
    if (element !== undefined && holds(element)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an offset is in one of them. They ascend and do not overlap. */
export function holdsOffset(ranges: readonly Range[], offset: number): boolean {
  const first = ranges[partitionPoint(ranges, ({ end }) => end <= offset)];
  return first !== undefined && first.start <= offset;
}

/** Those within a range, and as many on both sides of it as make up `most`. The ranges ascend and do not overlap. */
export function windowAround<T extends Range>(ranges: readonly T[], { start, end }: Range, most: number): readonly T[] {
  if (ranges.length <= most) return ranges;
  const first = partitionPoint(ranges, (range) => range.end <= start);
  const last = partitionPoint(ranges, (range) => range.start < end);
  const from = Math.floor((first + last - most) / 2);
  const within = Math.max(0, Math.min(from, ranges.length - most));
  return ranges.slice(within, within + most);
}

/** Those that a range touches. */
export function within<T extends Range>(ranges: readonly T[], { start, end }: Range): T[] {
  return ranges.filter((range) => range.end > start && range.start < end);
}
