/** So many items are sorted or merged in one slice: less than a millisecond. */
const SLICE = 500;

/** Sorts as `toSorted` does, in slices: the caller may pause between them. */
export function* slicedSort<T extends object>(items: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += SLICE) {
    yield undefined;
    runs.push(items.slice(start, start + SLICE).sort(compare));
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let place = 0; place < runs.length; place += 2) merged.push(yield* merge(runs[place] ?? [], runs[place + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

/** What is equal stays in its order. */
function* merge<T extends object>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, T[]> {
  const merged: T[] = [];
  let [left, right] = [0, 0];
  while (left < first.length || right < second.length) {
    if (merged.length % SLICE === 0) yield undefined;
    const [one, other] = [first[left], second[right]];
    const takesSecond = one === undefined || (other !== undefined && compare(one, other) > 0);
    const taken = takesSecond ? other : one;
    if (taken !== undefined) merged.push(taken);
    if (takesSecond) right++;
    else left++;
  }
  return merged;
}
