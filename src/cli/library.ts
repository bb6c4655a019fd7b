import { readFileSync } from 'node:fs';
import { Corpus } from '../core/corpus/corpus.ts';
import type { UnreadFile } from '../core/corpus/library-document.ts';
import type { ReadFile } from '../core/corpus/read-file.ts';
import { readFile, readTextAgain } from '../core/corpus/read-file.ts';
import type { Correction } from '../core/corrections/correction.ts';
import { builtInPhrases } from '../core/phrases/built-in-phrases.ts';
import { correctionsFor } from './corrections.ts';
import type { FoundFiles } from './files.ts';
import { findFiles } from './files.ts';
import { phrasesFor } from './packs.ts';

/** Reads everything that the paths stand for into a library; what cannot be read is in it with its reason. */
export function openLibrary(paths: readonly string[]): Corpus {
  const corpus = new Corpus(builtInPhrases(), (entry) => readTextAgain(entry, readFileSync(entry.uri)));
  corpus.phraseBook.setPhrases(phrasesFor(paths));
  const { files, missing }: FoundFiles = findFiles(paths);
  const correctionOf = correctionsFor(paths);
  for (const path of files) if (!correctionOf(path)?.exclude) corpus.set(readPath(path, correctionOf(path)));
  for (const { path, error } of missing) corpus.set({ uri: path, path, error });
  return corpus;
}

/** Finds the phrases that recur in at least so many documents. */
export function findPhrases(corpus: Corpus, minDocuments: number): void {
  const steps = corpus.phraseBook.rediscover(minDocuments);
  while (!steps.next().done);
}

function readPath(path: string, correction: Correction = {}): ReadFile | UnreadFile {
  const identity = { uri: path, path };
  try {
    return readFile(identity, readFileSync(path), { correction });
  } catch (error) {
    return { ...identity, error: { code: 'unreadable', message: String(error) } };
  }
}
