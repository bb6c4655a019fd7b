import assert from 'node:assert/strict';
import type { FromWorker, LibraryEvent, ToWorker } from '../../../src/worker/protocol.ts';
import type { CallError, Port } from '../../../src/worker/rpc.ts';
import { RpcClient } from '../../../src/worker/rpc.ts';
import type { Handlers } from '../../../src/worker/serve-rpc.ts';
import { serveRpc } from '../../../src/worker/serve-rpc.ts';

/** Two ports in one thread; messages arrive later, as between threads, and are cloned. */
function connected(): { client: Port<ToWorker, FromWorker>; server: Port<FromWorker, ToWorker> } {
  const toServer: ((message: ToWorker) => void)[] = [];
  const toClient: ((message: FromWorker) => void)[] = [];
  const deliver = <T>(listeners: ((message: T) => void)[], message: T) => {
    const copy = structuredClone(message);
    setImmediate(() => listeners.forEach((listener) => void listener(copy)));
  };
  return {
    client: { post: (message) => deliver(toServer, message), listen: (listener) => void toClient.push(listener) },
    server: { post: (message) => deliver(toClient, message), listen: (listener) => void toServer.push(listener) },
  };
}

/** Whatever is not overridden fails when it is called. */
function handlers(overrides: Partial<Handlers>): Handlers {
  const unexpected = () => {
    throw new Error('unexpected call');
  };
  return new Proxy(overrides, { get: (known, method) => Reflect.get(known, method) ?? unexpected }) as Handlers;
}

function start(overrides: Partial<Handlers>, events: LibraryEvent[] = []) {
  const { client, server } = connected();
  serveRpc(server, handlers(overrides), { isBusy: () => false, log: (message) => events.push({ kind: 'log', level: 'warn', message }) });
  return { rpc: new RpcClient(client, (event) => events.push(event)), server };
}

const code = (expected: CallError['code']) => (error: unknown) => (error as CallError).code === expected;

describe('rpc', () => {
  it('answers a call', async () => {
    const { rpc } = start({ convert: ({ texts }) => texts.map((text) => `${text}!`) });
    assert.deepEqual(await rpc.call('convert', { texts: ['甲', '乙'], to: 's' }), ['甲!', '乙!']);
  });

  it('answers calls in any order to who asked', async () => {
    const { rpc } = start({ convert: async ({ texts }) => new Promise((done) => setTimeout(() => done(texts), texts.length)) });
    const [long, short] = await Promise.all([
      rpc.call('convert', { texts: ['甲', '乙', '丙'], to: 's' }),
      rpc.call('convert', { texts: ['丁'], to: 's' }),
    ]);
    assert.deepEqual([long, short], [['甲', '乙', '丙'], ['丁']]);
  });

  it('fails a call whose handler throws, and goes on', async () => {
    const { rpc } = start({ clear: () => Promise.reject(new Error('broken')), phrase: () => null });
    await assert.rejects(rpc.call('clear', null), code('failed'));
    assert.equal(await rpc.call('phrase', { key: '甲', most: 100 }), null);
  });

  it('tells progress to the call it belongs to', async () => {
    const seen: number[][] = [];
    const { rpc } = start({
      update: (_, { progress }) => {
        progress(1, 2);
        progress(2, 2);
        return { read: 2, unchanged: 0 };
      },
    });
    await rpc.call('update', { files: [] }, { onProgress: (done, total) => seen.push([done, total]) });
    assert.deepEqual(seen, [
      [1, 2],
      [2, 2],
    ]);
  });

  it('cancels: the asker is freed at once and the handler is told', async () => {
    const asker = new AbortController();
    let told = false;
    const { rpc } = start({
      update: (_, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            told = true;
            reject(new Error('aborted'));
          }),
        ),
    });
    const call = rpc.call('update', { files: [] }, { signal: asker.signal });
    setTimeout(() => asker.abort(), 5);
    await assert.rejects(call, code('cancelled'));
    await new Promise((resume) => setTimeout(resume, 10));
    assert.equal(told, true);
  });

  it('asks nothing when the call is cancelled beforehand', async () => {
    const { rpc } = start({});
    await assert.rejects(rpc.call('clear', null, { signal: AbortSignal.abort() }), code('cancelled'));
  });

  it('fails every open call when the other end is gone', async () => {
    const { rpc } = start({ clear: () => new Promise(() => {}) });
    const call = rpc.call('clear', null);
    rpc.stop('crashed');
    await assert.rejects(call, code('stopped'));
    await assert.rejects(rpc.call('clear', null), code('stopped'));
  });

  it('passes events on', async () => {
    const events: LibraryEvent[] = [];
    const { server } = start({}, events);
    server.post({ kind: 'event', event: { kind: 'phrasesChanged' } });
    await new Promise((resume) => setTimeout(resume, 5));
    assert.deepEqual(events, [{ kind: 'phrasesChanged' }]);
  });
});
