import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Candidate } from '../../../src/core/phrases/candidate.ts';
import { mineHere, miningTask } from '../../../src/core/phrases/mining.ts';
import { minedRanges } from '../../../src/core/phrases/position-lists.ts';
import type { PoolJob } from '../../../src/worker/pool-job.ts';
import { minerOf } from '../../../src/worker/pool-mining.ts';
import { ReaderPool } from '../../../src/worker/reader-pool.ts';
import { FakeClock, settled } from '../async/fake-clock.ts';
import { resultOf } from '../generator-result.ts';
import { mined } from '../phrases/mined.ts';
import type { ReaderDeed, Turn } from './fake-reader.ts';
import { FakeReader } from './fake-reader.ts';
import { MemoryFiles } from './pooled-library.ts';

const RUNS = 60;
const TEXTS = [
  '坚持推动高质量发展,优化营商环境,全面推行河湖长制。',
  '会议强调,推动高质量发展要优化营商环境。落实河湖长制。',
  '各地要全面推行河湖长制,深化“放管服”改革;优化营商环境。',
  '深化“放管服”改革,推动高质量发展。全面推行河湖长制,守护绿水青山。',
];
const TASK = resultOf(miningTask(mined(TEXTS), 2));
/** A part for every few units. */
const RANGES = [...minedRanges(TASK.firsts, 5)];
const ALONE = resultOf(mineHere(TASK, RANGES));

/** A search that readers help with; a part does something to the reader that does it. */
class PooledSearch {
  readonly clock = new FakeClock();
  readonly readers: FakeReader[] = [];
  readonly controller = new AbortController();
  isDone = false;
  private readonly pool: ReaderPool;

  constructor(most: number, turn: Turn, deeds: ReadonlyMap<string, ReaderDeed> = new Map()) {
    const world = { files: new MemoryFiles(), turn, deedOf: (part: string | undefined) => deeds.get(part ?? '') };
    const start = () => {
      const reader = new FakeReader(world);
      this.readers.push(reader);
      return reader;
    };
    this.pool = new ReaderPool({ most, after: 0, start }, { clock: this.clock, warn: () => {} });
  }

  async run(turn: Turn): Promise<readonly (readonly Candidate[])[]> {
    const steps = minerOf(this.pool, this.controller.signal)(TASK, RANGES);
    try {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        await (step.value ?? turn('the library goes on'));
      }
    } finally {
      steps.return([]);
      this.isDone = true;
    }
  }
}

async function finish<T>(job: Promise<T>, search: PooledSearch, scheduler: fc.Scheduler): Promise<T> {
  job.catch(() => {});
  while (!search.isDone) {
    await scheduler.waitIdle();
    await settled();
    if (!search.isDone && scheduler.count() === 0) await search.clock.advance(1_000);
  }
  return job;
}

describe('a search for phrases that readers help with', function () {
  this.timeout(120_000);
  const anyReaders = fc.constantFrom(0, 1, 2, 4);

  it('has parts with something in several of them', () => {
    assert.ok(RANGES.length >= 10, `${RANGES.length}`);
    assert.ok(ALONE.filter(({ length }) => length > 0).length >= 2);
  });

  it('finds the same in the same order, in whatever order readers answer and end', async () => {
    const endings = fc.array(fc.nat(4), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(anyReaders, endings, fc.scheduler(), async (readers, ends, scheduler) => {
        const turn = (what: string) => scheduler.schedule(Promise.resolve(), what);
        const search = new PooledSearch(readers, turn);
        for (const reader of ends) void turn('a reader ends').then(() => search.readers[reader]?.exit('crashed'));
        assert.deepEqual(await finish(search.run(turn), search, scheduler), ALONE);
      }),
      { numRuns: RUNS },
    );
  });

  it('finds the same where parts end the readers that do them, or hold them up', async () => {
    const deed = fc.constantFrom<ReaderDeed>('hangs', 'crashed', 'memory');
    const deeds = fc.uniqueArray(fc.tuple(fc.nat(RANGES.length - 1), deed), { maxLength: 6, selector: ([number]) => number });
    await fc.assert(
      fc.asyncProperty(deeds, anyReaders, fc.scheduler(), async (does, readers, scheduler) => {
        const turn = (what: string) => scheduler.schedule(Promise.resolve(), what);
        const byPart = new Map(does.map(([number, one]) => [`${RANGES[number]?.from}`, one]));
        const search = new PooledSearch(readers, turn, byPart);
        assert.deepEqual(await finish(search.run(turn), search, scheduler), ALONE);
      }),
      { numRuns: RUNS },
    );
  });

  it('asks readers for nothing more once it is given up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(1, 2), fc.scheduler(), async (readers, scheduler) => {
        const turn = (what: string) => scheduler.schedule(Promise.resolve(), what);
        const search = new PooledSearch(readers, turn);
        void turn('somebody changes the library').then(() => search.controller.abort());
        const found = await finish(
          search.run(turn).catch(() => undefined),
          search,
          scheduler,
        );
        await scheduler.waitIdle();
        await settled();
        if (found) assert.deepEqual(found, ALONE);
        assert.ok(search.readers.every(({ isBusy }) => !isBusy));
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps nothing of what readers answer once it has failed: they leave what is called off', async () => {
    const jobs: PoolJob[] = [];
    const kept: number[] = [];
    const pool = { isOfUse: true, begin: (job: PoolJob) => jobs.push(job), end: () => {} };
    const parts = { load: async () => new Map(), keep: (place: number) => kept.push(place) };
    const work = minerOf(pool, new AbortController().signal, parts)(TASK, RANGES);
    await work.next().value;
    work.next();
    const answer = { kind: 'mined', id: 1, candidates: '[]' } as const;
    const places = jobs[0]?.take(1, true) ?? [];
    assert.throws(() => work.throw(new Error('no memory')), /no memory/);
    jobs[0]?.receive(places, answer);
    assert.deepEqual([places.length, kept], [1, []]);
  });
});
