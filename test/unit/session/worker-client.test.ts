import assert from 'node:assert/strict';
import type { Restart } from '../../../src/session/library-worker.ts';
import { WorkerClient } from '../../../src/session/worker-client.ts';
import type { FileInput, LibraryEvent, StoreAnswer } from '../../../src/worker/protocol.ts';
import type { CallError } from '../../../src/worker/rpc.ts';
import { FakeClock, settled } from '../async/fake-clock.ts';
import type { FakeStep } from './fake-thread.ts';
import { FakeThread } from './fake-thread.ts';

const MEGABYTE = 1_048_576;
const PHRASE = { key: '甲', most: 100 };
const CLEAN = { uri: 'file:///a.txt', text: '甲', kinds: [] };

function input(name: string, rest: Partial<FileInput> = {}): FileInput {
  return { uri: `file:///${name}`, path: name, localPath: `/${name}`, ...rest };
}

function step(name: string, bytes = 100): FakeStep {
  return { uri: `file:///${name}`, version: { bytes, modified: 1 } };
}

/** The code of a call that fails; 'answered' of one that does not. */
async function outcome(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'answered',
    (error: CallError) => error.code,
  );
}

describe('WorkerClient', () => {
  let threads: FakeThread[];
  let clock: FakeClock;
  let restarts: Restart[];
  let failures: string[];
  let events: LibraryEvent[];
  let stored: StoreAnswer;
  let client: WorkerClient;
  const latest = () => threads.at(-1) as FakeThread;

  beforeEach(() => {
    threads = [];
    restarts = [];
    failures = [];
    events = [];
    stored = { done: true };
    clock = new FakeClock();
    const start = () => {
      threads.push(new FakeThread());
      return latest();
    };
    client = new WorkerClient(start, { answer: async () => stored }, { clock, explain: (code) => `because: ${code}` });
    client.onDidRestart((restart) => restarts.push(restart));
    client.onDidFail((reason) => failures.push(reason));
    client.onEvent((event) => events.push(event));
  });
  afterEach(() => client.dispose());

  describe('a worker that ends by itself', () => {
    it('fails open calls, starts another and tells', async () => {
      const open = outcome(client.call('clear', null));
      latest().exit('crashed');
      assert.equal(await open, 'stopped');
      assert.equal(await client.call('phrase', PHRASE), null);
      assert.deepEqual([threads.length, restarts], [2, [{ code: 'crashed', reason: 'ended: crashed' }]]);
    });

    it('is given up when it happens again and again', async () => {
      for (let crash = 0; crash < 4; crash++) latest().exit('crashed');
      assert.deepEqual([threads.length, failures], [4, ['ended: crashed']]);
      assert.equal(await outcome(client.call('phrase', PHRASE)), 'stopped');
    });

    it('is revived after it was given up', async () => {
      for (let crash = 0; crash < 4; crash++) latest().exit('crashed');
      client.revive();
      assert.equal(await client.call('phrase', PHRASE), null);
      assert.equal(restarts.at(-1)?.code, 'revived');
    });

    it('has its earlier ends forgotten when it has done its work', () => {
      for (let crash = 0; crash < 12; crash++) {
        latest().exit('crashed');
        client.confirm();
      }
      assert.deepEqual([threads.length, failures], [13, []]);
    });

    it('counts once where it says so twice, or late', () => {
      const [first] = threads as [FakeThread];
      first.exit('crashed');
      first.exit('crashed');
      assert.deepEqual([threads.length, restarts.length], [2, 1]);
    });

    it('tells the call that it worked on how it has ended, and the others that it has', async () => {
      const [clean, noise] = [outcome(client.call('clean', CLEAN)), outcome(client.call('noise', { uri: 'file:///a.txt', text: '甲' }))];
      latest().beginsWith('clean');
      latest().exit('memory');
      assert.deepEqual(await Promise.all([clean, noise]), ['memory', 'stopped']);
    });
  });

  describe('a worker that does not get on', () => {
    /** How long it takes until another is started, in seconds; `undefined` where none is within three minutes. */
    async function secondsUntilRestart(): Promise<number | undefined> {
      for (let seconds = 1; seconds <= 180; seconds++) {
        await clock.advance(1000);
        if (threads.length > 1) return seconds;
      }
      return undefined;
    }

    it('is ended after 20 s, with the file that it reads', async () => {
      const update = outcome(client.call('update', { files: [input('a.txt'), input('b.txt')] }));
      latest().beginsWith('update', step('b.txt'));
      assert.equal(await secondsUntilRestart(), 21);
      assert.equal(await update, 'stuck');
      assert.equal(threads[0]?.isDisposed, true);
      assert.deepEqual(
        restarts.map(({ code, file }) => [code, file]),
        [['stuck', 'file:///b.txt']],
      );
      assert.match(restarts[0]?.reason ?? '', /20 s in update while it read file:\/\/\/b\.txt/);
    });

    it('has a second more for each megabyte of the file', async () => {
      void outcome(client.call('update', { files: [input('a.txt')] }));
      latest().beginsWith('update', step('a.txt', 20 * MEGABYTE));
      assert.equal(await secondsUntilRestart(), 41);
    });

    it('is ended with a question that has no end, which fails with words', async () => {
      const clean = client.call('clean', CLEAN);
      const other = outcome(client.call('noise', { uri: 'file:///a.txt', text: '甲' }));
      latest().beginsWith('clean');
      const failed = assert.rejects(clean, { code: 'stuck', message: 'because: stuck' });
      assert.equal(await secondsUntilRestart(), 21);
      await failed;
      assert.equal(await other, 'stopped');
      assert.equal(restarts[0]?.file, undefined);
    });

    it('is ended in the background, where nobody waits for it any more', async () => {
      latest().isBusy = true;
      await client.call('phrase', PHRASE);
      await clock.advance(1500);
      latest().hangs = true;
      assert.equal(await secondsUntilRestart(), 21);
    });

    it('is ended with a file that nobody waits for any more', async () => {
      const asker = new AbortController();
      const update = outcome(client.call('update', { files: [input('a.txt')] }, { signal: asker.signal }));
      latest().beginsWith('update', step('a.txt'));
      asker.abort();
      assert.equal(await update, 'cancelled');
      assert.equal(await secondsUntilRestart(), 21);
      assert.equal(restarts[0]?.file, 'file:///a.txt');
    });

    it('lives on while it answers pings, however long a call takes', async () => {
      void outcome(client.call('update', { files: [] }));
      assert.equal(await secondsUntilRestart(), undefined);
    });

    it('lives on while it tells of its progress', async () => {
      void outcome(client.call('export', { format: 'csv', of: { kind: 'phrases' } } as never));
      latest().beginsWith('export');
      for (let seconds = 0; seconds < 100; seconds++) {
        await clock.advance(1000);
        latest().say({ kind: 'progress', id: latest().idOf('export'), done: seconds, total: 100 });
      }
      assert.equal(threads.length, 1);
    });

    it('lives on while the host is slow to hand out a file of the cache', async () => {
      let answer: (answer: StoreAnswer) => void = () => {};
      stored = new Promise<StoreAnswer>((resolve) => {
        answer = resolve;
      }) as unknown as StoreAnswer;
      void outcome(client.call('open', { localPath: null, maxBytes: 1 }));
      latest().say({ kind: 'store', id: 1, call: { op: 'list' } });
      assert.equal(await secondsUntilRestart(), undefined);
      answer({ files: [] });
      await settled();
      assert.deepEqual(latest().received.at(-1), { kind: 'stored', id: 1, answer: { files: [] } });
    });

    it('lives on while a debugger may hold it up', async () => {
      void outcome(client.call('clean', CLEAN));
      latest().beginsWith('clean');
      latest().inspected = true;
      assert.equal(await secondsUntilRestart(), undefined);
    });

    it('lives on where the machine has slept', async () => {
      void outcome(client.call('clean', CLEAN));
      latest().beginsWith('clean');
      await clock.advance(19_000);
      await clock.sleep(3_600_000);
      assert.equal(threads.length, 1);
      latest().hangs = false;
      latest().say({ kind: 'reply', id: latest().idOf('clean'), result: '甲' });
      latest().say({ kind: 'pong', isBusy: false });
      assert.equal(await secondsUntilRestart(), undefined);
    });

    it('is ended all the same where it goes on not getting on after the machine has slept', async () => {
      void outcome(client.call('clean', CLEAN));
      latest().beginsWith('clean');
      await clock.advance(10_000);
      await clock.sleep(3_600_000);
      assert.equal(await secondsUntilRestart(), 20);
    });

    it('is not asked anything while it has nothing to do', async () => {
      await client.call('phrase', PHRASE);
      await clock.advance(60_000);
      assert.deepEqual(
        latest().received.map(({ kind }) => kind),
        ['request', 'ping'],
      );
      assert.equal(clock.waiting, 0);
    });

    it('counts where no file and no question is to blame', async () => {
      for (let times = 0; times < 4; times++) {
        void outcome(client.call('open', { localPath: null, maxBytes: 1 }));
        latest().beginsWith('open');
        await clock.advance(22_000);
      }
      assert.deepEqual([threads.length, failures.length], [4, 1]);
    });
  });

  describe('a worker that is slow to start', () => {
    const ask = () => void outcome(client.call('update', { files: [input('a.txt')] }));

    beforeEach(() => {
      latest().hangs = true;
      ask();
    });

    it('has two minutes to say something', async () => {
      await clock.advance(120_000);
      assert.equal(threads.length, 1);
      await clock.advance(1_000);
      assert.match(restarts[0]?.reason ?? '', /did not start for 120 s/);
      assert.deepEqual([threads.length, restarts[0]?.file], [2, undefined]);
    });

    it('has 20 s for each piece of its code once it has said something', async () => {
      await clock.advance(100_000);
      latest().say({ kind: 'pong', isBusy: true });
      await clock.advance(20_000);
      assert.equal(threads.length, 1);
      await clock.advance(1_000);
      assert.match(restarts[0]?.reason ?? '', /did not get on for 20 s/);
    });

    it('has 20 s for the first piece of its code, however long it took until that began', async () => {
      await clock.advance(100_000);
      latest().beginsWith('update', step('a.txt'));
      await clock.advance(20_000);
      assert.equal(threads.length, 1);
      await clock.advance(2_000);
      assert.deepEqual([threads.length, restarts[0]?.file], [2, 'file:///a.txt']);
    });

    it('is given up where the fourth has not started either', async () => {
      for (let start = 0; start < 4; start++) {
        latest().hangs = true;
        ask();
        await clock.advance(122_000);
      }
      assert.deepEqual([threads.length, failures.length], [4, 1]);
    });
  });

  describe('a worker that takes more and more memory', () => {
    /** It takes so many megabytes in each of five seconds. */
    async function take(megabytes: number): Promise<void> {
      const [thread] = threads as [FakeThread];
      for (let seconds = 0; seconds < 5; seconds++) {
        await clock.advance(1000);
        thread.taken += megabytes * MEGABYTE;
      }
    }

    it('is ended before the process is, with the file that it reads', async () => {
      const update = outcome(client.call('update', { files: [input('a.txt')] }));
      latest().beginsWith('update', step('a.txt', 8 * MEGABYTE));
      await take(500);
      assert.equal(await update, 'memory');
      assert.deepEqual(
        restarts.map(({ code, file }) => [code, file]),
        [['memory', 'file:///a.txt']],
      );
    });

    it('is ended with a question', async () => {
      const clean = outcome(client.call('clean', CLEAN));
      latest().beginsWith('clean');
      await take(500);
      assert.equal(await clean, 'memory');
    });

    it('may take more for a large file', async () => {
      void outcome(client.call('update', { files: [input('a.txt')] }));
      latest().beginsWith('update', step('a.txt', 40 * MEGABYTE));
      await take(500);
      assert.equal(threads.length, 1);
    });

    it('may take what it needs to open a library', async () => {
      void outcome(client.call('open', { localPath: null, maxBytes: 1 }));
      latest().beginsWith('open');
      await take(500);
      assert.equal(threads.length, 1);
    });

    it('may take much in a long time, while it gets on', async () => {
      void outcome(client.call('update', { files: [input('a.txt')] }));
      latest().reads('update', step('a.txt'));
      for (let times = 0; times < 10; times++) await take(200);
      assert.equal(threads.length, 1);
    });
  });

  describe('a file that ends the worker', () => {
    /** Asks for files, and ends the worker while it reads one. */
    function endWith(name: string, code: 'memory' | 'crashed', bytes?: number): void {
      void outcome(client.call('update', { files: [input(name, { encoding: 'gbk' }), input('other.txt')] }));
      latest().beginsWith('update', step(name, bytes));
      latest().exit(code);
    }

    /** What the worker is told of files. */
    function errorsOf(...names: string[]): (string | undefined)[] {
      void outcome(client.call('update', { files: names.map((name) => input(name)) }));
      const request = latest().received.at(-1);
      if (request?.kind !== 'request') return [];
      return (request.params as { files: FileInput[] }).files.map(({ blamed }) => blamed?.error.code);
    }

    it('is named to the next worker, with what was known of it', () => {
      endWith('bad.txt', 'crashed');
      assert.equal(restarts[0]?.file, 'file:///bad.txt');
      assert.deepEqual(errorsOf('good.txt', 'bad.txt'), [undefined, 'ended-reading']);
      const request = latest().received.at(-1);
      const files = request?.kind === 'request' ? (request.params as { files: FileInput[] }).files : [];
      assert.deepEqual(files[1]?.blamed?.givenUp, { bytes: 100, modified: 1, knowledge: { encoding: 'gbk' } });
    });

    it('does not count against the worker, however many there are', () => {
      for (let index = 0; index < 20; index++) endWith(`${index}.txt`, 'crashed');
      assert.deepEqual([threads.length, failures], [21, []]);
    });

    it('is tried alone first where memory ran out, as others may have filled it', () => {
      endWith('small.txt', 'memory');
      assert.equal(restarts[0]?.file, undefined);
      assert.deepEqual(latest().asked(), ['tryFile']);
      assert.deepEqual(errorsOf('small.txt'), [undefined]);
    });

    it('is blamed where memory runs out while it is tried alone', () => {
      endWith('small.txt', 'memory');
      latest().beginsWith('tryFile', step('small.txt'));
      latest().exit('memory');
      assert.deepEqual([restarts.length, restarts[1]?.file], [2, 'file:///small.txt']);
      assert.deepEqual(latest().asked(), []);
      assert.deepEqual(errorsOf('small.txt'), ['takes-too-much-memory']);
      assert.deepEqual(errorsOf('small.txt', 'other.txt').length, 2);
    });

    it('is blamed where memory runs out a second time while it is read', () => {
      endWith('small.txt', 'memory');
      endWith('small.txt', 'memory');
      assert.deepEqual(errorsOf('small.txt'), ['takes-too-much-memory']);
    });

    it('is blamed at once where it is large', () => {
      endWith('large.txt', 'memory', 10 * MEGABYTE);
      assert.deepEqual(errorsOf('large.txt'), ['takes-too-much-memory']);
    });

    it('does not count either when its suspicion has proved true', () => {
      for (let index = 0; index < 20; index++) {
        endWith(`${index}.txt`, 'memory');
        endWith(`${index}.txt`, 'memory');
      }
      assert.deepEqual(failures, []);
    });

    it('counts where it is another file each time: then the library is too large', () => {
      for (let index = 0; index < 4; index++) endWith(`${index}.txt`, 'memory');
      assert.deepEqual([threads.length, failures.length], [4, 1]);
    });

    it('is read again where everything is', () => {
      endWith('bad.txt', 'crashed');
      void outcome(client.call('clear', null));
      assert.deepEqual(errorsOf('bad.txt'), [undefined]);
    });
  });

  describe('a question that ends the worker', () => {
    async function endWith(text: string): Promise<void> {
      void outcome(client.call('clean', { ...CLEAN, text }));
      latest().beginsWith('clean');
      latest().exit('memory');
      await settled();
    }

    it('is not put to the next one, while others are', async () => {
      await endWith('甲');
      await assert.rejects(client.call('clean', CLEAN), { code: 'stuck', message: 'because: given-up' });
      void outcome(client.call('clean', { ...CLEAN, text: '乙' }));
      assert.deepEqual(latest().asked(), ['clean']);
    });

    it('does not count against the worker', async () => {
      for (let index = 0; index < 20; index++) await endWith(`${index}`);
      assert.deepEqual([threads.length, failures], [21, []]);
    });

    it('is put again when the library is read anew', async () => {
      await endWith('甲');
      void outcome(client.call('clear', null));
      void outcome(client.call('clean', CLEAN));
      assert.deepEqual(latest().asked(), ['clear', 'clean']);
    });
  });

  describe('the search for phrases that ends the worker', () => {
    it('is left out by the next one, and does not count', () => {
      latest().looksForPhrases();
      latest().exit('memory');
      assert.deepEqual(latest().asked(), ['giveUpDiscovery']);
      assert.match(restarts[0]?.reason ?? '', /while it looked for phrases/);
      for (let crash = 0; crash < 3; crash++) latest().exit('crashed');
      assert.deepEqual([threads.length, failures], [5, []]);
    });

    it('is ended where it does not get on', async () => {
      latest().isBusy = true;
      await client.call('phrase', PHRASE);
      await clock.advance(1500);
      latest().looksForPhrases();
      await clock.advance(22_000);
      assert.deepEqual(latest().asked(), ['giveUpDiscovery']);
    });

    it('counts where it goes on all the same', () => {
      for (let crash = 0; crash < 5; crash++) {
        latest().looksForPhrases();
        latest().exit('crashed');
      }
      assert.deepEqual([threads.length, failures.length], [5, 1]);
    });

    it('is tried again when the library is read anew', () => {
      latest().looksForPhrases();
      latest().exit('crashed');
      void outcome(client.call('clear', null));
      latest().exit('crashed');
      assert.deepEqual(latest().asked(), []);
    });
  });

  describe('what it worked on', () => {
    it('is nothing once it has answered', async () => {
      void outcome(client.call('clean', CLEAN));
      latest().beginsWith('clean');
      latest().say({ kind: 'reply', id: latest().idOf('clean'), result: '' });
      latest().exit('crashed');
      assert.equal(restarts[0]?.reason, 'ended: crashed');
    });

    it('is what it has begun with last', async () => {
      const update = outcome(client.call('update', { files: [input('a.txt')] }));
      const clean = outcome(client.call('clean', CLEAN));
      latest().beginsWith('update', step('a.txt'));
      latest().beginsWith('clean');
      latest().exit('crashed');
      assert.deepEqual(await Promise.all([update, clean]), ['stopped', 'crashed']);
      assert.equal(restarts[0]?.file, undefined);
    });
  });

  it('fails a call that cannot be sent', async () => {
    latest().failure = new Error('DataCloneError');
    assert.equal(await outcome(client.call('phrase', PHRASE)), 'failed');
  });

  it('answers the worker with an error where a file of the cache cannot be sent', async () => {
    stored = { bytes: new Uint8Array(1) };
    const thread = latest();
    const post = thread.port.post;
    thread.port.post = (message) => {
      if (message.kind === 'stored' && 'bytes' in message.answer) throw new Error('DataCloneError');
      post(message);
    };
    thread.say({ kind: 'store', id: 7, call: { op: 'read', name: 'a' } });
    await settled();
    assert.deepEqual(thread.received, [{ kind: 'stored', id: 7, answer: { error: 'the answer cannot be sent' } }]);
  });

  it('fails every call after its end', async () => {
    const open = outcome(client.call('clear', null));
    client.dispose();
    assert.deepEqual([await open, await outcome(client.call('clear', null))], ['stopped', 'stopped']);
    assert.equal(clock.waiting, 0);
  });

  it('logs a message of a kind that it does not know', () => {
    latest().say({ kind: 'surprise' } as never);
    assert.deepEqual(events, [{ kind: 'log', level: 'warn', message: 'a message of unknown kind: surprise' }]);
  });
});
