import assert from 'node:assert/strict';
import type { Correction } from '../../../src/core/corrections/correction.ts';
import { Library } from '../../../src/session/library.ts';
import type { LibraryState } from '../../../src/session/library-state.ts';
import { FakeClock, settled } from '../async/fake-clock.ts';
import { FakeFiles } from './fake-files.ts';
import { FakeWorker } from './fake-worker.ts';
import { Gate } from './gate.ts';

/** A library of these files, by name. Whoever looks for files or reads one waits at a gate. */
function libraryOf(texts: Readonly<Record<string, string>>, before: (what: string) => Promise<void> = async () => {}) {
  const gates = { load: new Gate(), find: new Gate(), read: new Gate(), worker: new Gate() };
  const turn = async (what: string) => {
    await before(what);
    if (what === 'find' || what === 'read') await gates[what].pass();
    if (what === 'file') await gates.worker.pass();
  };
  const files = new FakeFiles(turn);
  for (const [name, text] of Object.entries(texts)) files.put(`w/${name}`, text);
  const worker = new FakeWorker(turn);
  const corrections = new Map<string, Correction>();
  const log: string[] = [];
  const note = (message: string | Error) => void log.push(String(message));
  const library = new Library({
    worker,
    files,
    clock: new FakeClock(),
    corrections: { load: () => gates.load.pass(), of: (uri) => corrections.get(uri), recordsOf: () => undefined },
    packs: { load: async () => {} },
    settings: {
      library: () => ({ minDocuments: 0, maxFileBytes: 100, placeScript: 's' }),
      cache: () => ({ localPath: null, maxBytes: 100 }),
    },
    log: { debug: note, info: note, warn: note, error: note },
  });
  const names = () => library.documents().map(({ path }) => path);
  return { library, worker, files, corrections, gates, log, names };
}

const steps = (worker: FakeWorker) => worker.log.filter((method) => ['open', 'clear', 'clearCache', 'crashed'].includes(method));

