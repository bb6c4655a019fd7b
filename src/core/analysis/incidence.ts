import { phraseRanges } from '../corpus/body.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { PhraseOccurrences } from '../corpus/phrase-occurrences.ts';
import type { Phrase } from '../phrases/phrase.ts';
import type { Frame } from './frame.ts';
import { FRAMES, framesOf } from './frame.ts';

/** How often a phrase stands in each document that has it, by uri: in the author's own text, as every count of phrases is. */
export type Incidence = ReadonlyMap<string, number>;

/** A phrase as it was asked for, and how it is spread. */
export interface PhraseIncidence {
  /** As the library has it; what it does not count as a phrase is written as it was typed. */
  readonly phrase: Phrase;
  readonly incidence: Incidence;
}

/** A text as a phrase: one of the library in any of its spellings, and any other text just so. */
export function phraseOf(corpus: Corpus, typed: string): Phrase {
  const { known, text, key } = corpus.phraseBook.written(typed);
  return known ?? { key, text, source: 'discovered' };
}

/** Counts a text as a phrase in all originals. In slices. */
export function* incidenceOf(corpus: Corpus, typed: string): Generator<undefined, PhraseIncidence> {
  const phrase = phraseOf(corpus, typed);
  const { key } = phrase;
  const occurrences = corpus.phraseBook.phraseCounts.phrase(key) ? corpus.phraseBook.occurrences(key) : occurrencesOfText(corpus, phrase);
  const places = yield* occurrences.places();
  const counts = places.map(({ entry, starts }) => [entry.uri, starts.reduce((sum, { length }) => sum + length, 0)] as const);
  return { phrase, incidence: new Map(counts.filter(([, count]) => count > 0)) };
}

/** Of a text that the library does not count as a phrase. */
function occurrencesOfText(corpus: Corpus, phrase: Phrase): PhraseOccurrences {
  return new PhraseOccurrences(corpus, phrase, phrase.key === '' ? [] : corpus.originals());
}

/** How often a phrase stands in each way in each document that has it so. Reads every text that has the phrase. In slices. */
export function* framedIncidences(
  corpus: Corpus,
  { phrase, incidence }: Pick<PhraseIncidence, 'phrase' | 'incidence'>,
): Generator<undefined, ReadonlyMap<Frame, Incidence>> {
  const byFrame = new Map<Frame, Map<string, number>>(FRAMES.map((frame) => [frame, new Map()]));
  for (const uri of incidence.keys()) {
    yield undefined;
    const entry = corpus.get(uri);
    if (!entry) continue;
    const source = corpus.textOf(entry);
    for (const frame of framesOf(source, phraseRanges(entry, source.matching, phrase), entry.document.title)) {
      const counts = byFrame.get(frame);
      counts?.set(uri, (counts.get(uri) ?? 0) + 1);
    }
  }
  return byFrame;
}
