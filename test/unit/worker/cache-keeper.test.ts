import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { readFile } from '../../../src/core/corpus/read-file.ts';
import { CacheKeeper } from '../../../src/worker/cache-keeper.ts';
import { MemoryCacheFolder } from './memory-cache-folder.ts';

const SETTINGS = { localPath: null, maxBytes: 1e9 };

/** A keeper with one document to keep. */
function keeperOn(folder: MemoryCacheFolder): { keeper: CacheKeeper; corpus: Corpus; log: string[] } {
  const log: string[] = [];
  const corpus = new Corpus([]);
  const keeper = new CacheKeeper(corpus, {
    build: '1',
    openFolder: () => folder,
    log: (level, message) => void log.push(`${level} ${message}`),
  });
  return { keeper, corpus, log };
}

async function untilSaid(log: readonly string[], words: string): Promise<void> {
  while (!log.some((line) => line.includes(words))) await delay(20);
}

/** A folder in which one document is kept. */
async function kept(): Promise<MemoryCacheFolder> {
  const folder = new MemoryCacheFolder();
  const { keeper, corpus, log } = keeperOn(folder);
  await keeper.open(SETTINGS);
  corpus.set(readFile({ uri: 'a', path: 'a' }, new TextEncoder().encode('2023年4月18日,甲地召开会议。')));
  keeper.saveSoon();
  await untilSaid(log, 'was written');
  return folder;
}

describe('the keeper of a cache', () => {
  it('writes when the library has been still, and opens what it wrote', async () => {
    const { keeper, corpus } = keeperOn(await kept());
    assert.deepEqual(await keeper.open(SETTINGS), { documents: 1, problem: null });
    assert.equal(corpus.size, 1);
  });

  it('reports size, limit and when it was written', async () => {
    const folder = await kept();
    const { keeper } = keeperOn(folder);
    await keeper.open(SETTINGS);
    const report = await keeper.report();
    const bytes = [...folder.files.values()].reduce((sum, { length }) => sum + length, 0);
    assert.deepEqual(
      { ...report, opening: 0 },
      { files: 6, bytes, maxBytes: 1e9, isDue: false, problem: null, opening: 0, savedAt: null, saving: 0, failure: null },
    );
  });

  it('keeps nothing where it may have no bytes, and removes what was kept', async () => {
    const folder = await kept();
    const { keeper } = keeperOn(folder);
    assert.deepEqual(await keeper.open({ ...SETTINGS, maxBytes: 0 }), { documents: 0, problem: null });
    assert.equal(folder.files.size, 0);
    assert.equal(await keeper.report(), null);
  });

  it('says why it cannot be written, and goes on', async () => {
    const folder = new MemoryCacheFolder();
    folder.writesLeft = 1;
    const { keeper, corpus, log } = keeperOn(folder);
    await keeper.open(SETTINGS);
    corpus.set(readFile({ uri: 'a', path: 'a' }, new TextEncoder().encode('甲')));
    keeper.saveSoon();
    await untilSaid(log, 'no space left');
    assert.match((await keeper.report())?.failure ?? '', /no space left/);
  });

  it('clears what is kept; the library stays', async () => {
    const folder = await kept();
    const { keeper, corpus } = keeperOn(folder);
    await keeper.open(SETTINGS);
    await keeper.clear();
    assert.deepEqual([folder.files.size, corpus.size], [0, 1]);
  });

  it('settles for everybody who waits for what was opened to be looked at, though another cache takes its place before', async () => {
    const { keeper } = keeperOn(await kept());
    await keeper.open(SETTINGS);
    const first = keeper.checked;
    await keeper.open(SETTINGS);
    await first;
    await keeper.check();
    assert.equal((await keeper.report())?.problem, null);
  });

  it('opens without a cache whose folder cannot be read', async () => {
    const folder = new MemoryCacheFolder();
    folder.read = () => Promise.reject(new Error('no permission'));
    const { keeper, log } = keeperOn(folder);
    assert.deepEqual(await keeper.open(SETTINGS), { documents: 0, problem: 'damaged' });
    assert.ok(log.some((line) => line.includes('no permission')));
  });
});
