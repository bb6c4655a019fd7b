import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';

import type { Phrase } from '../../../src/core/phrases/phrase.ts';
import { matchText } from '../../../src/core/text/matching-fold.ts';

/** A library of texts, each named by its path, with these established phrases. */
export function phraseLibrary(phrases: readonly Omit<Phrase, 'key' | 'source'>[], texts: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus(phrases.map((phrase) => ({ ...phrase, key: matchText(phrase.text), source: 'pack' })));
  for (const [path, text] of Object.entries(texts)) {
    corpus.set(readFile({ uri: `file:///${path}`, path }, new TextEncoder().encode(text)));
  }
  return corpus;
}
