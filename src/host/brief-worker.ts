import type { WorkerClient } from '../session/worker-client.ts';
import type { Method, Params, Result } from '../worker/protocol.ts';
import type { CallOptions } from '../worker/rpc.ts';

/** Asks the worker; fails with a `CallError`. */
export type Ask = <M extends Method>(method: M, params: Params<M>, options?: CallOptions) => Promise<Result<M>>;

/** Hands a worker of its own to somebody, and ends it when he is done. */
export async function withWorker<T>(start: () => WorkerClient, use: (ask: Ask) => Promise<T>): Promise<T> {
  const worker = start();
  try {
    return await use((method, params, options) => worker.call(method, params, options));
  } finally {
    worker.dispose();
  }
}
