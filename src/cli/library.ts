import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as l10n from '@vscode/l10n';
import { Corpus } from '../core/corpus/corpus.ts';
import { fileTextAgain } from '../core/corpus/document-text.ts';
import { fileOf } from '../core/corpus/library-document.ts';
import type { FileReading } from '../core/corpus/read-file.ts';
import { readFile } from '../core/corpus/read-file.ts';
import type { UnreadFile } from '../core/corpus/unread-file.ts';
import { isForPrograms } from '../core/corpus/unread-file.ts';
import { PACK_FOLDER, packFormatOf } from '../core/packs/pack-row.ts';
import type { PhraseSet } from '../core/packs/phrase-set.ts';
import { phraseSet } from '../core/packs/phrase-set.ts';
import { readPacks } from '../core/packs/read-pack.ts';
import { builtInPhrases } from '../core/phrases/pack/index.ts';
import type { OwnCorrections } from './corrections.ts';
import { correctionsFor } from './corrections.ts';
import { findFiles, readDocumentBytes, refusedPath } from './files.ts';
import { printWarning } from './output.ts';
import { FolderOwnFiles, libraryFolders } from './own-files.ts';

/** The built-in phrases with those of the packs in libraries, less what is ignored there; what is wrong in a pack is warned of, and the rest is used. */
function phrasesFor(folders: readonly string[], own: FolderOwnFiles): PhraseSet {
  const packs = folders.flatMap((folder) => packsIn(folder, own));
  const readings = readPacks(packs.map(({ path, bytes }) => ({ uri: pathToFileURL(path).href, bytes })));
  for (const [index, { problems }] of readings.entries()) {
    if (problems.length > 0) printWarning(l10n.t('{0}: entries that cannot be used: {1}', packs[index]?.path ?? '', problems.length));
  }
  return phraseSet(builtInPhrases(), readings);
}

function packsIn(folder: string, own: FolderOwnFiles): { path: string; bytes: Uint8Array }[] {
  const packs = join(folder, ...PACK_FOLDER);
  const paths = own.namesIn(packs).flatMap((name) => (packFormatOf(name) ? [join(packs, name)] : []));
  return paths.flatMap((path) => {
    const bytes = own.bytesOf(path);
    return bytes ? [{ path, bytes }] : [];
  });
}

/** Reads everything that the paths stand for into a library; what cannot be read is in it with its reason. */
export function openLibrary(paths: readonly string[]): Corpus {
  const corpus = new Corpus(builtInPhrases(), (entry) => fileTextAgain(entry, readDocumentBytes(fileOf(entry))));
  const own = new FolderOwnFiles();
  const folders = libraryFolders(paths);
  corpus.phraseBook.setPhrases(phrasesFor(folders, own));
  const corrections = correctionsFor(folders, own);
  const { files, missing } = findFiles(paths);
  for (const path of files) if (!corrections.of(path)?.exclude) corpus.set(readPath(path, corrections));
  for (const file of corpus.unreadFiles()) if (isForPrograms(file) && !paths.includes(file.path)) corpus.remove(file.uri);
  allSteps(corpus.settle());
  for (const { path, error } of [...missing, ...own.missing]) corpus.set({ uri: path, path, error });
  return corpus;
}

/** Finds the phrases that recur in at least so many documents. */
export function findPhrases(corpus: Corpus, minDocuments: number): void {
  allSteps(corpus.phraseBook.rediscover(minDocuments));
}

/** Does at once what the core does in slices, as there is nobody else to serve; returns what it comes to. */
export function allSteps<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function readPath(path: string, corrections: OwnCorrections): FileReading | UnreadFile {
  const identity = { uri: path, path };
  const [correction, records] = [corrections.of(path), corrections.recordsOf(path)];
  try {
    return readFile(identity, readDocumentBytes(path), { ...(correction && { correction }), ...(records && { records }) });
  } catch (error) {
    return { ...identity, error: refusedPath(path, error).error };
  }
}
