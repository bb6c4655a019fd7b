import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { UnreadFile } from '../../../src/core/corpus/unread-file.ts';
import type { PhraseSet } from '../../../src/core/packs/phrase-set.ts';
import { CachedLibrary, seen } from './cached-library.ts';
import { MemoryCacheFolder } from './memory-cache-folder.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'f/a': '2023年4月18日\n\n南沙区推动高质量发展,甲落实河湖长制乙。',
  'f/b': '2024年3月18日\n\n宝安區優化營商環境,丙落實河湖長制丁。',
  'f/c': '10月26日上午,市里召开会议。',
};

function library(texts = TEXTS): CachedLibrary {
  const made = new CachedLibrary();
  for (const [path, text] of Object.entries(texts)) made.set(path, text);
  made.discover();
  return made;
}

async function kept(texts = TEXTS): Promise<{ first: CachedLibrary; folder: MemoryCacheFolder }> {
  const first = library(texts);
  const folder = new MemoryCacheFolder();
  await first.cache(folder).save();
  return { first, folder };
}

function establish({ corpus: { phraseBook } }: CachedLibrary, phrases: PhraseSet): void {
  phraseBook.setPhrases(phrases);
  for (const steps = phraseBook.recount(); !steps.next().done; );
}

/** Of the phrase that recurs in the texts; `undefined` where it is not counted. */
function sourceOf({ corpus }: CachedLibrary): string | undefined {
  return corpus.phraseBook.phrases(2).find(({ key }) => key === '落实河湖长制')?.source;
}

/** Something happens as soon as the first file is written. */
class ChangingFolder extends MemoryCacheFolder {
  constructor(
    override readonly files: Map<string, Uint8Array>,
    private happen: () => void,
  ) {
    super();
  }

  override async write(name: string, bytes: Uint8Array): Promise<void> {
    this.happen();
    this.happen = () => {};
    await super.write(name, bytes);
  }
}

