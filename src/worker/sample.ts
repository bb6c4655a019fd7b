/** Of each file so many bytes are read, from its beginning. */
export const SAMPLE_BYTES = 32 * 1024;

/** How many files of a sample could be judged, and how many of them are Chinese prose. */
export interface Sample {
  readonly files: number;
  readonly chinese: number;
}

/** Whether a sample calls for a library: a tenth of it is Chinese prose. */
export function isWorthReading({ files, chinese }: Sample): boolean {
  return chinese > 0 && chinese * 10 >= files;
}

/** At most so many of all: one of each group in turn, and of a group those that stand far from each other. */
export function spread<T>(groups: readonly (readonly T[])[], most: number): T[] {
  const queues = groups.map((group) => apart(group, most));
  const chosen: T[] = [];
  for (let turn = 0; chosen.length < most && queues.some(({ length }) => length > turn); turn++) {
    chosen.push(...queues.flatMap((queue) => queue.slice(turn, turn + 1)).slice(0, most - chosen.length));
  }
  return chosen;
}

/** At most so many of a list, evenly spaced. */
function apart<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  const places = Array.from({ length: Math.min(most, list.length) }, (_, number) => Math.floor(number * step));
  return places.flatMap((place) => list.slice(place, place + 1));
}
