import assert from 'node:assert/strict';
import { PhraseCounts } from '../../../src/core/corpus/phrase-counts.ts';
import type { ReaderBlame } from '../../../src/worker/pool-job.ts';
import { PoolReading } from '../../../src/worker/pool-reading.ts';
import type { FromReader } from '../../../src/worker/reader-protocol.ts';
import type { ReaderThread } from '../../../src/worker/running-reader.ts';
import { RunningReader } from '../../../src/worker/running-reader.ts';
import { FakeClock } from '../async/fake-clock.ts';

const MEGABYTE = 1_048_576;

/** Reads a file while the memory of the process grows by so many megabytes; answers how it was ended. */
async function endAfter(growth: number, reading: number): Promise<ReaderBlame | undefined> {
  const clock = new FakeClock();
  let memory = 5_000 * MEGABYTE;
  const listeners: ((message: FromReader) => void)[] = [];
  const ends: ReaderBlame[] = [];
  const thread: ReaderThread = {
    port: { post: () => {}, listen: (listener: (message: FromReader) => void) => listeners.push(listener) },
    onExit: () => {},
    step: () => ({ call: 1, file: 0, version: undefined }),
    memory: () => memory,
    callOff: () => {},
    dispose: () => {},
  };
  const reader = new RunningReader(thread, { reading, onFree: () => {}, onEnd: (_, how) => void ends.push(how) }, clock);
  for (const listener of listeners) listener({ kind: 'ready' });
  const settings = { maxBytes: 100, counts: new PhraseCounts([]) };
  const file = { uri: 'a.txt', path: 'a.txt', localPath: 'a.txt', size: 10 };
  reader.give(new PoolReading([file], settings, new AbortController().signal), [0]);
  await clock.advance(2_000);
  memory += growth * MEGABYTE;
  await clock.advance(2_000);
  reader.dispose();
  return ends[0];
}

describe('RunningReader', () => {
  const cases: readonly [name: string, growth: number, reading: number, end: ReaderBlame['code'] | undefined][] = [
    ['goes on while it alone takes much', 1_000, 1, undefined],
    ['is ended when it alone takes too much', 1_100, 1, 'memory'],
    ['goes on when several together take what would be too much for one', 2_000, 2, undefined],
    ['is ended when several together take too much', 4_200, 4, 'memory'],
  ];
  for (const [name, growth, reading, end] of cases) it(name, async () => assert.equal((await endAfter(growth, reading))?.code, end));
});
