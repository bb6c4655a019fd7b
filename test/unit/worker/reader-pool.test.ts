import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ReaderPool } from '../../../src/worker/reader-pool.ts';
import { FakeClock, settled } from '../async/fake-clock.ts';
import type { ReaderDeed } from './fake-reader.ts';
import type { PooledWorld } from './pooled-library.ts';
import { MemoryFiles, PooledLibrary } from './pooled-library.ts';

/** More for who has changed something here: TIFA_POOL_RUNS=2000. */
const RUNS = Number(process.env.TIFA_POOL_RUNS ?? 20);
/** So many that readers are asked. */
const FILES = 36;
/** In tenths of a second: more than any reading here takes. */
const MOST_TICKS = 1_000;
const CONTENTS: Readonly<Record<string, (number: number) => string | Uint8Array>> = {
  'a text': (number) => `2023年4月${(number % 28) + 1}日，南沙区召开会议，提出“高质量发展”。`,
  'the same text as another': () => '关于优化营商环境的意见\n\n各区人民政府：推动高质量发展。',
  'a page': (number) => `<html><body><h1>广州市${number}</h1><p>优化营商环境㎡</p></body></html>`,
  nothing: () => '',
  'no text': (number) => Uint8Array.from({ length: 300 }, (_, at) => (at * 167 + number) % 256),
  'too much': () => '长'.repeat(300),
  'half a character': () => '甲\ud800乙',
};
const kind = fc.constantFrom(...Object.keys(CONTENTS));
const ENDING: Readonly<Record<ReaderDeed, string>> = { hangs: 'takes-too-long', crashed: 'ended-reading', memory: 'takes-too-much-memory' };

function filesOf(kinds: readonly string[]): MemoryFiles {
  const files = new MemoryFiles();
  for (const [number, one] of kinds.entries()) files.set(`${number}.txt`, CONTENTS[one]?.(number) ?? '');
  return files;
}

/** Goes on until the job is done; where nothing else happens, time passes. */
async function finish<T>(job: Promise<T>, library: PooledLibrary, scheduler: fc.Scheduler): Promise<T> {
  let isDone = false;
  const end = () => {
    isDone = true;
  };
  job.then(end, end);
  while (!isDone) {
    await scheduler.waitIdle();
    await settled();
    if (!isDone && scheduler.count() === 0) await library.clock.advance(1_000);
  }
  return job;
}

const anyReaders = fc.constantFrom(1, 2, 4);
const anyKinds = fc.array(kind, { minLength: FILES, maxLength: FILES });

async function readAlone(kinds: readonly string[]): Promise<PooledLibrary> {
  const library = new PooledLibrary({ files: filesOf(kinds), readers: 0, turn: async () => {} });
  await library.update();
  return library;
}

