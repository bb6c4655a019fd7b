import type { Corpus } from '../corpus/corpus.ts';
import { PhraseOccurrences } from '../corpus/phrase-occurrences.ts';
import type { Phrase } from '../phrases/phrase.ts';

/** How often a phrase stands in each document that has it, by uri: in the author's own text, as every count of phrases is. */
export type Incidence = ReadonlyMap<string, number>;

/** A phrase as it was asked for, and how it is spread. */
export interface PhraseIncidence {
  /** As the library writes it, or as it was typed. */
  readonly text: string;
  readonly incidence: Incidence;
}

/** Counts a text as a phrase in all originals: a phrase of the library in any of its spellings, and any other text just so. In slices. */
export function* incidenceOf(corpus: Corpus, typed: string): Generator<undefined, PhraseIncidence> {
  const { known, text, key } = corpus.phraseBook.written(typed);
  const occurrences = known ? corpus.phraseBook.occurrences(known.key) : occurrencesOfText(corpus, { key, text, source: 'discovered' });
  const places = yield* occurrences.places();
  const counts = places.map(({ entry, starts }) => [entry.uri, starts.reduce((sum, { length }) => sum + length, 0)] as const);
  return { text: known?.text ?? text, incidence: new Map(counts.filter(([, count]) => count > 0)) };
}

/** Of a text that the library does not count as a phrase. */
function occurrencesOfText(corpus: Corpus, phrase: Phrase): PhraseOccurrences {
  return new PhraseOccurrences(corpus, phrase, phrase.key === '' ? [] : corpus.originals());
}