describe('LibraryCache', () => {
  it('gives back the whole library, the discovered phrases too', async () => {
    const { first, folder } = await kept();
    const second = first.again();
    assert.deepEqual(await second.cache(folder).open(), { documents: 3, problem: null });
    assert.equal(second.corpus.phraseBook.discoveredWith, 2);
    assert.deepEqual(seen(second), seen(first));
  });

  it('knows again which documents are the same, without comparing them, unless one of them is missing', async () => {
    const notice = '关于甲项工作的通知\n\n各区县要落实河湖长制,推动高质量发展,优化营商环境,并于年底以前报送总结材料。'.repeat(3);
    const { first, folder } = await kept({ 'f/a': notice, 'f/b': `${notice}\n`, 'f/c': '10月26日上午,市里召开会议。' });
    const [second, third] = [first.again(), first.again()];
    await second.cache(folder).open();
    assert.deepEqual(
      second.corpus.snapshot().duplicates?.groups.map((group) => group.map(({ uri }) => uri)),
      [['f/a', 'f/b']],
    );
    assert.deepEqual(
      second.corpus.originals().map(({ uri }) => uri),
      ['f/a', 'f/c'],
    );
    const segment = [...folder.files.keys()].find((name) => name.endsWith('.documents')) ?? '';
    folder.files.delete(segment);
    await third.cache(folder).open();
    assert.equal(third.corpus.snapshot().duplicates, undefined);
  });

  it('gives back the records of a file, and reads it again where one of them is broken', async () => {
    const record = '{"title":"关于甲项工作的通知","content":"会议要求推动高质量发展。"}\n';
    const { first, folder } = await kept({ ...TEXTS, 'f/d.jsonl': record + record, 'f/e.jsonl': `${record}{\n${record}` });
    const second = first.again();
    assert.deepEqual(await second.cache(folder).open(), { documents: 7, problem: null });
    assert.deepEqual(
      ['f/d.jsonl', 'f/e.jsonl'].map((file) => second.corpus.documentsOf(file).length),
      [2, 0],
    );
    second.catchUp();
    assert.deepEqual(seen(second), seen(first));
    assert.equal(second.corpus.unreadFiles()[0]?.path, 'f/e.jsonl#2');
  });

  it('keeps which files were given up, but not which could not be read', async () => {
    const { first, folder } = await kept();
    const givenUp = { bytes: 3, modified: 5, knowledge: { encoding: 'gbk' } };
    const bad: UnreadFile = { uri: 'f/bad', path: 'f/bad', error: { code: 'takes-too-long', message: 'no end' }, givenUp };
    first.corpus.set(bad);
    first.corpus.set({ uri: 'f/gone', path: 'f/gone', error: { code: 'vanished', message: '' } });
    await first.cache(folder).save();
    const second = first.again();
    await second.cache(folder).open();
    assert.deepEqual(second.corpus.unreadFiles(), [bad]);
  });

  it('keeps what was discovered and is ignored, for when it is not any more', async () => {
    const ignoring: PhraseSet = { established: [], isIgnored: (key) => key === '落实河湖长制' };
    const { first, folder } = await kept();
    establish(first, ignoring);
    await first.cache(folder).save();
    const second = first.again();
    second.corpus.phraseBook.setPhrases(ignoring);
    await second.cache(folder).open();
    assert.equal(sourceOf(second), undefined);
    establish(second, { established: [], isIgnored: () => false });
    assert.equal(sourceOf(second), 'discovered');
  });

  it('does not keep a phrase established that no pack has any more', async () => {
    const own: PhraseSet = { established: [{ key: '落实河湖长制', text: '落实河湖长制', source: 'pack' }], isIgnored: () => false };
    const { first, folder } = await kept();
    establish(first, own);
    await first.cache(folder).save();
    const second = first.again();
    second.corpus.phraseBook.setPhrases(own);
    await second.cache(folder).open();
    assert.equal(sourceOf(second), 'pack');
    establish(second, { established: [], isIgnored: () => false });
    assert.equal(sourceOf(second), 'discovered');
  });

  it('holds the phrases of before where others are established now, until they are counted', async () => {
    const { first, folder } = await kept();
    const second = first.again();
    const { phraseBook } = second.corpus;
    phraseBook.setPhrases({ established: [{ key: '召开会议', text: '召开会议', source: 'pack' }], isIgnored: () => false });
    await second.cache(folder).open();
    assert.deepEqual([phraseBook.isCountDue, phraseBook.phrases(1)], [true, first.corpus.phraseBook.phrases(1)]);
    for (const _ of phraseBook.recount());
    assert.deepEqual([phraseBook.isCountDue, sourceOf(second), phraseBook.phrases(1).length], [false, 'discovered', 2]);
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
    const second = first.again();
    const keeper = second.cache(folder);
    await keeper.open();
    await keeper.save();
    const before = [...folder.files.keys()];
    second.set('f/d', '深圳市推动高质量发展。');
    await keeper.save();
    const added = [...folder.files.keys()].filter((name) => !before.includes(name));
    assert.deepEqual(
      before.filter((name) => !folder.files.has(name)),
      [],
    );
    assert.deepEqual(added.map((name) => name.replace(/-.*(?=\.)|-[^.]*$/, '')).sort(), [
      'counts',
      'segment',
      'segment.documents',
      'segment.reasons',
    ]);
  });

  it('has the counts of the moment at which it was asked to save, whatever changes while it writes', async () => {
    const { first, folder } = await kept();
    const slow = new ChangingFolder(folder.files, () => {
      first.remove('f/b');
      first.set('f/a', '营商环境,营商环境。');
    });
    await first.cache(slow).save();
    const second = library();
    const last = second.again();
    await last.cache(folder).open();
    assert.deepEqual(seen(last), seen(second));
  });

  it('keeps the library of before where the disk is full, whatever could be written still', async () => {
    const { first, folder } = await kept();
    for (let writes = 0; writes < 5; writes++) {
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

  it('takes its own bytes away again where there was no room for all', async () => {
    const { first, folder } = await kept();
    const before = [...folder.files.keys()];
    const second = first.again();
    const keeper = second.cache(folder);
    await keeper.open();
    second.set('f/d', '深圳市推动高质量发展。');
    folder.writesLeft = 2;
    await assert.rejects(keeper.save(), /no space/);
    assert.deepEqual([...folder.files.keys()], before);
  });

  it('removes what killed windows have left, once nobody can need it any more', async () => {
    const { first, folder } = await kept();
    folder.files.set('segment-of-a-killed-window', new Uint8Array(4));
    const keeper = first.cache(folder);
    await keeper.save();
    assert.ok(folder.files.has('segment-of-a-killed-window'));
    folder.age = 3_600_000;
    await keeper.save();
    assert.equal(folder.files.size, 6);
  });

  it('opens what another window has saved while it was opening', async () => {
    const { first, folder } = await kept();
    const other = first.cache(folder);
    const second = first.again();
    const read = folder.read.bind(folder);
    let saved = Promise.resolve();
    folder.read = (name) => (name === 'library' ? read(name) : saved.then(() => read(name)));
    const opening = second.cache(folder).open();
    saved = other.clear().then(() => other.save());
    assert.deepEqual(await opening, { documents: 3, problem: null });
  });

  it('counts the documents too where it may have so many bytes', async () => {
    const { first, folder } = await kept();
    const { bytes } = await first.cache(folder).size();
    const manifest = folder.files.get('library')?.length ?? 0;
    await first.cache(new MemoryCacheFolder(), '1', bytes - manifest).save();
    await assert.rejects(first.cache(new MemoryCacheFolder(), '1', bytes - manifest - 1).save(), /may have/);
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
        second.catchUp();
        assert.deepEqual(seen(second), seen(first));
      }),
    );
  }).timeout(60_000);
});

function damagedCopy({ files }: MemoryCacheFolder, file: number, at: number, change: number): MemoryCacheFolder {
  const copy = new MemoryCacheFolder();
  for (const [name, bytes] of files) copy.files.set(name, bytes.slice());
  const damaged = [...copy.files.values()][file % files.size] as Uint8Array;
  damaged[at % damaged.length] = (damaged[at % damaged.length] as number) ^ change;
  return copy;
}
