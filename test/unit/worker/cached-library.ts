import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { fileOf } from '../../../src/core/corpus/library-document.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';
import { SourceText } from '../../../src/core/text/source-text.ts';
import type { CacheFolder } from '../../../src/worker/cache-folder.ts';
import { LibraryCache } from '../../../src/worker/library-cache.ts';

const PACK: readonly Phrase[] = ['高质量发展', '营商环境'].map((text) => ({ key: text, text, source: 'pack' }));

/** Files of a file system in which the texts of documents can be read again, and the library that has read them. */
export class CachedLibrary {
  readonly corpus: Corpus;
  /** What its cache has told. */
  readonly log: string[] = [];

  constructor(readonly files: Map<string, string> = new Map()) {
    this.corpus = new Corpus(PACK, (entry) => this.files.get(fileOf(entry)));
  }

  set(path: string, text: string): void {
    this.files.set(path, text);
    this.read(path, text);
  }

  remove(path: string): void {
    this.files.delete(path);
    this.corpus.remove(path);
  }

  discover(): void {
    for (const _ of this.corpus.settle());
    for (const steps = this.corpus.phraseBook.rediscover(2); !steps.next().done; );
  }

  tidy(): void {
    for (const steps = this.corpus.tidy(); !steps.next().done; );
  }

  /** What an opened library does next: it takes over what has happened to the files. */
  catchUp(): void {
    for (const file of this.corpus.documents().map(fileOf)) if (!this.files.has(file)) this.corpus.remove(file);
    for (const [path, text] of this.files) if (!this.corpus.holds(path, encode(text), {})) this.read(path, text);
    if (this.corpus.phraseBook.discoveredWith === 0) this.discover();
  }

  /** Another program on the same files. */
  again(): CachedLibrary {
    return new CachedLibrary(this.files);
  }

  cache(folder: CacheFolder, build = '1', maxBytes = 1e9): LibraryCache {
    return new LibraryCache(this.corpus, { folder, build, maxBytes, log: (_, message) => void this.log.push(message) });
  }

  private read(path: string, text: string): void {
    this.corpus.set(readFile({ uri: path, path }, encode(text)));
  }
}

/** Everything that a user could see of a library. */
export function seen({ corpus }: CachedLibrary): unknown {
  const places = corpus.find('发展').map(({ entry, starts }) => [entry.uri, [...starts]] as const);
  return {
    documents: corpus.documents().map(({ uri }) => corpus.claims(uri)),
    phrases: corpus.phraseBook.phrases(1),
    detail: corpus.phraseBook.phrase('高质量发展', 5),
    highlights: corpus.phraseBook.highlights(new SourceText('甲落实河湖长制,高质量发展。')),
    places: places.sort((a, b) => (a[0] < b[0] ? -1 : 1)),
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
