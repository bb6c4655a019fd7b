import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import type { Phrase } from '../../../src/core/phrases/phrase.ts';
import { LibraryCache } from '../../../src/worker/library-cache.ts';
import { MemoryCacheFolder } from './memory-cache-folder.ts';

const PACK: readonly Phrase[] = ['高质量发展', '营商环境'].map((text) => ({ key: text, text, source: 'pack' }));
const TEXTS: Readonly<Record<string, string>> = {
  'f/a': '2023年4月18日\n\n南沙区推动高质量发展,甲落实河湖长制乙。',
  'f/b': '2024年3月18日\n\n宝安區優化營商環境,丙落實河湖長制丁。',
  'f/c': '10月26日上午,市里召开会议。',
};

const encode = (text: string) => new TextEncoder().encode(text);

/** Files of a file system in which the texts of documents can be read again. */
class Library {
  readonly corpus: Corpus;

  constructor(private readonly files: Map<string, string> = new Map()) {
    this.corpus = new Corpus(PACK, ({ uri }) => this.files.get(uri));
  }

  set(path: string, text: string): void {
    this.files.set(path, text);
    this.corpus.set(readFile({ uri: path, path }, encode(text)));
  }

  discover(): void {
    for (const steps = this.corpus.rediscover(2); !steps.next().done; );
  }

  /** Another program on the same files. */
  again(): Library {
    return new Library(this.files);
  }

  cache(folder: MemoryCacheFolder, build = '1', maxBytes = 1e9): LibraryCache {
    return new LibraryCache(this.corpus, { folder, build, maxBytes });
  }
}

function library(texts = TEXTS): Library {
  const made = new Library();
  for (const [path, text] of Object.entries(texts)) made.set(path, text);
  made.discover();
  return made;
}

/** Everything that a user could see of a library. */
function seen({ corpus }: Library): unknown {
  const places = corpus.find('发展').map(({ entry, starts }) => [entry.uri, [...starts]] as const);
  return {
    summaries: corpus.summaries(),
    phrases: corpus.phrases(1),
    detail: corpus.phrase('高质量发展', 5),
    highlights: corpus.highlights('甲落实河湖长制,高质量发展。'),
    places: places.sort((a, b) => (a[0] < b[0] ? -1 : 1)),
  };
}

async function kept(texts = TEXTS): Promise<{ first: Library; folder: MemoryCacheFolder }> {
  const first = library(texts);
  const folder = new MemoryCacheFolder();
  await first.cache(folder).save();
  return { first, folder };
}

describe('LibraryCache', () => {
  it('gives back the whole library, the discovered phrases too', async () => {
    const { first, folder } = await kept();
    const second = first.again();
    assert.deepEqual(await second.cache(folder).open(), { documents: 3, problem: null });
    assert.equal(second.corpus.discoveredWith, 2);
    assert.deepEqual(seen(second), seen(first));
  });

  it('opens an empty folder as an empty library', async () => {
    assert.deepEqual(await library().cache(new MemoryCacheFolder()).open(), { documents: 0, problem: null });
  });

  it('is not read by another version of the program', async () => {
    const { first, folder } = await kept();
    assert.deepEqual(await first.again().cache(folder, '2').open(), { documents: 0, problem: 'other-version' });
  });

  it('forgets documents that were removed after their segment was written', async () => {
    const { first, folder } = await kept();
    const cache = first.again();
    const keeper = cache.cache(folder);
    await keeper.open();
    cache.corpus.remove('f/a');
    cache.discover();
    await keeper.save();
    const last = first.again();
    await last.cache(folder).open();
    assert.deepEqual(seen(last), seen(cache));
    assert.equal(last.corpus.size, 2);
  });

  it('writes only what is new', async () => {
    const { first, folder } = await kept();
    const segments = [...folder.files.keys()].filter((name) => name.startsWith('segment'));
    const second = first.again();
    const keeper = second.cache(folder);
    await keeper.open();
    second.set('f/d', '深圳市推动高质量发展。');
    await keeper.save();
    const now = [...folder.files.keys()].filter((name) => name.startsWith('segment'));
    assert.deepEqual(
      segments.filter((name) => !now.includes(name)),
      [],
    );
    assert.equal(now.length, segments.length + 2);
  });

  it('keeps the library of before where the disk is full, whatever could be written still', async () => {
    const { first, folder } = await kept();
    for (let writes = 0; writes < 4; writes++) {
      const second = first.again();
      const keeper = second.cache(folder);
      await keeper.open();
      second.set('f/d', '深圳市推动高质量发展。');
      folder.writesLeft = writes;
      await assert.rejects(keeper.save(), /no space/);
      folder.writesLeft = Number.POSITIVE_INFINITY;
      const third = first.again();
      await third.cache(folder).open();
      assert.deepEqual(seen(third), seen(first), `after ${writes} writes`);
    }
  });

  it('refuses to become larger than it may, and keeps what it has', async () => {
    const { first, folder } = await kept();
    const before = [...folder.files.keys()];
    await assert.rejects(first.cache(folder, '1', 100).save(), /may have 100/);
    assert.deepEqual([...folder.files.keys()], before);
  });

  it('is shared by two windows: the last one that saved is right, and each can save again', async () => {
    const { first, folder } = await kept();
    const [one, two] = [first.again(), first.again()];
    const [keeperOne, keeperTwo] = [one.cache(folder), two.cache(folder)];
    await Promise.all([keeperOne.open(), keeperTwo.open()]);
    one.set('f/d', '深圳市推动高质量发展。');
    one.discover();
    await keeperOne.save();
    two.set('f/d', '深圳市推动高质量发展。');
    two.set('f/e', '广州市优化营商环境。');
    two.discover();
    await keeperTwo.save();
    await keeperOne.save();
    await keeperTwo.save();
    const last = first.again();
    assert.equal((await last.cache(folder).open()).problem, null);
    assert.deepEqual(seen(last), seen(two));
  });

  it('clears everything', async () => {
    const { first, folder } = await kept();
    await first.cache(folder).clear();
    assert.equal(folder.files.size, 0);
  });

  it('never gives back what is wrong: a damaged file is left out and said, and the rest is used', async () => {
    const { first, folder } = await kept();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (file, at, change) => {
        const second = first.again();
        const { documents, problem } = await second.cache(damagedCopy(folder, file, at, change)).open();
        assert.ok(problem === 'damaged' || documents === 3);
        readMissing(second);
        assert.deepEqual(seen(second), seen(first));
      }),
    );
  });
});

function damagedCopy({ files }: MemoryCacheFolder, file: number, at: number, change: number): MemoryCacheFolder {
  const copy = new MemoryCacheFolder();
  for (const [name, bytes] of files) copy.files.set(name, bytes.slice());
  const damaged = [...copy.files.values()][file % files.size] as Uint8Array;
  damaged[at % damaged.length] = (damaged[at % damaged.length] as number) ^ change;
  return copy;
}

/** What an opened library does next. */
function readMissing(library: Library): void {
  for (const [path, text] of Object.entries(TEXTS)) if (!library.corpus.get(path)) library.set(path, text);
  if (library.corpus.discoveredWith === 0) library.discover();
}
