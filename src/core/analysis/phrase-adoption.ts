import type { Corpus } from '../corpus/corpus.ts';
import type { Adoption } from './adoption.ts';
import { adoption } from './adoption.ts';
import type { PlaceAnswer, PlaceRequest } from './place-answer.ts';
import { placeAnswer } from './place-answer.ts';

/** When places took a phrase up. */
export type PhraseAdoption = PlaceAnswer & Adoption;

/** Tells when places took a phrase up, in slices. */
export function phraseAdoption(corpus: Corpus, request: PlaceRequest): Generator<undefined, PhraseAdoption> {
  return placeAnswer(corpus, request, adoption, ({ places }) => places.map(({ place }) => place));
}
