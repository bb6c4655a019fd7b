import type { WorkerThread } from '../../../src/session/worker-thread.ts';
import { HostCacheFolder } from '../../../src/worker/host-cache-folder.ts';
import type { FromWorker, ToWorker } from '../../../src/worker/protocol.ts';
import type { Port } from '../../../src/worker/rpc.ts';
import { serve } from '../../../src/worker/serve.ts';
import type { ThreadEnd } from '../../../src/worker/thread.ts';
import type { WorkerStep } from '../../../src/worker/worker-step.ts';
import { NO_STEP } from '../../../src/worker/worker-step.ts';

/** One end of a channel on which messages arrive later, as copies. */
class Channel<In> {
  private readonly listeners: ((message: In) => void)[] = [];

  listen(listener: (message: In) => void): void {
    this.listeners.push(listener);
  }

  deliver(message: In): void {
    const copy = structuredClone(message);
    setTimeout(() => this.listeners.forEach((listener) => void listener(copy)));
  }
}

/** The worker, but for the thread: it runs in the extension host, keeps its cache through the host, and can be made to crash. */
export class InProcessWorker implements WorkerThread {
  private readonly fromWorker = new Channel<FromWorker>();
  private readonly toWorker = new Channel<ToWorker>();
  private isRunning = true;
  private tellExit: (end: ThreadEnd) => void = () => {};

  constructor(build: string) {
    const port: Port<FromWorker, ToWorker> = {
      post: (message) => {
        if (this.isRunning) this.fromWorker.deliver(message);
      },
      listen: (listener) => this.toWorker.listen(listener),
    };
    serve(port, { build, openFolder: () => new HostCacheFolder(port), steps: { at: () => {} } });
  }

  readonly port: Port<ToWorker, FromWorker> = {
    post: (message) => {
      if (this.isRunning) this.toWorker.deliver(message);
    },
    listen: (listener) => this.fromWorker.listen(listener),
  };

  onExit(listener: (end: ThreadEnd) => void): void {
    this.tellExit = listener;
  }

  crash(): void {
    this.isRunning = false;
    this.tellExit({ code: 'crashed', reason: 'crashed' });
  }

  step(): WorkerStep {
    return NO_STEP;
  }

  dispose(): void {
    this.isRunning = false;
  }
}
