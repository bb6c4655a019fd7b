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

/** Makes something of each of many; the caller may pause after every `size` of them. */
export function* mapInSlices<T, U>(all: Iterable<T>, size: number, make: (one: T) => U): Generator<undefined, U[]> {
  const made: U[] = [];
  yield* forEachInSlices(all, size, (one) => void made.push(make(one)));
  return made;
}
