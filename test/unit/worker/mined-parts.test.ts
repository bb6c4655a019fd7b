import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Candidate } from '../../../src/core/phrases/candidate.ts';
import { mineHere, miningTask } from '../../../src/core/phrases/mining.ts';
import { minedRanges } from '../../../src/core/phrases/position-lists.ts';
import { MinedParts } from '../../../src/worker/mined-parts.ts';
import { minerOf } from '../../../src/worker/pool-mining.ts';
import { ReaderPool } from '../../../src/worker/reader-pool.ts';
import { FakeClock } from '../async/fake-clock.ts';
import { resultOf } from '../generator-result.ts';
import { mined } from '../phrases/mined.ts';
import { MemoryCacheFolder } from './memory-cache-folder.ts';

const TEXTS = [
  '坚持推动高质量发展,优化营商环境,全面推行河湖长制。',
  '会议强调,推动高质量发展要优化营商环境。落实河湖长制。',
  '深化“放管服”改革,推动高质量发展。全面推行河湖长制,守护绿水青山。',
];
const TASK = resultOf(miningTask(mined(TEXTS), 2));
const RANGES = [...minedRanges(TASK.firsts, 5)];
const ALONE = resultOf(mineHere(TASK, RANGES));
const PLACE = { build: 'a', maxBytes: 1e6 };

/** Counts the parts that are done anew. */
class CountedParts extends MinedParts {
  done = 0;

  override keep(part: number, candidates: readonly Candidate[]): void {
    this.done++;
    super.keep(part, candidates);
  }
}

/** Searches without readers until so many steps are taken; answers what was found, `undefined` before the end, and how many parts were done for that. */
async function search(folder: MemoryCacheFolder, { name = 'x', steps = Number.POSITIVE_INFINITY, place = PLACE } = {}) {
  const pool = new ReaderPool({ most: 0, after: 0, start: () => assert.fail() }, { clock: new FakeClock(), warn: () => {} });
  const parts = new CountedParts({ folder, ...place }, name);
  const work = minerOf(pool, new AbortController().signal, parts)(TASK, RANGES);
  for (let taken = 0; taken < steps; taken++) {
    const step = work.next();
    if (step.done) return { found: step.value, done: parts.done };
    await step.value;
  }
  work.return([]);
  return { found: undefined, done: parts.done };
}

describe('MinedParts', () => {
  it('goes on where a search was ended, wherever that was, and finds the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.nat(60), async (first, second) => {
        const folder = new MemoryCacheFolder();
        const before = [await search(folder, { steps: first }), await search(folder, { steps: second })];
        const { found, done } = await search(folder);
        assert.deepEqual(found, ALONE);
        const known = before.reduce((sum, one) => sum + one.done, 0);
        assert.equal(done, Math.max(0, RANGES.length - known));
      }),
      { numRuns: 40 },
    );
  });

  it('does nothing anew of a search that was done', async () => {
    const folder = new MemoryCacheFolder();
    assert.equal((await search(folder)).done, RANGES.length);
    assert.deepEqual(await search(folder), { found: ALONE, done: 0 });
  });

  const others: readonly [name: string, options: Parameters<typeof search>[1]][] = [
    ['another search', { name: 'y' }],
    ['a search whose name goes on', { name: 'x-1' }],
    ['another program', { place: { ...PLACE, build: 'b' } }],
  ];
  for (const [name, options] of others) {
    it(`does all for ${name}, and removes the parts of before`, async () => {
      const folder = new MemoryCacheFolder();
      await search(folder);
      folder.files.set('library', new Uint8Array(4));
      assert.deepEqual(await search(folder, options), { found: ALONE, done: RANGES.length });
      assert.equal(folder.files.size, RANGES.length + 1);
    });
  }

  it('takes no part of a search whose name goes on for one of its own', async () => {
    const folder = new MemoryCacheFolder();
    await search(folder, { name: 'x-1' });
    assert.deepEqual(await search(folder), { found: ALONE, done: RANGES.length });
  });

  it('does a part again whose file is damaged', async () => {
    const folder = new MemoryCacheFolder();
    await search(folder);
    const [[, bytes] = assert.fail()] = [...folder.files];
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
    assert.deepEqual(await search(folder), { found: ALONE, done: 1 });
  });

  it('does all where there is no room, and nothing can be written or read', async () => {
    const full = new MemoryCacheFolder();
    full.writesLeft = 0;
    assert.deepEqual(await search(full), { found: ALONE, done: RANGES.length });
    const small = new MemoryCacheFolder();
    await search(small, { place: { ...PLACE, maxBytes: 100 } });
    assert.equal(small.files.size, 0);
    const narrow = new MemoryCacheFolder();
    const maxBytes = 8 * 700;
    await search(narrow, { place: { ...PLACE, maxBytes } });
    const bytes = [...narrow.files.values()].reduce((sum, { length }) => sum + length, 0);
    assert.ok(bytes > 0 && bytes <= maxBytes / 8, `${bytes}`);
    await search(narrow, { place: { ...PLACE, maxBytes } });
    assert.deepEqual(
      [...narrow.files.values()].reduce((sum, { length }) => sum + length, 0),
      bytes,
    );
    const broken = new MemoryCacheFolder();
    broken.list = () => Promise.reject(new Error('gone'));
    assert.deepEqual((await search(broken)).found, ALONE);
  });
});
