import type { FileInput, FromWorker, ToWorker } from '../../../src/worker/protocol.ts';
import type { Port } from '../../../src/worker/rpc.ts';
import { RpcClient } from '../../../src/worker/rpc.ts';
import { serve } from '../../../src/worker/serve.ts';
import { MemoryCacheFolder } from './memory-cache-folder.ts';

const FOLDERS = 20;
/** Each look at the clock finds that a slice is used up. */
const STRIDE_MS = 1000;

/** A served library in this thread that tells of each slice of its answers. Messages arrive as soon as no code runs. */
export class SteppedLibrary {
  readonly client: RpcClient;
  /** The id of the question that was asked last. */
  lastId = 0;
  /** Told of a slice of an answer as it begins, and as it ends. */
  onSlice: (id: number) => void = () => {};
  onPause: (id: number) => void = () => {};
  private running = 0;

  constructor() {
    const toWorker = new Channel<ToWorker>();
    const fromWorker = new Channel<FromWorker>();
    const port: Port<FromWorker, ToWorker> = {
      post: (message) => fromWorker.post(message),
      listen: (listener) => toWorker.listen(listener),
    };
    serve(port, {
      build: 'test',
      openFolder: () => new MemoryCacheFolder(),
      steps: { at: ({ call }) => this.note(call) },
      folders: { list: (path) => entriesIn(path), realPath: (path) => path },
      readStart: () => new Uint8Array(),
    });
    this.client = new RpcClient(
      {
        post: (message) => {
          if (message.kind === 'request') this.lastId = message.id;
          toWorker.post(message);
        },
        listen: (listener) => fromWorker.listen(listener),
      },
      () => {},
    );
  }

  private note(call: number): void {
    const before = this.running;
    this.running = call;
    if (call > 0 && call !== before) this.onSlice(call);
    if (call === 0 && before > 0) this.onPause(before);
  }
}

class Channel<M> {
  private readonly listeners: ((message: M) => void)[] = [];

  listen(listener: (message: M) => void): void {
    this.listeners.push(listener);
  }

  post(message: M): void {
    const copy = structuredClone(message);
    setImmediate(() => this.listeners.forEach((listener) => void listener(copy)));
  }
}

function entriesIn(path: string): { name: string; kind: 'file' | 'folder'; isLink: boolean }[] {
  const isRoot = path.split('/').length <= 2;
  const folders = Array.from({ length: isRoot ? FOLDERS : 0 }, (_, index) => ({
    name: `${index}`,
    kind: 'folder' as const,
    isLink: false,
  }));
  return [...folders, { name: 'a.txt', kind: 'file', isLink: false }];
}

/** Makes every slice as short as it can be; answers how to go back to the clock. */
export function withoutTime(): () => void {
  const { now } = performance;
  let time = 0;
  performance.now = () => (time += STRIDE_MS);
  return () => {
    performance.now = now;
  };
}

/** Reports of four years from 广州 and 杭州 that say things of their own; the last is a copy. */
export function reports(count: number): FileInput[] {
  return Array.from({ length: count }, (_, number) => {
    const own = String.fromCharCode(...Array.from({ length: 60 }, (_unit, at) => 0x4e00 + ((number * 613 + at * 977) % 20_000)));
    const city = number % 2 === 0 ? '广州市' : '杭州市';
    const text = `${city}人民政府工作报告\n（${2021 + (number % 4)}年1月${1 + (number % 28)}日）\n坚持稳中求进工作总基调，推动高质量发展取得新成效，第${number}项工作全面完成。${own}。`;
    return { uri: `file:///${number}.txt`, path: `${number}.txt`, bytes: new TextEncoder().encode(text) };
  });
}
