import assert from 'node:assert/strict';
import type { WebWorker } from '../../../src/web/blob-worker.ts';
import { WebWorkerThread } from '../../../src/web/web-worker-thread.ts';
import type { FromWorker, ToWorker } from '../../../src/worker/protocol.ts';
import { RpcClient } from '../../../src/worker/rpc.ts';
import type { ThreadEnd } from '../../../src/worker/thread.ts';
import { settled } from '../async/fake-clock.ts';

/** A Web Worker that notes what it is sent, and cannot be sent what a structured clone cannot copy. */
class FakeWebWorker implements WebWorker {
  readonly received: ToWorker[] = [];
  isTerminated = false;
  private readonly listeners: ((event: { data: FromWorker }) => void)[] = [];
  private readonly errorListeners: ((event: { message: string }) => void)[] = [];

  postMessage(message: ToWorker): void {
    this.received.push(structuredClone(message));
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    if (type === 'error') this.errorListeners.push(listener as (event: { message: string }) => void);
    else this.listeners.push(listener as (event: { data: FromWorker }) => void);
  }

  say(data: FromWorker): void {
    for (const listener of this.listeners) listener({ data });
  }

  fail(message: string): void {
    for (const listener of this.errorListeners) listener({ message });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

function threadOf(worker: Promise<WebWorker>): { thread: WebWorkerThread; rpc: RpcClient; ends: ThreadEnd[] } {
  const ends: ThreadEnd[] = [];
  const thread = new WebWorkerThread(worker);
  const rpc = new RpcClient(thread.port, () => {});
  thread.onExit((end) => {
    ends.push(end);
    rpc.stop(end.reason);
  });
  return { thread, rpc, ends };
}

describe('WebWorkerThread', () => {
  it('sends what was asked before the worker had started, in its order', async () => {
    const worker = new FakeWebWorker();
    const { rpc } = threadOf(Promise.resolve(worker));
    for (const text of ['甲', '乙']) void rpc.call('phraseQuery', { text }).catch(() => {});
    await settled();
    assert.deepEqual(
      worker.received.map((message) => message.kind === 'request' && message.params),
      [{ text: '甲' }, { text: '乙' }],
    );
  });

  it('fails a call that cannot be sent', async () => {
    const { rpc } = threadOf(Promise.resolve(new FakeWebWorker()));
    await assert.rejects(rpc.call('phraseQuery', { text: (() => {}) as never }), { code: 'failed' });
  });

  it('fails every call where the worker cannot be started', async () => {
    const { rpc, ends } = threadOf(Promise.reject(new Error('no such script')));
    await assert.rejects(rpc.call('clear', null), { code: 'stopped' });
    assert.deepEqual(ends, [{ code: 'crashed', reason: 'Error: no such script' }]);
  });

  it('ends once, with the error that nobody has caught', async () => {
    const worker = new FakeWebWorker();
    const { ends } = threadOf(Promise.resolve(worker));
    await settled();
    worker.fail('broken');
    worker.fail('broken');
    assert.deepEqual([ends, worker.isTerminated], [[{ code: 'crashed', reason: 'broken' }], true]);
  });

  it('says nothing when it is ended', async () => {
    const worker = new FakeWebWorker();
    const { thread, ends } = threadOf(Promise.resolve(worker));
    await settled();
    thread.dispose();
    await settled();
    worker.fail('late');
    assert.deepEqual([ends, worker.isTerminated], [[], true]);
  });

  it('knows what the worker has said last that it does', async () => {
    const worker = new FakeWebWorker();
    const { thread } = threadOf(Promise.resolve(worker));
    await settled();
    assert.equal(thread.step().call, 0);
    const step = { call: 7, file: 1, version: { bytes: 5, hash: 3 } };
    worker.say({ kind: 'step', step });
    assert.deepEqual(thread.step(), step);
  });
});
