import { url } from 'node:inspector';
import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { codeOf } from '../core/corpus/refused-file.ts';
import type { ThreadEnd, WorkerThread } from '../session/worker-thread.ts';
import type { FromWorker, ToWorker } from '../worker/protocol.ts';
import type { Port } from '../worker/rpc.ts';
import type { WorkerStep } from '../worker/worker-step.ts';
import { StepBoard } from '../worker/worker-step.ts';

const MEGABYTE = 1_048_576;
/** Of the 4 GB that all threads of an Electron process share for their objects, the extension host keeps the rest. */
const MOST_HEAP_MB = 3_072;

/** What a thread is started with. */
interface ThreadData {
  readonly steps: SharedArrayBuffer;
}

/** Where the thread says what it does; `data` is what it was started with. */
export function boardOf(data: unknown): StepBoard {
  return new StepBoard((data as Partial<ThreadData> | null)?.steps);
}

/** A worker thread of Node, whose objects have their own limit: where they reach it the thread ends, and not the process. */
export class NodeWorkerThread implements WorkerThread {
  readonly port: Port<ToWorker, FromWorker>;
  private readonly worker: Worker;
  private readonly board = new StepBoard();

  /** `script` is a path; `heap` in megabytes. */
  constructor(script: string, heap = Math.min(MOST_HEAP_MB, Math.floor(totalmem() / 2 / MEGABYTE))) {
    const workerData: ThreadData = { steps: this.board.memory };
    // Flags of the process are not the thread's: a loader that reads its program once more would need hundreds of megabytes of its heap.
    const worker = new Worker(script, { workerData, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: heap } });
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

function isOutOfMemory(error: Error): boolean {
  return codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY';
}
