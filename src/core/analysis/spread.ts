import type { PhraseCounts } from '../corpus/phrase-counts.ts';
import { forEachInSlices } from '../slices.ts';
import type { Observation } from './observation.ts';

/** How phrases are spread over a set of documents, by their numbers: in how many of these each stands, and about how many different places those are. */
export interface Spread {
  readonly documents: Uint32Array;
  readonly places: Uint32Array;
}

/** So many documents between two pauses. */
const DOCUMENTS = 100;

/** In columns of numbers: a library has tens of thousands of phrases, and an object for each would take longer than counting. In slices. */
export function* spreadOf(counts: PhraseCounts, set: readonly Observation[]): Generator<undefined, Spread> {
  const { length } = counts.phrases;
  const [documents, places, last] = [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
  // Documents of one place one after the other: a place is new to a phrase where it was not the last one.
  yield* forEachInSlices(byPlace(set), DOCUMENTS, ([{ uri }, place]) => {
    counts.forEachIn(uri, (number) => {
      documents[number] = (documents[number] as number) + 1;
      if (place === 0 || last[number] === place) return;
      places[number] = (places[number] as number) + 1;
      last[number] = place;
    });
  });
  return { documents, places };
}

/** With the number of its place, 0 where it is unknown. */
function byPlace(set: readonly Observation[]): (readonly [Observation, place: number])[] {
  const places = new Map<string | undefined, Observation[]>([[undefined, []]]);
  for (const observation of set) {
    const beside = places.get(observation.place);
    if (beside) beside.push(observation);
    else places.set(observation.place, [observation]);
  }
  return [...places.values()].flatMap((observations, place) => observations.map((observation) => [observation, place] as const));
}
