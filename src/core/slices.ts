/** Runs a job to its end without a pause. */
export function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does something with each of many; the caller may pause after every `size` of them. */
export function* forEachInSlices<T>(all: Iterable<T>, size: number, take: (one: T) => void): Generator<undefined, void> {
  let taken = 0;
  for (const one of all) {
    if (++taken % size === 0) yield undefined;
    take(one);
  }
}

/** Those of many that are wanted; the caller may pause after every `size` of them. */
export function* filterInSlices<T>(all: Iterable<T>, size: number, isWanted: (one: T) => boolean): Generator<undefined, T[]> {
  const wanted: T[] = [];
  yield* forEachInSlices(all, size, (one) => void (isWanted(one) && wanted.push(one)));
  return wanted;
}

/** Makes something of each of many; the caller may pause after every `size` of them. */
export function* mapInSlices<T, U>(all: Iterable<T>, size: number, make: (one: T) => U): Generator<undefined, U[]> {
  const made: U[] = [];
  yield* forEachInSlices(all, size, (one) => void made.push(make(one)));
  return made;
}

/** So many are sorted at once, and merged between two pauses. */
const RUN = 4000;

/** A sorted copy, in slices: runs of so many that are sorted at once are merged two by two. Equal ones stay in their order. */
export function* sortInSlices<T>(all: readonly T[], compare: (a: T, b: T) => number, run = RUN): Generator<undefined, T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < all.length; start += run) {
    if (start > 0) yield undefined;
    runs.push(all.slice(start, start + run).sort(compare));
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let first = 0; first < runs.length; first += 2) merged.push(yield* merge(runs[first] ?? [], runs[first + 1] ?? [], compare, run));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(one: readonly T[], other: readonly T[], compare: (a: T, b: T) => number, run: number): Generator<undefined, T[]> {
  const merged: T[] = [];
  for (let [left, right] = [0, 0]; left + right < one.length + other.length; ) {
    if (merged.length % run === 0) yield undefined;
    const takesOther = left === one.length || (right < other.length && compare(one[left] as T, other[right] as T) > 0);
    merged.push((takesOther ? other[right++] : one[left++]) as T);
  }
  return merged;
}
