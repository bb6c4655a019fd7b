import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LocalCacheFolder } from '../../../src/node/cache-folder.ts';
import { randomFrom } from '../../bench/random.ts';
import { CachedLibrary, seen } from './cached-library.ts';

const DOCUMENTS = 3;
const UNITS = 45_000;

/** Large enough that its index is left to files. */
function largeLibrary(): CachedLibrary {
  const library = new CachedLibrary();
  for (let document = 0; document < DOCUMENTS; document++) library.set(`f/${document}`, textOf(document));
  library.discover();
  return library;
}

/** Nothing in it recurs but one phrase. */
function textOf(document: number): string {
  const random = randomFrom(document + 1);
  const units = Array.from({ length: UNITS }, (_, at) => (at % 40 === 39 ? 0x3002 : 0x4e00 + Math.floor(random() * 15_000)));
  return `2023年4月${document + 1}日\n\n推动高质量发展。${String.fromCharCode(...units)}`;
}

/** Knows the files that stay open. */
class WatchedFolder extends LocalCacheFolder {
  readonly opened: string[] = [];
  /** Nothing can be read any more, not even from files that are open. */
  isGone = false;

  override openFile(name: string): ReturnType<LocalCacheFolder['openFile']> {
    this.opened.push(name);
    const file = super.openFile(name);
    if (!file) return undefined;
    const [read, fill] = [file.read.bind(file), file.fill.bind(file)];
    return Object.assign(file, {
      read: (start: number, end: number) => this.whileThere(() => read(start, end)),
      fill: (into: Uint8Array, start: number) => this.whileThere(() => fill(into, start)),
    });
  }

  private whileThere<T>(read: () => T): T {
    if (this.isGone) throw new Error('the disk is gone');
    return read();
  }
}

/** What a file of a cache is of. */
function kindOf(name: string): string {
  return name.replace(/-.*?(?=\.|$)/, '');
}

