import assert from 'node:assert/strict';
import type { FromWorker, LibraryEvent, ToWorker } from '../../../src/worker/protocol.ts';
import type { CallError, Port } from '../../../src/worker/rpc.ts';
import { RpcClient } from '../../../src/worker/rpc.ts';
import type { Handlers } from '../../../src/worker/serve-rpc.ts';
import { serveRpc } from '../../../src/worker/serve-rpc.ts';
import type { StepListener } from '../../../src/worker/worker-step.ts';

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

function start(overrides: Partial<Handlers>, events: LibraryEvent[] = [], steps: StepListener = { at: () => {} }) {
  const { client, server } = connected();
  serveRpc(server, handlers(overrides), {
    steps,
    isBusy: () => false,
    log: (message) => events.push({ kind: 'log', level: 'warn', message }),
  });
  return { rpc: new RpcClient(client, (event) => events.push(event)), server, client };
}

/** Until all messages that are under way have arrived. */
function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 10));
}

const code = (expected: CallError['code']) => (error: unknown) => (error as CallError).code === expected;

describe('rpc', () => {
  it('answers a call', async () => {
    const { rpc } = start({ phraseQuery: ({ text }) => `${text}!` });
    assert.equal(await rpc.call('phraseQuery', { text: '甲' }), '甲!');
  });

  it('answers calls in any order to who asked', async () => {
    const { rpc } = start({ phraseQuery: async ({ text }) => new Promise((done) => setTimeout(() => done(text), text.length)) });
    const [long, short] = await Promise.all([rpc.call('phraseQuery', { text: '甲乙丙' }), rpc.call('phraseQuery', { text: '丁' })]);
    assert.deepEqual([long, short], ['甲乙丙', '丁']);
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
    let wasCalled = false;
    const { rpc } = start({
      update: (_, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            wasCalled = true;
            reject(new Error('aborted'));
          }),
        ),
    });
    const call = rpc.call('update', { files: [] }, { signal: asker.signal });
    setTimeout(() => asker.abort(), 5);
    await assert.rejects(call, code('cancelled'));
    await new Promise((resume) => setTimeout(resume, 10));
    assert.equal(wasCalled, true);
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

  it('fails a call whose message cannot be sent, and keeps nothing of it', async () => {
    const port: Port<ToWorker, FromWorker> = {
      post: () => {
        throw new Error('DataCloneError');
      },
      listen: () => {},
    };
    const rpc = new RpcClient(port, () => {});
    await assert.rejects(rpc.call('clear', null), code('failed'));
    assert.equal(rpc.openCall(1), undefined);
  });

  it('fails a call whose message cannot be sent later', async () => {
    const rpc = new RpcClient({ post: () => Promise.reject(new Error('DataCloneError')), listen: () => {} }, () => {});
    await assert.rejects(rpc.call('clear', null), code('failed'));
  });

  it('fails a call whose answer cannot be sent', async () => {
    const { rpc } = start({ phraseQuery: () => (() => {}) as unknown as string });
    await assert.rejects(rpc.call('phraseQuery', { text: '甲' }), code('failed'));
  });

  it('takes no notice of an answer after the end', async () => {
    let answer: (text: string) => void = () => {};
    const { rpc } = start({
      phraseQuery: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    const failed = assert.rejects(rpc.call('phraseQuery', { text: '甲' }), code('stopped'));
    await pause();
    rpc.stop('ended');
    answer('甲');
    await pause();
    await failed;
  });

  it('fails what it ended with as it ended, and all else as stopped', async () => {
    const { rpc } = start({ clear: () => new Promise(() => {}) });
    const calls = [rpc.call('clear', null), rpc.call('clear', null)];
    rpc.stop('ended', new Map([[2, { code: 'stuck', message: 'no end' }]]));
    const codes = await Promise.all(calls.map((call) => call.catch((error: CallError) => error.code)));
    assert.deepEqual(codes, ['stopped', 'stuck']);
  });

  it('listens to a signal no longer than the call is open', async () => {
    const { rpc } = start({ clear: () => null });
    const { signal } = new AbortController();
    let listeners = 0;
    const count = (by: number) => () => {
      listeners += by;
    };
    signal.addEventListener = count(1);
    signal.removeEventListener = count(-1);
    await rpc.call('clear', null, { signal });
    assert.equal(listeners, 0);
  });

  it('logs what it does not understand, at either end', async () => {
    const events: LibraryEvent[] = [];
    const { server, client } = start({}, events);
    server.post({ kind: 'surprise' } as never);
    client.post({ kind: 'wonder' } as never);
    client.post({} as never);
    await pause();
    const messages = events.map((event) => event.kind === 'log' && event.message.split(' ').at(-1));
    assert.deepEqual(messages.sort(), ['surprise', 'undefined', 'wonder']);
  });

  describe('the answering end says', () => {
    /** What it says besides answers, in its order; 0 for nothing. */
    async function said(overrides: Partial<Handlers>, ask: (rpc: RpcClient) => Promise<unknown>): Promise<unknown[]> {
      const steps: unknown[] = [];
      const { rpc } = start(overrides, [], { at: ({ call, file }) => steps.push(file < 0 ? call : `file ${file}`) });
      await ask(rpc).catch(() => {});
      await pause();
      return steps;
    }

    it('for which request its code runs', async () => {
      const steps = await said({ clear: () => null, phrase: () => null }, async (rpc) => {
        await rpc.call('clear', null);
        await rpc.call('phrase', { key: '甲', most: 1 });
      });
      assert.deepEqual(steps, [1, 2]);
    });

    it('that a request waits, and that it goes on', async () => {
      const clear: Handlers['clear'] = async (_, { pacer }) => {
        await pacer.pause();
        return null;
      };
      assert.deepEqual(await said({ clear }, (rpc) => rpc.call('clear', null)), [1, 0, 1]);
    });

    it('nothing more of one that is cancelled while it waits', async () => {
      const asker = new AbortController();
      const clear: Handlers['clear'] = async (_, { pacer }) => {
        asker.abort();
        await pacer.pause();
        return null;
      };
      assert.deepEqual(await said({ clear }, (rpc) => rpc.call('clear', null, { signal: asker.signal })), [1, 0]);
    });

    it('which file it reads', async () => {
      const clear: Handlers['clear'] = (_, { reads }) => {
        reads(7);
        reads(null);
        return null;
      };
      assert.deepEqual(await said({ clear }, (rpc) => rpc.call('clear', null)), [1, 'file 7', 1]);
    });

    it('when it is asked, whether it has something to do', async () => {
      const { rpc, client } = start({ clear: () => new Promise(() => {}) });
      const pongs: boolean[] = [];
      client.listen((message) => message.kind === 'pong' && pongs.push(message.isBusy));
      client.post({ kind: 'ping' });
      await pause();
      void rpc.call('clear', null).catch(() => {});
      client.post({ kind: 'ping' });
      await pause();
      assert.deepEqual(pongs, [false, true]);
    });
  });
});
