import { Corpus } from '../core/corpus/corpus.ts';
import type { UnreadFile } from '../core/corpus/library-document.ts';
import type { ReadFile } from '../core/corpus/read-file.ts';
import { readFile, readTextAgain } from '../core/corpus/read-file.ts';
import type { Correction } from '../core/corrections/correction.ts';
import { builtInPhrases } from '../core/phrases/built-in-phrases.ts';
import { correctionsFor } from './corrections.ts';
import { bytesOf, findFiles, refusedPath } from './files.ts';
import { libraryFolders, OwnFiles } from './own-files.ts';
import { phrasesFor } from './packs.ts';

/** Reads everything that the paths stand for into a library; what cannot be read is in it with its reason. */
export function openLibrary(paths: readonly string[]): Corpus {
  const corpus = new Corpus(builtInPhrases(), (entry) => readTextAgain(entry, bytesOf(entry.uri)));
  const own = new OwnFiles();
  const folders = libraryFolders(paths);
  corpus.phraseBook.setPhrases(phrasesFor(folders, own));
  const correctionOf = correctionsFor(folders, own);
  const { files, missing } = findFiles(paths);
  for (const path of files) if (!correctionOf(path)?.exclude) corpus.set(readPath(path, correctionOf(path)));
  for (const { path, error } of [...missing, ...own.missing]) corpus.set({ uri: path, path, error });
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
    return readFile(identity, bytesOf(path), { correction });
  } catch (error) {
    return { ...identity, error: refusedPath(path, error).error };
  }
}
