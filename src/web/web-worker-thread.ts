import type { WorkerThread } from '../session/worker-thread.ts';
import type { FromWorker, ToWorker } from '../worker/protocol.ts';
import type { ThreadEnd } from '../worker/thread.ts';
import type { WorkerStep } from '../worker/worker-step.ts';
import { NO_STEP } from '../worker/worker-step.ts';
import type { WebWorker } from './blob-worker.ts';

/** A worker that is still being started: what is sent meanwhile waits for it. */
export class WebWorkerThread implements WorkerThread {
  private readonly messageListeners: ((message: FromWorker) => void)[] = [];
  private readonly exitListeners: ((end: ThreadEnd) => void)[] = [];

  constructor(private readonly worker: Promise<WebWorker>) {
    worker.then(
      (started) => this.connect(started),
      (error: unknown) => this.exit(String(error)),
    );
  }

  /** What it has said last that it does. */
  private lastStep = NO_STEP;

  readonly port = {
    post: async (message: ToWorker, transfer: readonly ArrayBuffer[] = []) => {
      const worker = await this.worker;
      worker.postMessage(message, [...transfer]);
    },
    listen: (listener: (message: FromWorker) => void) => void this.messageListeners.push(listener),
  };

  onExit(listener: (end: ThreadEnd) => void): void {
    this.exitListeners.push(listener);
  }

  step(): WorkerStep {
    return this.lastStep;
  }

  dispose(): void {
    this.exitListeners.length = 0;
    this.worker.then(
      (worker) => worker.terminate(),
      () => {},
    );
  }

  private connect(worker: WebWorker): void {
    worker.addEventListener('message', ({ data }) => {
      if (data.kind === 'step') this.lastStep = data.step;
      for (const listener of this.messageListeners) listener(data);
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      this.exit(message);
    });
  }

  private exit(reason: string): void {
    for (const listener of this.exitListeners.splice(0)) listener({ code: 'crashed', reason });
  }
}
