import type { WorkerThread } from '../../../src/session/worker-thread.ts';
import type { FromWorker, Method, ReadStep, ToWorker } from '../../../src/worker/protocol.ts';

type Listener<T> = (message: T) => void;

/** A worker that says what a test wants it to say. Unless it hangs it answers pings and phrases. */
export class FakeThread implements WorkerThread {
  readonly received: ToWorker[] = [];
  isDisposed = false;
  /** It runs one piece of code, and answers nothing. */
  hangs = false;
  /** It has something to do in the background. */
  isBusy = false;
  /** Thrown by `post`. */
  failure: Error | undefined;
  /** Of the process, in bytes. */
  taken = 0;
  private readonly listeners: Listener<FromWorker>[] = [];
  private readonly exitListeners: Parameters<WorkerThread['onExit']>[0][] = [];

  readonly port = {
    post: (message: ToWorker) => this.take(message),
    listen: (listener: Listener<FromWorker>) => void this.listeners.push(listener),
  };

  onExit(listener: Parameters<WorkerThread['onExit']>[0]): void {
    this.exitListeners.push(listener);
  }

  memory(): number {
    return this.taken;
  }

  dispose(): void {
    this.isDisposed = true;
  }

  say(message: FromWorker): void {
    for (const listener of this.listeners) listener(message);
  }

  exit(code: 'memory' | 'crashed'): void {
    for (const listener of this.exitListeners) listener({ code, reason: `ended: ${code}` });
  }

  /** Begins with what it was asked last by this name, and says no more. */
  beginsWith(method: Method, file: ReadStep | null = null): void {
    this.hangs = true;
    this.say({ kind: 'step', call: this.idOf(method), file });
  }

  idOf(method: Method): number {
    const request = this.received.findLast((message) => message.kind === 'request' && message.method === method);
    if (request?.kind !== 'request') throw new Error(`nobody has asked for ${method}`);
    return request.id;
  }

  /** The methods that it was asked for. */
  asked(): Method[] {
    return this.received.flatMap((message) => (message.kind === 'request' ? [message.method] : []));
  }

  private take(message: ToWorker): void {
    if (this.failure) throw this.failure;
    this.received.push(message);
    if (this.hangs || this.isDisposed) return;
    if (message.kind === 'ping') this.say({ kind: 'pong', isBusy: this.isBusy });
    if (message.kind === 'request' && message.method === 'phrase') this.say({ kind: 'reply', id: message.id, result: null });
  }
}
