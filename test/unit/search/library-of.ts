import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';

/** A library of texts by path, without phrases. */
export function libraryOf(texts: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus([]);
  for (const [path, text] of Object.entries(texts)) corpus.set(readFile({ uri: `file:///${path}`, path }, new TextEncoder().encode(text)));
  return corpus;
}
