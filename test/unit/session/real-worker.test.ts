import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NodeWorkerThread } from '../../../src/node/worker-thread.ts';
import type { Restart } from '../../../src/session/library-worker.ts';
import { WorkerClient } from '../../../src/session/worker-client.ts';
import type { FileInput } from '../../../src/worker/protocol.ts';
import type { CallError } from '../../../src/worker/rpc.ts';
import { bundleStubbornWorker } from '../../hosts/stubborn-worker-bundle.ts';
import { FakeClock } from '../async/fake-clock.ts';

const HEAP_MB = 256;
const GOOD = '2023年4月18日，南沙区召开会议。';

/** A window on a folder: the client of a real worker, whose time is the test's. */
class Window {
  readonly clock = new FakeClock();
  readonly restarts: Restart[] = [];
  readonly failures: string[] = [];
  private readonly threads: NodeWorkerThread[] = [];
  readonly client: WorkerClient;

  constructor(
    script: string,
    private readonly folder: string,
  ) {
    const store = { answer: async () => ({ error: 'no storage' }) };
    this.client = new WorkerClient(() => this.start(script), store, { clock: this.clock });
    this.client.onDidRestart((restart) => this.restarts.push(restart));
    this.client.onDidFail((reason) => this.failures.push(reason));
  }

  /** Opens the cache and reads files, again whenever there is another worker, as a library does. Answers why each unread file is one, and how many documents there are. */
  async read(...names: string[]): Promise<{ unread: Record<string, string>; documents: number }> {
    for (;;) {
      const { length } = this.restarts;
      try {
        return await this.readOnce(names);
      } catch (error) {
        if ((error as CallError).code === 'failed') throw error;
        await until(() => this.restarts.length > length);
      }
    }
  }

  /** Whether the worker reads a file that is as large as this one. */
  isReading(name: string): boolean {
    return this.threads.at(-1)?.step().version?.bytes === statSync(join(this.folder, name)).size;
  }

  async untilKept(): Promise<void> {
    await until(async () => {
      const { discovery, cache } = await this.client.call('report', null);
      return !discovery.isDue && cache?.isDue === false && cache.savedAt !== null;
    });
  }

  inputOf(name: string): FileInput {
    const localPath = join(this.folder, name);
    return { uri: pathToFileURL(localPath).href, path: name, localPath };
  }

  private async readOnce(names: readonly string[]): Promise<{ unread: Record<string, string>; documents: number }> {
    const { client } = this;
    await client.call('open', { localPath: join(this.folder, '.cache'), maxBytes: 1e9 });
    await client.call('update', { files: names.map((name) => this.inputOf(name)) });
    const { changed, unread } = await client.call('documents', { anew: true });
    return { documents: changed.length, unread: Object.fromEntries(unread.map(({ path, error }) => [path, error.code])) };
  }

  private start(script: string): NodeWorkerThread {
    const thread = new NodeWorkerThread(script, HEAP_MB);
    this.threads.push(thread);
    return thread;
  }
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resume) => setTimeout(resume, 10));
}

describe('a worker thread of Node', function () {
  this.timeout(120_000);
  let program: string;
  let script: string;
  let folder: string;
  let windows: Window[];

  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const open = () => {
    const window = new Window(script, folder);
    windows.push(window);
    return window;
  };

  before(async () => {
    program = mkdtempSync(join(tmpdir(), 'tifa-stubborn-'));
    script = join(program, 'worker.cjs');
    await bundleStubbornWorker(script);
  });
  after(() => rmSync(program, { recursive: true, force: true }));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-window-'));
    windows = [];
    write('a.txt', GOOD);
    write('z.txt', `${GOOD}会议提出三点要求。`);
  });
  afterEach(() => {
    for (const { client } of windows) client.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const beginning of ['test: has no end', 'test: matches without end']) {
    it(`is ended while it reads a file that ${beginning.slice('test: '.length)}, and all others are read`, async () => {
      write('m.txt', beginning);
      const window = open();
      const reading = window.read('a.txt', 'm.txt', 'z.txt');
      await until(() => window.isReading('m.txt'));
      await window.clock.advance(22_000);
      assert.deepEqual(await reading, { documents: 2, unread: { 'm.txt': 'takes-too-long' } });
      assert.deepEqual(
        window.restarts.map(({ code, file }) => [code, file]),
        [['stuck', window.inputOf('m.txt').uri]],
      );
    });
  }

  it('takes no host with it where a file takes all memory', async () => {
    write('m.txt', 'test: takes all memory');
    const window = open();
    assert.deepEqual(await window.read('a.txt', 'm.txt', 'z.txt'), { documents: 2, unread: { 'm.txt': 'takes-too-much-memory' } });
    // It was tried alone before it was blamed.
    assert.deepEqual(
      window.restarts.map(({ code, file }) => [code, file]),
      [
        ['memory', undefined],
        ['memory', window.inputOf('m.txt').uri],
      ],
    );
    assert.deepEqual(window.failures, []);
  });

  it('is followed by another where a file ends it', async () => {
    for (const name of ['m.txt', 'n.txt']) write(name, 'test: ends the worker');
    const window = open();
    const { documents, unread } = await window.read('a.txt', 'm.txt', 'n.txt', 'z.txt');
    assert.deepEqual([documents, unread], [2, { 'm.txt': 'ended-reading', 'n.txt': 'ended-reading' }]);
    assert.deepEqual(window.failures, []);
  });

  it('has readers that files end, and reads all others', async () => {
    const names = Array.from({ length: 48 }, (_, number) => `${number}.txt`);
    const deadly = ['20.txt', '33.txt'];
    for (const name of names) write(name, deadly.includes(name) ? 'test: ends the worker' : `${GOOD}第${name}号`);
    write('.slow', '');
    const window = open();
    const { documents, unread } = await window.read(...names);
    assert.deepEqual([documents, unread], [46, Object.fromEntries(deadly.map((name) => [name, 'ended-reading']))]);
    assert.deepEqual(window.failures, []);
  });

  it('does not begin in the next window with what ended it, until that is another file', async () => {
    write('m.txt', 'test: ends the worker');
    const first = open();
    await first.read('a.txt', 'm.txt');
    await first.untilKept();
    first.client.dispose();

    const second = open();
    assert.deepEqual(await second.read('a.txt', 'm.txt'), { documents: 1, unread: { 'm.txt': 'ended-reading' } });
    assert.deepEqual(second.restarts, []);

    write('m.txt', GOOD);
    assert.deepEqual(await second.read('a.txt', 'm.txt'), { documents: 2, unread: {} });
    assert.deepEqual(second.restarts, []);
  });

  it('ends at its start again and again where its program cannot be loaded', async () => {
    write('broken.cjs', 'throw new Error("cannot start")');
    const window = new Window(join(folder, 'broken.cjs'), folder);
    windows.push(window);
    await until(() => window.failures.length > 0);
    assert.deepEqual([window.restarts.length, window.failures.length], [3, 1]);
    assert.match(window.failures[0] ?? '', /cannot start/);
  });
});
