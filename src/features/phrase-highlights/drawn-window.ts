import type { Range } from '../../core/evidence.ts';
import { partitionPoint } from '../../core/partition-point.ts';

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