describe('a library', () => {
  it('opens what was kept, and reads what there is', async () => {
    const { library, worker, names } = libraryOf({ 'a.txt': '甲', 'b.txt': '乙', 'c.txt': '丙' });
    await library.start();
    assert.deepEqual([steps(worker), names()], [['open'], ['a.txt', 'b.txt', 'c.txt']]);
    assert.deepEqual(library.state, { kind: 'ready', documents: 3, unread: 0, left: 0, isStopped: false, checking: undefined });
    assert.equal(library.lastRun?.kind, 'opened');
  });

  it('tells while it is read for the first time how many files are to come, and nothing where they may be known already', async () => {
    const texts = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.txt`, '甲']));
    const { library, worker } = libraryOf(texts);
    await library.start();
    await library.check();
    assert.deepEqual(worker.toCome, [8, 0, undefined, undefined]);
  });

  it('forgets in the cache too what is to be read anew', async () => {
    const { library, worker } = libraryOf({ 'a.txt': '甲' });
    await library.start();
    await library.rebuild();
    assert.deepEqual([steps(worker), library.lastRun?.kind, worker.readings], [['open', 'clear', 'clearCache'], 'rebuilt', ['甲', '甲']]);
  });

  it('clears what is kept only when the worker knows where that is', async () => {
    const { library, worker, gates } = libraryOf({ 'a.txt': '甲' });
    gates.load.close();
    const started = library.start();
    const cleared = library.clearCache();
    await settled();
    assert.deepEqual(steps(worker), []);
    gates.load.open();
    await Promise.all([started, cleared]);
    assert.deepEqual(steps(worker), ['open', 'clearCache']);
    await library.clearCache();
    assert.deepEqual(steps(worker), ['open', 'clearCache', 'clearCache']);
  });

  it('waits for nothing to clear what is kept where it is closed before that is known', async () => {
    const { library, gates } = libraryOf({ 'a.txt': '甲' });
    gates.load.close();
    void library.start();
    const cleared = library.clearCache();
    await settled();
    library.dispose();
    await Promise.all([cleared, library.clearCache()]);
  });

  it('waits for nothing to clear what is kept where reading was stopped before that is known', async () => {
    const { library, gates } = libraryOf({ 'a.txt': '甲' });
    gates.load.close();
    const started = library.start();
    const cleared = library.clearCache();
    await settled();
    library.stop();
    gates.load.open();
    await Promise.allSettled([started, cleared]);
    assert.equal(library.state.kind, 'ready');
  });

  it('waits for no worker to clear what is kept where there is none', async () => {
    const { library, worker } = libraryOf({ 'a.txt': '甲' });
    worker.breakDown();
    await Promise.allSettled([library.start(), library.clearCache()]);
    assert.equal(library.state.kind, 'failed');
  });

  it('asks what is other where the worker has found years, and tells of phrases, whose dates follow from them', async () => {
    const { library, worker } = libraryOf({ 'a.txt': '甲' });
    await library.start();
    const asked = worker.log.length;
    let calls = 0;
    library.onDidChangePhrases(() => calls++);
    worker.settleYears();
    await settled();
    assert.deepEqual([worker.log.slice(asked), calls], [['documents'], 1]);
  });

  it('answers with uris as text and as objects', async () => {
    const { library } = libraryOf({ 'a.txt': '甲' });
    await library.start();
    const uri = { scheme: 'w', toString: () => 'w/a.txt' };
    assert.deepEqual([library.document('w/a.txt')?.path, library.document(uri)?.path], ['a.txt', 'a.txt']);
  });
});

describe('a pass that another one takes the place of', () => {
  const orders: readonly [
    name: string,
    ask: (library: Library, worker: FakeWorker) => Promise<unknown>,
    expected: readonly string[],
    kind: string,
  ][] = [
    [
      'a rebuild before a check still clears',
      (library) => Promise.all([library.rebuild(), library.check()]),
      ['clear', 'clearCache'],
      'rebuilt',
    ],
    ['a check before a rebuild', (library) => Promise.all([library.check(), library.rebuild()]), ['clear', 'clearCache'], 'rebuilt'],
    ['a start before a check still opens', (library) => Promise.all([library.start(), library.check()]), ['open'], 'opened'],
    [
      'a restart before a check still opens',
      (library, worker) => {
        worker.end({ code: 'crashed', reason: '' });
        return library.check();
      },
      ['crashed', 'open'],
      'opened',
    ],
    [
      'a restart between a rebuild and a check: both open and clear',
      (library, worker) => {
        void library.rebuild();
        worker.end({ code: 'crashed', reason: '' });
        return library.check();
      },
      ['crashed', 'open', 'clear', 'clearCache'],
      'rebuilt',
    ],
  ];

  for (const [name, ask, expected, kind] of orders) {
    it(`${name}, while another pass looks for files`, async () => {
      const { library, worker, gates } = libraryOf({ 'a.txt': '甲' });
      await library.start();
      worker.log.length = 0;
      gates.find.close();
      const before = library.check();
      await settled();
      const asked = ask(library, worker);
      gates.find.open();
      await Promise.all([before, asked]);
      await settled();
      assert.deepEqual([steps(worker), library.lastRun?.kind, library.state.kind], [expected, kind, 'ready']);
    });

    it(`${name}, with nothing under way`, async () => {
      const { library, worker } = libraryOf({ 'a.txt': '甲' });
      await library.start();
      worker.log.length = 0;
      await ask(library, worker);
      await settled();
      assert.deepEqual([steps(worker), library.lastRun?.kind, library.state.kind], [expected, kind, 'ready']);
    });
  }

  it('does not clear again once it has cleared', async () => {
    const { library, worker, gates } = libraryOf({ 'a.txt': '甲' });
    await library.start();
    gates.find.close();
    const rebuilding = library.rebuild();
    await settled();
    const checking = library.check();
    gates.find.open();
    await Promise.all([rebuilding, checking]);
    assert.deepEqual(steps(worker), ['open', 'clear', 'clearCache']);
  });

  it('clears although it was asked for when the one before had all but come to its end', async () => {
    const { library, worker } = libraryOf({ 'a.txt': '甲' });
    await library.start();
    let rebuilding: Promise<void> | undefined;
    library.onDidChangePhrases(() => {
      rebuilding ??= library.rebuild();
    });
    await library.check();
    await rebuilding;
    assert.deepEqual(steps(worker), ['open', 'clear', 'clearCache']);
  });

  it('leaves nothing behind that does not belong to the library any more', async () => {
    const parts = libraryOf({ 'a.txt': '甲', 'b.md': '乙' }, async (what) => {
      if (what !== 'answer update' || checking) return;
      parts.files.isIncluded = (uri) => uri.endsWith('.txt');
      checking = parts.library.check();
    });
    let checking: Promise<void> | undefined;
    await parts.library.start();
    await checking;
    assert.deepEqual(parts.names(), ['a.txt']);
  });

  for (let ticks = 0; ticks < 12; ticks++) {
    it(`opens the cache of the worker that comes ${ticks} ticks after the one before has opened it`, async () => {
      const parts = libraryOf({ 'a.txt': '甲' }, async (what) => {
        if (what === 'answer open' && parts.worker.log.length < 4) void endAfter(ticks);
      });
      async function endAfter(left: number): Promise<void> {
        for (let tick = 0; tick < left; tick++) await Promise.resolve();
        parts.worker.end({ code: 'crashed', reason: '' });
      }
      await parts.library.start();
      await settled();
      assert.deepEqual(
        [steps(parts.worker), parts.names(), [...parts.worker.cache.keys()]],
        [['open', 'crashed', 'open'], ['a.txt'], ['w/a.txt']],
      );
    });
  }

  for (let ticks = 0; ticks < 12; ticks++) {
    it(`shows all or nothing where the worker ends ${ticks} ticks after it has calls a part`, async () => {
      let hasEnded = false;
      const parts = libraryOf({ 'a.txt': '甲', 'b.txt': '乙', 'c.txt': '丙' }, async (what) => {
        if (what === 'answer documents' && !hasEnded) void endAfter(ticks);
      });
      async function endAfter(left: number): Promise<void> {
        hasEnded = true;
        for (let tick = 0; tick < left; tick++) await Promise.resolve();
        parts.worker.end({ code: 'crashed', reason: '' });
      }
      const shown: number[] = [];
      parts.library.onDidChangeDocuments(() => shown.push(parts.names().length));
      await parts.library.start();
      await settled();
      assert.deepEqual([...new Set(shown)], [3]);
    });
  }

  it('is given up at once, although a file is being read that takes its time', async () => {
    const { library, files, gates, names } = libraryOf({ 'a.txt': '甲', 'b.txt': '乙' });
    gates.read.close();
    const starting = library.start();
    await settled();
    assert.equal(files.reading, 2);
    const checking = library.check();
    await starting;
    gates.read.open();
    await checking;
    assert.deepEqual(names(), ['a.txt', 'b.txt']);
  });

  it('shows no document that is gone after the worker has ended', async () => {
    const { library, worker, files, names } = libraryOf({ 'a.txt': '甲', 'b.txt': '乙' });
    await library.start();
    files.remove('w/b.txt');
    worker.end({ code: 'crashed', reason: '' });
    await library.check();
    assert.deepEqual(names(), ['a.txt']);
  });
});

describe('a pass that somebody stops', () => {
  it('says so, and goes on with a check', async () => {
    const { library, gates, names } = libraryOf({ 'a.txt': '甲', 'b.txt': '乙' });
    gates.worker.close();
    const starting = library.start();
    await settled();
    library.stop();
    await starting;
    gates.worker.open();
    assert.deepEqual(library.state, { kind: 'ready', documents: 0, unread: 0, left: 2, isStopped: true, checking: undefined });
    await library.check();
    assert.deepEqual([names(), library.state.kind === 'ready' && library.state.isStopped], [['a.txt', 'b.txt'], false]);
  });

  it('is told to have stopped until the library is rid of what does not belong to it', async () => {
    const { library, corrections, files, names } = libraryOf({ 'a.txt': '甲', 'b.md': '乙' });
    await library.start();
    files.isIncluded = (uri) => uri.endsWith('.txt');
    const { get } = corrections;
    corrections.get = () => {
      library.stop();
      return undefined;
    };
    await library.check();
    corrections.get = get;
    await library.apply({ changed: ['w/a.txt'], removed: [] });
    assert.deepEqual([names(), library.state.kind === 'ready' && library.state.isStopped], [['a.txt', 'b.md'], true]);
    await library.check();
    assert.deepEqual([names(), library.state.kind === 'ready' && library.state.isStopped], [['a.txt'], false]);
  });

  it('stops before it has begun, but does what it owes', async () => {
    const { library, worker, gates } = libraryOf({ 'a.txt': '甲' });
    await library.start();
    gates.find.close();
    const checking = library.check();
    await settled();
    const rebuilding = library.rebuild();
    library.stop();
    gates.find.open();
    await Promise.all([checking, rebuilding]);
    assert.deepEqual(
      [steps(worker), library.lastRun?.kind, library.lastRun?.isStopped],
      [['open', 'clear', 'clearCache'], 'rebuilt', true],
    );
  });

  it('begins after all where somebody asks again', async () => {
    const { library, gates, names } = libraryOf({ 'a.txt': '甲' });
    gates.find.close();
    const starting = library.start();
    await settled();
    const checking = library.check();
    library.stop();
    const again = library.check();
    gates.find.open();
    await Promise.all([starting, checking, again]);
    assert.deepEqual([names(), library.lastRun?.isStopped], [['a.txt'], false]);
  });
});

describe('a look again', () => {
  it('finds what has come while the first pass was under way', async () => {
    const { library, files, gates, names } = libraryOf({ 'a.txt': '甲' });
    gates.read.close();
    const starting = library.start();
    await settled();
    files.put('w/link/b.txt', '乙');
    library.lookAgain();
    gates.read.open();
    await starting;
    await settled();
    assert.deepEqual(names(), ['a.txt', 'link/b.txt']);
  });

  it('leaves a library alone that somebody has stopped, or that has failed', async () => {
    const { library, worker } = libraryOf({ 'a.txt': '甲' });
    const starting = library.start();
    library.stop();
    await starting;
    worker.log.length = 0;
    library.lookAgain();
    await settled();
    worker.breakDown();
    library.lookAgain();
    await settled();
    assert.deepEqual(worker.log, []);
  });
});

describe('changes of files', () => {
  it('wait for a pass that has not begun', async () => {
    const { library, worker, files, names } = libraryOf({ 'a.txt': '甲' });
    await library.start();
    files.put('w/b.txt', '乙');
    const applying = library.apply({ changed: ['w/b.txt'], removed: [] });
    worker.log.length = 0;
    worker.end({ code: 'crashed', reason: '' });
    await applying;
    await library.check();
    await settled();
    assert.deepEqual(names(), ['a.txt', 'b.txt']);
    assert.ok(worker.log.indexOf('configure') < worker.log.indexOf('update'), worker.log.join());
  });

  it('bring a pass back that has failed', async () => {
    const { library, files, names } = libraryOf({ 'a.txt': '甲' });
    const { find } = files;
    files.find = () => Promise.reject(new Error('no network'));
    await library.start();
    assert.deepEqual(library.state, { kind: 'failed', reason: 'no network' } satisfies LibraryState);
    files.find = find;
    files.put('w/b.txt', '乙');
    await library.apply({ changed: ['w/b.txt'], removed: [] });
    await settled();
    assert.deepEqual([names(), library.state.kind], [['a.txt', 'b.txt'], 'ready']);
  });

  it('list no file that is gone by the time somebody tells of it', async () => {
    const { library } = libraryOf({ 'a.txt': '甲' });
    await library.start();
    await library.apply({ changed: ['w/b.txt'], removed: [] });
    assert.deepEqual(library.unread(), []);
  });

  it('bring nothing in that does not belong to the library by now', async () => {
    const { library, files, names } = libraryOf({ 'a.txt': '甲', 'b.md': '乙' });
    await library.start();
    files.put('w/c.md', '丙');
    files.isIncluded = (uri) => uri.endsWith('.txt');
    await library.apply({ changed: ['w/b.md', 'w/c.md'], removed: [] });
    assert.deepEqual(names(), ['a.txt']);
  });

  it('take nothing out that is there again', async () => {
    const { library, files, names } = libraryOf({ 'f/b.txt': '乙', 'f/c.txt': '丙', 'd.txt': '丁' });
    await library.start();
    files.remove('w/f/c.txt');
    await library.apply({ changed: [], removed: ['w/f', 'w/d.txt'] });
    assert.deepEqual(names(), ['f/b.txt', 'd.txt']);
  });

  it('take a document out that is excluded, and all of a folder', async () => {
    const { library, corrections, files, names } = libraryOf({ 'a.txt': '甲', 'f/b.txt': '乙', 'f/c.txt': '丙', 'd.txt': '丁' });
    await library.start();
    corrections.set('w/a.txt', { exclude: true });
    for (const uri of ['w/f/b.txt', 'w/f/c.txt']) files.remove(uri);
    await library.apply({ changed: ['w/a.txt'], removed: ['w/f'] });
    assert.deepEqual(names(), ['d.txt']);
  });
});

describe('a file that ends the worker', () => {
  for (const code of ['stuck', 'memory', 'crashed'] as const) {
    it(`is listed and left alone, and the others are read: ${code}`, async () => {
      const { library, worker, names } = libraryOf({ 'a.txt': '甲', 'bad.txt': '坏', 'c.txt': '丙' });
      worker.deadly = { text: '坏', code };
      await library.start();
      await settled();
      assert.deepEqual([names(), library.unread().map(({ path }) => path)], [['a.txt', 'c.txt'], ['bad.txt']]);
      assert.deepEqual([library.state.kind, worker.log.filter((one) => one === code).length], ['ready', 1]);
      await library.check();
      assert.equal(worker.log.filter((one) => one === code).length, 1);
    });
  }

  async function withBadFile() {
    const parts = libraryOf({ 'a.txt': '甲', 'bad.txt': '坏' });
    parts.worker.deadly = { text: '坏', code: 'stuck' };
    await parts.library.start();
    await settled();
    return parts;
  }

  it('is read when it is told to have changed', async () => {
    const { library, files, names } = await withBadFile();
    files.put('w/bad.txt', '好');
    await library.apply({ changed: ['w/bad.txt'], removed: [] });
    assert.deepEqual([names(), library.unread()], [['a.txt', 'bad.txt'], []]);
  });

  it('is read by a pass that sees another time', async () => {
    const { library, files, names } = await withBadFile();
    files.put('w/bad.txt', '好');
    await library.check();
    assert.deepEqual([names(), library.unread()], [['a.txt', 'bad.txt'], []]);
  });

  it('is not listed any more once it is gone', async () => {
    const { library, files } = await withBadFile();
    files.remove('w/bad.txt');
    await library.apply({ changed: [], removed: ['w/bad.txt'] });
    assert.deepEqual(library.unread(), []);
  });
});

describe('a worker that is given up', () => {
  it('fails the library although somebody stops the pass that finds it gone', async () => {
    const { library, worker, gates } = libraryOf({ 'a.txt': '甲' });
    gates.load.close();
    const starting = library.start();
    await settled();
    const again = library.start();
    worker.breakDown();
    library.stop();
    gates.load.open();
    await Promise.all([starting, again]);
    assert.deepEqual(library.state, { kind: 'failed', reason: 'broken' });
  });

  it('fails the library, and opens the cache and clears when it is revived by a rebuild', async () => {
    const { library, worker, names } = libraryOf({ 'a.txt': '甲' });
    await library.start();
    worker.breakDown();
    assert.equal(library.state.kind, 'failed');
    await library.check();
    assert.deepEqual(library.state, { kind: 'failed', reason: 'broken' });
    worker.log.length = 0;
    await library.rebuild();
    assert.deepEqual([steps(worker), names(), library.state.kind], [['open', 'clear', 'clearCache'], ['a.txt'], 'ready']);
  });
});
