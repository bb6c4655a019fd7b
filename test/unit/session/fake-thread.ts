import type { FileVersion } from '../../../src/core/corpus/unread-file.ts';
import type { WorkerThread } from '../../../src/session/worker-thread.ts';
import type { FileInput, FromWorker, Method, ToWorker } from '../../../src/worker/protocol.ts';
import type { WorkerStep } from '../../../src/worker/worker-step.ts';
import { DISCOVERY, NO_STEP } from '../../../src/worker/worker-step.ts';

/** A file that is being read. */
export interface FakeStep {
  readonly uri: string;
  readonly version: FileVersion;
}

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
  /** A debugger may hold it up. */
  inspected = false;
  /** Of the process, in bytes. */
  taken = 0;
  /** What its code does. */
  current = NO_STEP;
  private readonly listeners: Listener<FromWorker>[] = [];
  private readonly exitListeners: Parameters<WorkerThread['onExit']>[0][] = [];

  readonly port = {
    post: (message: ToWorker) => this.take(message),
    listen: (listener: Listener<FromWorker>) => void this.listeners.push(listener),
  };

  onExit(listener: Parameters<WorkerThread['onExit']>[0]): void {
    this.exitListeners.push(listener);
  }

  step(): WorkerStep {
    return this.current;
  }

  isInspected(): boolean {
    return this.inspected;
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
  beginsWith(method: Method, file?: FakeStep): void {
    this.hangs = true;
    this.reads(method, file);
  }

  /** Looks for phrases, and says no more. */
  looksForPhrases(): void {
    this.hangs = true;
    this.current = { ...NO_STEP, call: DISCOVERY };
  }

  /** Goes on with what it was asked last by this name. */
  reads(method: Method, file?: FakeStep): void {
    const request = this.lastRequest(method);
    const params = request.params as { files?: readonly FileInput[]; file?: FileInput } | null;
    const files = params?.files ?? [params?.file];
    this.current = { call: request.id, file: file ? files.findIndex((one) => one?.uri === file.uri) : -1, version: file?.version };
  }

  idOf(method: Method): number {
    return this.lastRequest(method).id;
  }

  /** The methods that it was asked for. */
  asked(): Method[] {
    return this.received.flatMap((message) => (message.kind === 'request' ? [message.method] : []));
  }

  private lastRequest(method: Method): Extract<ToWorker, { kind: 'request' }> {
    const request = this.received.findLast((message) => message.kind === 'request' && message.method === method);
    if (request?.kind !== 'request') throw new Error(`nobody has asked for ${method}`);
    return request;
  }

  private take(message: ToWorker): void {
    if (this.failure) throw this.failure;
    this.received.push(message);
    if (this.hangs || this.isDisposed) return;
    if (message.kind === 'ping') this.say({ kind: 'pong', isBusy: this.isBusy });
    if (message.kind === 'request' && message.method === 'phrase') this.say({ kind: 'reply', id: message.id, result: null });
  }
}