describe('an index in the files of a cache', function () {
  this.timeout(60_000);
  let place: string;
  let folder: WatchedFolder;
  beforeEach(() => {
    place = mkdtempSync(path.join(os.tmpdir(), 'tifa-filed-'));
    folder = new WatchedFolder(path.join(place, 'cache'));
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  const filesThere = () => (existsSync(path.join(place, 'cache')) ? readdirSync(path.join(place, 'cache')).sort() : []);
  const removeCache = () => rmSync(path.join(place, 'cache'), { recursive: true });

  it('takes no memory once it is kept, nor where it is opened, and answers as before', async () => {
    const first = largeLibrary();
    const before = seen(first);
    assert.ok(first.corpus.extent().indexBytes > 1_000_000);
    await first.cache(folder).save();
    assert.equal(first.corpus.extent().indexBytes, 0);
    assert.deepEqual(seen(first), before);
    const second = first.again();
    await second.cache(folder).open();
    assert.equal(second.corpus.extent().indexBytes, 0);
    assert.deepEqual(seen(second), before);
  });

  it('takes none before the first save where a part of it is complete, of which that save writes only what is left', async () => {
    const library = largeLibrary();
    const before = seen(library);
    for (const _ of library.corpus.completeWholeIndex());
    const cache = library.cache(folder);
    await cache.saveCompleted();
    assert.equal(library.corpus.extent().indexBytes, 0);
    const early = filesThere();
    assert.deepEqual(early.map(kindOf), ['segment', 'segment.documents', 'segment.reasons']);
    assert.deepEqual(seen(library), before);
    await cache.saveCompleted();
    assert.deepEqual(filesThere(), early);
    await cache.save();
    const all = filesThere();
    assert.deepEqual(all.map(kindOf), ['counts', 'library', 'phrases', 'segment', 'segment.documents', 'segment.reasons']);
    assert.ok(early.every((name) => all.includes(name)));
    const reopened = library.again();
    assert.deepEqual(await reopened.cache(folder).open(), { documents: DOCUMENTS, problem: null });
    assert.deepEqual(seen(reopened), before);
  });

  it('is nothing to the next session where this one ends before the first save', async () => {
    const library = largeLibrary();
    for (const _ of library.corpus.completeWholeIndex());
    await library.cache(folder).saveCompleted();
    const second = library.again();
    assert.deepEqual(await second.cache(folder).open(), { documents: 0, problem: null });
    assert.deepEqual(seen(library), seen(largeLibrary()));
  });

  it('is written with the next save where the cache was deleted after it had left memory', async () => {
    const library = largeLibrary();
    for (const _ of library.corpus.completeWholeIndex());
    const cache = library.cache(folder);
    await cache.saveCompleted();
    removeCache();
    await cache.save();
    const second = library.again();
    assert.deepEqual(await second.cache(folder).open(), { documents: DOCUMENTS, problem: null });
    assert.deepEqual(seen(second), seen(library));
  });

  it('stays in memory where the cache may not have so many bytes', async () => {
    const library = largeLibrary();
    for (const _ of library.corpus.completeWholeIndex());
    await assert.rejects(library.cache(folder, '1', 1_000_000).saveCompleted(), /may have 1000000/);
    assert.ok(library.corpus.extent().indexBytes > 1_000_000);
    assert.deepEqual(filesThere(), []);
  });

  it('forgets what cannot be read any more by the time it is looked at', async () => {
    const first = largeLibrary();
    await first.cache(folder).save();
    const second = first.again();
    const cache = second.cache(folder);
    await cache.open();
    folder.isGone = true;
    assert.deepEqual([await cache.check(), second.corpus.size], [false, 0]);
  });

  it('leaves the reasons of documents there too', async () => {
    const first = largeLibrary();
    const claims = first.corpus.claims('f/0');
    assert.equal(claims?.dates.date?.evidence[0]?.note, '2023年4月1日');
    await first.cache(folder).save();
    const second = first.again();
    await second.cache(folder).open();
    for (const library of [first, second]) {
      assert.deepEqual(
        library.corpus.documents().map(({ reasons }) => typeof reasons),
        ['object', 'object', 'object'],
      );
      assert.deepEqual(library.corpus.claims('f/0'), claims);
    }
  });

  for (const [kind, name] of [
    ['the index', /^segment-[^.]*$/],
    ['the reasons', /\.reasons$/],
  ] as const) {
    it(`is not what is opened where a byte of ${kind} is another one: the documents are forgotten once that is seen, and read anew`, async () => {
      const first = largeLibrary();
      const before = seen(first);
      await first.cache(folder).save();
      const file = path.join(place, 'cache', readdirSync(path.join(place, 'cache')).find((one) => name.test(one)) ?? '');
      const bytes = readFileSync(file);
      const at = Math.floor(0.9 * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(file, bytes);
      const second = first.again();
      const cache = second.cache(folder);
      assert.equal((await cache.open()).documents, DOCUMENTS);
      assert.equal(await cache.check(), false);
      assert.deepEqual(second.log, [`the cache is damaged: ${path.basename(file)} is not what was written`]);
      assert.equal(second.corpus.size, 0);
      second.catchUp();
      assert.deepEqual(seen(second), before);
      await cache.save();
      const third = first.again();
      const reopening = third.cache(folder);
      assert.deepEqual(await reopening.open(), { documents: DOCUMENTS, problem: null });
      assert.equal(await reopening.check(), true);
    });
  }

  it('answers, changes and is kept again where the cache is deleted while it is open', async () => {
    const library = largeLibrary();
    const cache = library.cache(folder);
    await cache.save();
    removeCache();
    library.set('f/new', '深圳市推动高质量发展。');
    library.discover();
    library.tidy();
    const afresh = largeLibrary();
    afresh.set('f/new', '深圳市推动高质量发展。');
    afresh.discover();
    assert.deepEqual(seen(library), seen(afresh));
    await cache.save();
    const kept = readdirSync(path.join(place, 'cache'));
    assert.ok(kept.includes(folder.opened.at(-1) ?? ''), 'what is read stands where others read it too');
    assert.deepEqual(seen(library), seen(afresh));
    const reopened = library.again();
    assert.deepEqual(await reopened.cache(folder).open(), { documents: DOCUMENTS + 1, problem: null });
    assert.deepEqual(seen(reopened), seen(afresh));
  });

  it('stays whole for one window whatever another one removes', async () => {
    const first = largeLibrary();
    await first.cache(folder).save();
    const [one, two] = [first.again(), first.again()];
    const [cacheOne, cacheTwo] = [one.cache(folder), two.cache(folder)];
    await Promise.all([cacheOne.open(), cacheTwo.open()]);
    await cacheTwo.clear();
    assert.deepEqual(readdirSync(path.join(place, 'cache')), []);
    assert.deepEqual(seen(one), seen(first));
    await cacheOne.save();
    await cacheTwo.save();
    const last = first.again();
    assert.equal((await last.cache(folder).open()).problem, null);
    assert.deepEqual([seen(one), seen(two), seen(last)], [seen(first), seen(first), seen(first)]);
  });
});
