import { assert } from 'chai';
import { CacheStore } from '../../src/host/cache-store.ts';
import { WorkerClient } from '../../src/host/worker-client.ts';
import type { WorkerThread } from '../../src/host/worker-thread.ts';
import type { FromWorker, ToWorker } from '../../src/worker/protocol.ts';
import type { CallError } from '../../src/worker/rpc.ts';

/** A worker that answers every phrase with null, until it is told to crash. */
class FakeThread implements WorkerThread {
  private readonly listeners: ((message: FromWorker) => void)[] = [];
  private exit: ((reason: string) => void) | undefined;
  readonly port = {
    post: (message: ToWorker) => this.answer(message),
    listen: (listener: (message: FromWorker) => void) => void this.listeners.push(listener),
  };

  onExit(listener: (reason: string) => void): void {
    this.exit = listener;
  }

  crash(): void {
    this.exit?.('crashed');
  }

  dispose(): void {}

  private answer(message: ToWorker): void {
    if (message.kind !== 'request' || message.method !== 'phrase') return;
    for (const listener of this.listeners) listener({ kind: 'reply', id: message.id, result: null });
  }
}

describe('worker client', () => {
  let threads: FakeThread[];
  let client: WorkerClient;
  const latest = () => threads.at(-1) as FakeThread;

  beforeEach(() => {
    threads = [];
    client = new WorkerClient(
      () => {
        threads.push(new FakeThread());
        return latest();
      },
      new CacheStore(undefined, { readsLocally: () => false }),
    );
  });
  afterEach(() => client.dispose());

  it('fails open calls when the worker crashes, starts another and tells', async () => {
    let restarts = 0;
    client.onDidRestart(() => restarts++);
    const open = client.call('clear', null);
    latest().crash();
    const error = await open.then(
      () => undefined,
      (reason: CallError) => reason,
    );
    assert.strictEqual(error?.code, 'stopped');
    assert.strictEqual(await client.call('phrase', { key: '甲', most: 100 }), null);
    assert.deepEqual([threads.length, restarts], [2, 1]);
  });

  it('gives up on a worker that crashes again and again', () => {
    const reasons: string[] = [];
    client.onDidFail((reason) => reasons.push(reason));
    for (let crash = 0; crash < 4; crash++) latest().crash();
    assert.deepEqual([threads.length, reasons], [4, ['crashed']]);
  });

  it('answers nothing after it has given up, until it is revived', async () => {
    for (let crash = 0; crash < 4; crash++) latest().crash();
    const error = await client.call('phrase', { key: '甲', most: 100 }).then(
      () => undefined,
      (reason: CallError) => reason,
    );
    assert.strictEqual(error?.code, 'stopped');
    client.revive();
    assert.strictEqual(await client.call('phrase', { key: '甲', most: 100 }), null);
  });

  it('forgets earlier crashes of a worker that has done its work', () => {
    for (let crash = 0; crash < 12; crash++) {
      latest().crash();
      client.confirm();
    }
    assert.strictEqual(threads.length, 13);
  });
});
