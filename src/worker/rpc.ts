import type { FromWorker, LibraryEvent, Method, Params, RequestError, Result, ToWorker } from './protocol.ts';

/** One end of a channel between two threads. */
export interface Port<Out, In> {
  post(message: Out, transfer?: readonly ArrayBuffer[]): void;
  listen(listener: (message: In) => void): void;
}

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

interface PendingCall {
  resolve(result: unknown): void;
  reject(error: CallError): void;
  readonly onProgress: CallOptions['onProgress'];
}

/** The asking end: every call settles, with its result or a `CallError`. */
export class RpcClient {
  private readonly pending = new Map<number, PendingCall>();
  private lastId = 0;
  /** Why nothing is answered any more; `undefined` while the other end is there. */
  private stopped: string | undefined;

  constructor(
    private readonly port: Port<ToWorker, FromWorker>,
    private readonly onEvent: (event: LibraryEvent) => void,
  ) {
    port.listen((message) => this.receive(message));
  }

  call<M extends Method>(method: M, params: Params<M>, options: CallOptions = {}): Promise<Result<M>> {
    if (this.stopped !== undefined) return Promise.reject(new CallError({ code: 'stopped', message: this.stopped }));
    const id = ++this.lastId;
    options.signal?.addEventListener('abort', () => this.cancel(id), { once: true });
    return new Promise<Result<M>>((resolve, reject) => {
      this.pending.set(id, { resolve: (result) => resolve(result as Result<M>), reject, onProgress: options.onProgress });
      if (options.signal?.aborted) this.settle(id)?.reject(cancelled());
      else this.port.post({ kind: 'request', id, method, params }, options.transfer);
    });
  }

  /** Fails every open call and every later one: the other end is gone. */
  stop(reason: string): void {
    this.stopped = reason;
    for (const id of [...this.pending.keys()]) this.settle(id)?.reject(new CallError({ code: 'stopped', message: reason }));
  }

  private cancel(id: number): void {
    const call = this.settle(id);
    if (!call) return;
    this.port.post({ kind: 'cancel', id });
    call.reject(cancelled());
  }

  private receive(message: FromWorker): void {
    switch (message.kind) {
      case 'reply':
        this.settle(message.id)?.resolve(message.result);
        break;
      case 'failure':
        this.settle(message.id)?.reject(new CallError(message.error));
        break;
      case 'progress':
        this.pending.get(message.id)?.onProgress?.(message.done, message.total);
        break;
      case 'event':
        this.onEvent(message.event);
    }
  }

  private settle(id: number): PendingCall | undefined {
    const call = this.pending.get(id);
    this.pending.delete(id);
    return call;
  }
}

function cancelled(): CallError {
  return new CallError({ code: 'cancelled', message: 'cancelled' });
}

/** What a handler is given beside its parameters. */
export interface CallContext {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

export type Handlers = {
  readonly [M in Method]: (params: Params<M>, context: CallContext) => Result<M> | Promise<Result<M>>;
};

/** The answering end: runs the handler of every request and sends its result or its error; a cancelled request aborts its handler's signal. */
export function serveRpc(port: Port<FromWorker, ToWorker>, handlers: Handlers): void {
  const running = new Map<number, AbortController>();
  port.listen((message) => {
    if (message.kind === 'cancel') running.get(message.id)?.abort();
    else if (message.kind === 'request') void answer(message.id, message.method, message.params);
  });

  async function answer<M extends Method>(id: number, method: M, params: Params<M>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const progress = (done: number, total: number) => port.post({ kind: 'progress', id, done, total });
    try {
      port.post({ kind: 'reply', id, result: await handlers[method](params, { signal: controller.signal, progress }) });
    } catch (error) {
      port.post({ kind: 'failure', id, error: asRequestError(error, controller.signal) });
    } finally {
      running.delete(id);
    }
  }
}

function asRequestError(error: unknown, signal: AbortSignal): RequestError {
  const message = error instanceof Error ? error.message : String(error);
  return { code: signal.aborted ? 'cancelled' : 'failed', message };
}
