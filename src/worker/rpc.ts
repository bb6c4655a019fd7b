import type { FromWorker, LibraryEvent, Method, Params, RequestError, Result, ToWorker } from './protocol.ts';

/** One end of a channel between two threads. */
export interface Port<Out, In> {
  /** Throws, or rejects where it sends later, what cannot be sent: a buffer that was given away, a function. */
  post(message: Out, transfer?: readonly ArrayBuffer[]): void | Promise<void>;
  listen(listener: (message: In) => void): void;
}

/** How a call is made: `signal` cancels it, `transfer` are buffers that move to the other thread. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly transfer?: readonly ArrayBuffer[];
  onProgress?(done: number, total: number): void;
}

/** Why a call has no result. */
export class CallError extends Error {
  readonly code: RequestError['code'];

  constructor(error: RequestError) {
    super(error.message);
    this.code = error.code;
  }
}

/** What the other end was asked and has not answered yet; somebody may have taken it back. */
export type OpenCall = { readonly [M in Method]: { readonly method: M; readonly params: Params<M> } }[Method];

interface PendingCall {
  resolve(result: unknown): void;
  reject(error: CallError): void;
  readonly onProgress: CallOptions['onProgress'];
  /** Forgets the signal. */
  release(): void;
}

/** The asking end: every call settles, with its result or a `CallError`. */
export class RpcClient {
  private readonly pending = new Map<number, PendingCall>();
  private readonly asked = new Map<number, OpenCall>();
  private lastId = 0;
  /** Why nothing is answered any more; `undefined` while the other end is there. */
  private stopped: string | undefined;

  constructor(
    private readonly port: Port<ToWorker, FromWorker>,
    private readonly onEvent: (event: LibraryEvent) => void,
  ) {
    port.listen((message) => this.receive(message));
  }

  /** `undefined` for one that was answered. */
  openCall(id: number): OpenCall | undefined {
    return this.asked.get(id);
  }

  call<M extends Method>(method: M, params: Params<M>, options: CallOptions = {}): Promise<Result<M>> {
    const { signal, transfer, onProgress } = options;
    if (this.stopped !== undefined) return Promise.reject(new CallError({ code: 'stopped', message: this.stopped }));
    if (signal?.aborted) return Promise.reject(cancelled());
    const id = ++this.lastId;
    const cancel = () => this.cancel(id);
    signal?.addEventListener('abort', cancel, { once: true });
    const release = () => signal?.removeEventListener('abort', cancel);
    return new Promise<Result<M>>((resolve, reject) => {
      this.asked.set(id, { method, params } as OpenCall);
      this.pending.set(id, { resolve: (result) => resolve(result as Result<M>), reject, onProgress, release });
      void this.post(id, { kind: 'request', id, method, params } as ToWorker, transfer);
    });
  }

  /** Fails every open call and every later one: the other end is gone. `blamed` are those that it ended with, each with an error of its own. */
  stop(reason: string, blamed: ReadonlyMap<number, RequestError> = new Map()): void {
    this.stopped = reason;
    for (const id of [...this.pending.keys()]) this.fail(id, blamed.get(id) ?? { code: 'stopped', message: reason });
  }

  private cancel(id: number): void {
    this.fail(id, { code: 'cancelled', message: 'cancelled' });
    void this.post(id, { kind: 'cancel', id });
  }

  /** What cannot be sent is not answered. */
  private async post(id: number, message: ToWorker, transfer?: readonly ArrayBuffer[]): Promise<void> {
    try {
      await this.port.post(message, transfer);
    } catch (error) {
      this.asked.delete(id);
      this.fail(id, { code: 'failed', message: String(error) });
    }
  }

  private receive(message: FromWorker): void {
    switch (message.kind) {
      case 'reply':
        this.asked.delete(message.id);
        this.settle(message.id)?.resolve(message.result);
        break;
      case 'failure':
        this.asked.delete(message.id);
        this.fail(message.id, message.error);
        break;
      case 'progress':
        this.pending.get(message.id)?.onProgress?.(message.done, message.total);
        break;
      case 'event':
        this.onEvent(message.event);
        break;
      case 'step':
      case 'pong':
      case 'store':
        break;
      default:
        this.onEvent({ kind: 'log', level: 'warn', message: `a message of unknown kind: ${kindOf(message)}` });
    }
  }

  private fail(id: number, error: RequestError): void {
    this.settle(id)?.reject(new CallError(error));
  }

  private settle(id: number): PendingCall | undefined {
    const call = this.pending.get(id);
    this.pending.delete(id);
    call?.release();
    return call;
  }
}

function cancelled(): CallError {
  return new CallError({ code: 'cancelled', message: 'cancelled' });
}

/** Of what another version has sent, or something else that uses the channel. */
export function kindOf(message: unknown): string {
  return String(typeof message === 'object' && message !== null && 'kind' in message ? message.kind : undefined);
}
