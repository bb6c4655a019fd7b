import type { Range } from '../evidence.ts';

/** A stretch of a source that is not as long in the result. Everything before, between and after such stretches stands one to one. */
export interface ConvertedRun {
  readonly source: Range;
  readonly result: Range;
}

/** The offset in the result of an offset in the source. Within a run it is that of the run's start, or with `asEnd` that of its end. */
export function resultOffset(runs: readonly ConvertedRun[], offset: number, asEnd = false): number {
  return mapOffset(runs, 'source', 'result', offset, asEnd);
}

/** The offset in the source of an offset in the result. Within a run it is that of the run's start, or with `asEnd` that of its end. */
export function sourceOffset(runs: readonly ConvertedRun[], offset: number, asEnd = false): number {
  return mapOffset(runs, 'result', 'source', offset, asEnd);
}

type Side = keyof ConvertedRun;

function mapOffset(runs: readonly ConvertedRun[], from: Side, to: Side, offset: number, asEnd: boolean): number {
  const run = runs[lastStartingBefore(runs, from, offset)];
  if (!run) return offset;
  if (offset < run[from].end) return asEnd ? run[to].end : run[to].start;
  return run[to].end + offset - run[from].end;
}

/** The index of the last run that starts before an offset, or -1. */
function lastStartingBefore(runs: readonly ConvertedRun[], side: Side, offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.[side].start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
