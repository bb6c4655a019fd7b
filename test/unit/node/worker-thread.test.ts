import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryHeap, NodeWorkerThread } from '../../../src/node/worker-thread.ts';
import type { ThreadEnd } from '../../../src/worker/thread.ts';

/** Long enough for a thread to start and to end, while this one hears nothing of it. */
function holdUp(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

describe('libraryHeap', () => {
  const cases: readonly [name: string, readers: number, memory: number, heap: number][] = [
    ['is all that threads may take where there are no readers', 0, 65_536, 3_072],
    ['leaves to each reader what it may take', 1, 65_536, 2_688],
    ['leaves it to the most readers that there are', 4, 65_536, 1_536],
    ['is half of what a small machine has', 4, 2_048, 1_024],
  ];
  for (const [name, readers, memory, heap] of cases) it(name, () => assert.equal(libraryHeap(readers, memory), heap));
});

describe('NodeWorkerThread', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-thread-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function start(program: string): NodeWorkerThread {
    const script = join(folder, 'program.cjs');
    writeFileSync(script, program);
    return new NodeWorkerThread(script, 64);
  }

  const ENDS: Readonly<Record<string, readonly [program: string, end: ThreadEnd]>> = {
    'with its exit code': ['process.exit(3)', { code: 'crashed', reason: 'exit 3' }],
    'with the error that nobody has caught': ['throw new Error("broken")', { code: 'crashed', reason: 'Error: broken' }],
    'as out of memory': [
      'for (const all = []; ; ) all.push({})',
      {
        code: 'memory',
        reason: 'Error [ERR_WORKER_OUT_OF_MEMORY]: Worker terminated due to reaching memory limit: JS heap out of memory',
      },
    ],
  };
  for (const [name, [program, expected]] of Object.entries(ENDS)) {
    it(`tells its end ${name}, once`, async () => {
      const ends: ThreadEnd[] = [];
      const thread = start(program);
      await new Promise<void>((resolve) => {
        thread.onExit((end) => {
          ends.push(end);
          resolve();
        });
      });
      thread.dispose();
      await new Promise((resume) => setTimeout(resume, 20));
      assert.deepEqual(ends, [expected]);
    });
  }

  it('tells nothing when it is ended, and an error that comes after that harms nobody', async () => {
    const thread = start('throw new Error("late")');
    thread.onExit(() => assert.fail('it was ended'));
    const uncaught: unknown[] = [];
    const catchIt = (error: unknown) => uncaught.push(error);
    const listeners = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException').on('uncaughtException', catchIt);
    holdUp(1_000);
    thread.dispose();
    await new Promise((resume) => setTimeout(resume, 100));
    process.off('uncaughtException', catchIt);
    for (const listener of listeners) process.on('uncaughtException', listener);
    assert.deepEqual(uncaught, []);
  });
});
