import assert from 'node:assert/strict';
import { giveBackMemory } from '../../../src/node/memory-use.ts';
import { giveBackAtOnce, RestingMemory } from '../../../src/worker/resting-memory.ts';
import { FakeClock, settled } from '../async/fake-clock.ts';

const MEGABYTE = 1_048_576;

/** A thread that uses so many megabytes, of which so many are garbage. */
class FakeMemory {
  readonly clock = new FakeClock();
  used = 100;
  garbage = 0;
  isBusy = false;
  times = 0;
  readonly resting = new RestingMemory(
    {
      memory: () => ({ heap: this.used * MEGABYTE, buffers: this.garbage * MEGABYTE, process: 0 }),
      giveBackMemory: async () => {
        this.times++;
        this.garbage = 0;
      },
    },
    () => this.isBusy,
    this.clock,
  );

  async rest(seconds: number): Promise<void> {
    await this.clock.advance(1_000 * seconds);
    await settled();
  }
}

describe('RestingMemory', () => {
  it('gives back what a long job has used, when it has rested for a while', async () => {
    const memory = new FakeMemory();
    memory.resting.schedule();
    await memory.rest(3);
    assert.equal(memory.times, 0);
    await memory.rest(2);
    assert.equal(memory.times, 1);
    await memory.rest(100);
    assert.equal(memory.times, 1);
  });

  it('waits until nothing is done any more', async () => {
    const memory = new FakeMemory();
    memory.isBusy = true;
    memory.resting.schedule();
    await memory.rest(60);
    assert.equal(memory.times, 0);
    memory.isBusy = false;
    await memory.rest(5);
    assert.equal(memory.times, 1);
  });

  it('leaves what is little more than the last time', async () => {
    const memory = new FakeMemory();
    const restsWith = async (garbage: number) => {
      memory.garbage = garbage;
      memory.resting.schedule();
      await memory.rest(5);
      return memory.times;
    };
    assert.deepEqual([await restsWith(0), await restsWith(31), await restsWith(33)], [1, 1, 2]);
  });

  it('does nothing on a platform that cannot', async () => {
    const clock = new FakeClock();
    new RestingMemory({}, () => assert.fail(), clock).schedule();
    await clock.advance(60_000);
  });
});

describe('giveBackAtOnce', () => {
  const timesWith = async (heap: number) => {
    let times = 0;
    const giveBackMemory = async () => void times++;
    await giveBackAtOnce({ memory: () => ({ heap: heap * MEGABYTE, buffers: 1_000 * MEGABYTE, process: 0 }), giveBackMemory });
    return times;
  };

  it('gives back what takes a moment, and leaves a large heap for later', async () => {
    assert.deepEqual([await timesWith(128), await timesWith(129)], [1, 0]);
  });

  it('does nothing on a platform that cannot', async () => {
    await giveBackAtOnce({});
    await giveBackAtOnce({ memory: () => ({ heap: 0, buffers: 0, process: 0 }) });
  });
});

describe('the memory of a thread', () => {
  it('is given back', async () => {
    let garbage: object[] | undefined = Array.from({ length: 400_000 }, (_, number) => ({ number }));
    const kept = new WeakRef(garbage);
    garbage = undefined;
    await giveBackMemory();
    assert.equal(kept.deref(), undefined);
  });

  it('is given back where somebody has just looked at it', async () => {
    const kept = new WeakRef(Array.from({ length: 1_000 }, (_, number) => ({ number })));
    assert.equal(kept.deref()?.length, 1_000);
    await giveBackMemory();
    assert.equal(kept.deref(), undefined);
  });
});
