import { url } from 'node:inspector';
import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { codeOf } from '../core/corpus/refused-file.ts';
import type { FromWorker, ToWorker } from '../worker/protocol.ts';
import type { ReaderSource } from '../worker/reader-pool.ts';
import type { FromReader, ToReader } from '../worker/reader-protocol.ts';
import type { Port } from '../worker/rpc.ts';
import type { ReaderThread } from '../worker/running-reader.ts';
import type { Thread, ThreadEnd } from '../worker/thread.ts';
import type { WorkerStep } from '../worker/worker-step.ts';
import { StepBoard } from '../worker/worker-step.ts';

const MEGABYTE = 1_048_576;
/** Of the 4 GB that all threads of an Electron process share for their objects, the extension host keeps the rest. */
const MOST_HEAP_MB = 3_072;
/** Half as much again as it takes to read the largest file that a reader is given, as a text or a page. */
const READER_HEAP_MB = 384;
/** For new objects, in each thread: half of what the engine takes unless told. Reading takes no longer with it, and the process 50 MB less. */
const YOUNG_HEAP_MB = 24;
const MOST_READERS = 4;
/** A reader's start takes as long as it takes to read about a thousand files. */
const READERS_AFTER = 2_000;

/** What a thread is started with. */
interface ThreadData {
  readonly steps: SharedArrayBuffer;
  /** The path of the program that starts readers; the same as that of the thread. */
  readonly script: string;
  /** In the place of `READERS_AFTER`, for tests. */
  readonly readersAfter?: number;
  /** It reads for a library in another thread. */
  readonly isReader?: boolean;
}

/** Where the thread says what it does; `data` is what it was started with. */
export function boardOf(data: unknown): StepBoard {
  return new StepBoard((data as Partial<ThreadData> | null)?.steps);
}

/** Whether a thread that was started with such data is to read for a library in another one. */
export function isReader(data: unknown): boolean {
  return (data as Partial<ThreadData> | null)?.isReader === true;
}

/** Readers for a thread that was started with such data: the same program in another role. `undefined` where it does not know its program. */
export function readersFor(data: unknown): ReaderSource | undefined {
  const { script, readersAfter: after = READERS_AFTER } = (data ?? {}) as Partial<ThreadData>;
  if (script === undefined) return undefined;
  return {
    most: mostReaders(),
    after,
    start: () => new NodeReaderThread(script, READER_HEAP_MB, { ...(data as object), isReader: true }),
  };
}

/** A thread of Node, whose objects have their own limit: where they reach it the thread ends, and not the process. */
class NodeThread<Out, In> implements Thread<Out, In> {
  readonly port: Port<Out, In>;
  protected readonly board = new StepBoard();
  private readonly worker: Worker;

  /** `heap` in megabytes; `data` is for the program. */
  constructor(script: string, heap: number, data: object = {}) {
    const workerData: ThreadData = { ...data, steps: this.board.memory, script };
    // Flags of the process are not the thread's: a loader that reads its program once more would need hundreds of megabytes of its heap.
    const resourceLimits = { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG_HEAP_MB };
    const worker = new Worker(script, { workerData, execArgv: [], resourceLimits });
    this.worker = worker;
    this.port = {
      post: (message, transfer) => worker.postMessage(message, transfer ? [...transfer] : []),
      listen: (listener) => void worker.on('message', listener),
    };
  }

  onExit(listener: (end: ThreadEnd) => void): void {
    let end: ThreadEnd | undefined;
    this.worker.on('error', (error) => {
      end = { code: isOutOfMemory(error) ? 'memory' : 'crashed', reason: String(error) };
    });
    this.worker.once('exit', (code) => listener(end ?? { code: 'crashed', reason: `exit ${code}` }));
  }

  step(): WorkerStep {
    return this.board.read();
  }

  isInspected(): boolean {
    return url() !== undefined;
  }

  memory(): number {
    return process.memoryUsage.rss();
  }

  dispose(): void {
    this.worker.removeAllListeners();
    // An error without a listener would end the extension host.
    this.worker.on('error', () => {});
    void this.worker.terminate();
  }
}

class NodeReaderThread extends NodeThread<ToReader, FromReader> implements ReaderThread {
  callOff(id: number): void {
    this.board.callOff(id);
  }
}

/** How much the objects of a library may take beside so many readers, on a machine with so much memory; all in megabytes. */
export function libraryHeap(readers: number, memory: number): number {
  return Math.min(MOST_HEAP_MB - readers * READER_HEAP_MB, Math.floor(memory / 2));
}

function mostReaders(): number {
  return Math.min(MOST_READERS, availableParallelism() - 1);
}

/** The thread of a library. */
export class NodeWorkerThread extends NodeThread<ToWorker, FromWorker> {
  /** `script` is a path; `heap` in megabytes. */
  constructor(script: string, heap = libraryHeap(mostReaders(), Math.floor(totalmem() / MEGABYTE))) {
    super(script, heap);
  }
}

function isOutOfMemory(error: Error): boolean {
  return codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY';
}