describe('ReaderPool', function () {
  this.timeout(300_000);

  it('is followed by a library at rest: once the last files of a first reading are read its index is complete, and memory is given back', async () => {
    const files = filesOf(Array.from({ length: FILES }, () => 'a text'));
    const givenBack = async (toCome: number | undefined, readers = 1) => {
      const library = new PooledLibrary({ files, readers, turn: async () => {} });
      await finish(library.update(undefined, undefined, toCome), library, fc.sample(fc.scheduler(), 1)[0] as fc.Scheduler);
      return library.givenBack;
    };
    assert.deepEqual(
      [await givenBack(0), await givenBack(100), await givenBack(undefined), await givenBack(0, 0)],
      [[FILES], [], [], [FILES]],
    );
  });

  it('makes the library byte by byte what it is without one, in whatever order readers answer and end', async () => {
    const endings = fc.array(fc.nat(5), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(anyKinds, anyReaders, endings, fc.scheduler(), async (kinds, readers, ends, scheduler) => {
        const turn = (what: string) => scheduler.schedule(Promise.resolve(), what);
        const library = new PooledLibrary({ files: filesOf(kinds), readers, turn });
        for (const reader of ends) void turn('a reader ends').then(() => library.readers[reader]?.exit('crashed'));
        await finish(library.update(), library, scheduler);
        assert.deepEqual(library.bytes(), (await readAlone(kinds)).bytes());
        assert.deepEqual(library.progress, [25]);
      }),
      { numRuns: RUNS },
    );
  });

  it('loses no document to files that end readers, and tells each of these why it is not there', async () => {
    const deed = fc.constantFrom<ReaderDeed>('hangs', 'crashed', 'memory');
    const deeds = fc.uniqueArray(fc.tuple(fc.nat(FILES - 1), deed), { maxLength: 6, selector: ([number]) => number });
    await fc.assert(
      fc.asyncProperty(deeds, anyReaders, fc.scheduler(), async (does, readers, scheduler) => {
        const kinds = Array.from({ length: FILES }, () => 'a text');
        const turn = (what: string) => scheduler.schedule(Promise.resolve(), what);
        const byPath = new Map(does.map(([number, one]) => [`${number}.txt`, one]));
        const library = new PooledLibrary({ files: filesOf(kinds), readers, turn, deeds: byPath });
        await finish(library.update(), library, scheduler);
        const unread = new Map(library.corpus.unreadFiles().map(({ uri, error }) => [uri, error.code]));
        for (const [uri, code] of unread) assert.equal(code, ENDING[byPath.get(uri) ?? 'hangs'], uri);
        for (const uri of unread.keys()) assert.ok(byPath.has(uri), uri);
        assert.equal(library.corpus.size + unread.size, FILES);
        for (const path of byPath.keys()) assert.ok(unread.has(path) || library.readHere.includes(path), path);
      }),
      { numRuns: RUNS },
    );
  });

  it('has in the end what one has that reads for the first time, when files change and readings are taken back meanwhile', async () => {
    const changes = fc.array(fc.tuple(fc.nat(FILES - 1), kind, fc.boolean()), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(anyKinds, changes, anyReaders, fc.scheduler(), async (kinds, later, readers, scheduler) => {
        const turn = (what: string) => scheduler.schedule(Promise.resolve(), what);
        const files = filesOf(kinds);
        const library = new PooledLibrary({ files, readers, turn });
        const now = [...kinds];
        for (const [step, [number, other, isRemoved]] of later.entries()) {
          const controller = new AbortController();
          const reading = library.update(controller.signal).catch(() => {});
          const change = turn('a file changes').then(() => {
            now[number] = other;
            files.set(`${number}.txt`, CONTENTS[other]?.(number) ?? '', step + 2);
            if (isRemoved) library.corpus.remove(`${number}.txt`);
            controller.abort();
          });
          await finish(Promise.all([reading, change]), library, scheduler);
        }
        await finish(library.update(), library, scheduler);
        const titles = (one: PooledLibrary) => one.corpus.documents().map(({ uri, hash, document }) => [uri, hash, document.displayName]);
        assert.deepEqual(titles(library), titles(await readAlone(now)));
      }),
      { numRuns: RUNS },
    );
  });

  it('reads a file once more that memory ran out for while no other one is read', async () => {
    const some = fc.uniqueArray(fc.nat(FILES - 1), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom(2, 3, 4), fc.scheduler(), async (numbers, readers, scheduler) => {
        const kinds = Array.from({ length: FILES }, () => 'a text');
        const turn = (what: string) => scheduler.schedule(Promise.resolve(), what);
        const deeds = new Map(numbers.map((number) => [`${number}.txt`, 'memory' as const]));
        const library = new PooledLibrary({ files: filesOf(kinds), readers, turn, deeds });
        await finish(library.update(), library, scheduler);
        const again = library.endings.filter(({ path }, at) => library.endings.slice(0, at).some((one) => one.path === path));
        assert.deepEqual(new Set(again.map(({ busy }) => busy)), new Set(again.map(() => 1)));
      }),
      { numRuns: RUNS },
    );
  });

  it('starts no reader for files that none can read', async () => {
    const library = new PooledLibrary({ files: filesOf(Array.from({ length: FILES }, () => 'a text')), readers: 2, turn: async () => {} });
    await library.update(undefined, () => ({ bytes: new TextEncoder().encode('广州市') }));
    assert.deepEqual([library.corpus.size, library.readers.length], [FILES, 0]);
  });

  it('reads a file once more that memory ran out for, and goes on without it the second time', async () => {
    const library = await readWith(new Map([['0.txt', 'memory']]), 'readers first');
    assert.deepEqual(
      library.corpus.unreadFiles().map(({ uri, error, givenUp }) => [uri, error.code, givenUp?.bytes]),
      [['0.txt', 'takes-too-much-memory', library.corpus.unreadFile('0.txt')?.givenUp?.bytes]],
    );
    assert.equal(library.readers.length, 4);
  });

  const fates: readonly [name: string, atStart: NonNullable<PooledWorld['atStart']>][] = [
    ['end while they start', (before) => (before > 0 ? 'ends' : undefined)],
    [
      'end while they start, or cannot be started',
      (before) => [undefined, 'ends' as const, 'ends' as const, 'cannot start' as const][Math.min(before, 3)],
    ],
  ];
  for (const [name, atStart] of fates)
    it(`reads by itself what memory ran out for when the readers after that ${name}`, async () => {
      const library = await readWith(new Map([['0.txt', 'memory']]), 'readers first', { readers: 1, atStart });
      assert.equal(library.corpus.size, FILES);
      assert.ok(library.readHere.includes('0.txt'));
      assert.equal(library.warnings.length, 4);
    });

  it('does not read a file again that has ended a reader, as long as it is the same', async () => {
    const library = await readWith(new Map([['3.txt', 'crashed']]), 'readers first');
    const { length } = library.readers;
    await library.update();
    assert.equal(library.readers.length, length);
    assert.equal(library.corpus.unreadFile('3.txt')?.error.code, 'ended-reading');
  });

  it('begins when so many files were to be read that it is worth its while, and begins to count anew after a small change', () => {
    const pool = new ReaderPool(
      { most: 1, after: 100, start: () => assert.fail('nothing is to be read') },
      { clock: new FakeClock(), warn: () => {} },
    );
    assert.deepEqual(
      [80, 80, 80, 80, 1, 80, 80].map((files) => pool.isWorthwhile(files)),
      [false, false, true, true, false, false, false],
    );
    assert.equal(pool.isWorthwhile(80), true);
  });

  const coming: readonly (readonly [what: string, files: number, toCome: number | undefined, isWorthwhile: boolean])[] = [
    ['so many are to come', 80, 20, true],
    ['too few are to come', 80, 19, false],
    ['nobody knows how many are to come', 80, undefined, false],
    ['these are few, whatever is to come', 31, 1_000, false],
  ];
  for (const [what, files, toCome, isWorthwhile] of coming)
    it(`${isWorthwhile ? 'begins' : 'does not begin'} at once where ${what}`, () => {
      const pool = new ReaderPool(
        { most: 1, after: 100, start: () => assert.fail('nothing is to be read') },
        { clock: new FakeClock(), warn: () => {} },
      );
      assert.equal(pool.isWorthwhile(files, toCome), isWorthwhile);
    });

  it('ends its readers when there is nothing to read for a while', async () => {
    const library = await readWith(new Map(), 'readers first');
    await library.clock.advance(1_500);
    assert.deepEqual(new Set(library.readers.map(({ isDisposed }) => isDisposed)), new Set([false]));
    await library.clock.advance(1_000);
    assert.deepEqual(new Set(library.readers.map(({ isDisposed }) => isDisposed)), new Set([true]));
  });
});

/** Two readers unless others are asked for, which come to their turn before the library does. */
async function readWith(
  deeds: ReadonlyMap<string, ReaderDeed>,
  _order: 'readers first',
  world: Partial<PooledWorld> = {},
): Promise<PooledLibrary> {
  const files = filesOf(Array.from({ length: FILES }, () => 'a text'));
  const turn = async (what: string) => {
    if (what !== 'the library goes on') return;
    for (let turns = 0; turns < 40; turns++) await Promise.resolve();
    await settled();
  };
  const library = new PooledLibrary({ files, readers: 2, turn, deeds, ...world });
  const reading = library.update();
  let isDone = false;
  void reading.then(() => {
    isDone = true;
  });
  for (let ticks = 0; !isDone; ticks++) {
    assert.ok(ticks < MOST_TICKS, 'it waits for ever');
    await settled();
    await library.clock.advance(100);
  }
  return library;
}
