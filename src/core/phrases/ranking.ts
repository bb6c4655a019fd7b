import { filterInSlices, mapInSlices, sortInSlices } from '../slices.ts';
import type { Candidate } from './candidate.ts';
import { termhood } from './termhood.ts';

interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

/** So many are ranked between two pauses: a few milliseconds. */
const STEP = 4096;

/** The candidates of the highest termhood, best first, at most so many; in slices. */
export function* highestRanked(candidates: Iterable<Candidate>, most: number): Generator<undefined, Candidate[]> {
  const chosen = yield* best(candidates, most);
  const sorted = yield* sortInSlices(chosen, (a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1));
  return sorted.map(({ candidate }) => candidate);
}

/** The same in no order. What texts put in quotation marks is kept before everything else: it is surely a unit. */
export function* best(candidates: Iterable<Candidate>, most: number): Generator<undefined, Ranked[]> {
  const ranked = yield* mapInSlices(candidates, STEP, (candidate): Ranked => ({ candidate, score: scoreOf(candidate) }));
  if (ranked.length <= most) return ranked;
  // A sorted list of mere numbers tells which: sorting all candidates would take too long.
  const keys = Float64Array.from(ranked, keyOf).sort();
  const least = keys[ranked.length - most] ?? 0;
  yield undefined;
  return yield* filterInSlices(ranked, STEP, (one) => keyOf(one) >= least);
}

/** More than any score. */
const QUOTED_FIRST = 1e6;

function keyOf({ candidate, score }: Ranked): number {
  return candidate.form.quoted > 0 ? score + QUOTED_FIRST : score;
}

function scoreOf(candidate: Candidate): number {
  return termhood(candidate, { documents: candidate.documents, regions: 0 }).score;
}
