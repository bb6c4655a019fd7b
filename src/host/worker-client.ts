import * as vscode from 'vscode';
import type { LibraryEvent, Method, Params, Result, StoreCall } from '../worker/protocol.ts';
import type { CallOptions } from '../worker/rpc.ts';
import { RpcClient } from '../worker/rpc.ts';
import type { CacheStore } from './cache-store.ts';
import type { WorkerThread } from './worker-thread.ts';

/** A worker that ends so often without having done its work in between is broken, not unlucky. */
const MAX_CRASHES = 3;

/** Talks to the worker and starts another when it ends by itself; what it knew is gone then, which `onDidRestart` tells. */
export class WorkerClient implements vscode.Disposable {
  private readonly events = new vscode.EventEmitter<LibraryEvent>();
  private readonly restarts = new vscode.EventEmitter<string>();
  private readonly failures = new vscode.EventEmitter<string>();
  readonly onEvent = this.events.event;
  /** With the reason why the one before has ended. */
  readonly onDidRestart = this.restarts.event;
  /** The worker ended too often and is not started again; with the last reason. */
  readonly onDidFail = this.failures.event;
  private crashes = 0;
  private thread: WorkerThread;
  private rpc: RpcClient;

  /** `store` keeps the files of the cache for a worker that cannot. */
  constructor(
    private readonly start: () => WorkerThread,
    private readonly store: CacheStore,
  ) {
    this.thread = start();
    this.rpc = this.connect(this.thread);
  }

  call<M extends Method>(method: M, params: Params<M>, options?: CallOptions): Promise<Result<M>> {
    return this.rpc.call(method, params, options);
  }

  /** To be called when the worker has done what it was started for: earlier crashes do not count any more. */
  confirm(): void {
    this.crashes = 0;
  }

  /** Starts the worker again after it was given up. */
  revive(): void {
    this.crashes = 0;
    this.rpc.stop('revived');
    this.thread.dispose();
    this.startAgain();
  }

  dispose(): void {
    this.rpc.stop('disposed');
    this.thread.dispose();
    for (const emitter of [this.events, this.restarts, this.failures]) emitter.dispose();
  }

  private connect(thread: WorkerThread): RpcClient {
    thread.onExit((reason) => this.restart(reason));
    thread.port.listen((message) => {
      if (message.kind === 'store') void this.answer(thread, message.id, message.call);
    });
    return new RpcClient(thread.port, (event) => this.events.fire(event));
  }

  private async answer({ port }: WorkerThread, id: number, call: StoreCall): Promise<void> {
    const answer = await this.store.answer(call);
    const bytes = 'bytes' in answer && answer.bytes ? [answer.bytes.buffer as ArrayBuffer] : [];
    port.post({ kind: 'stored', id, answer }, bytes);
  }

  private restart(reason: string): void {
    const ended = this.rpc;
    const isBroken = ++this.crashes > MAX_CRASHES;
    if (!isBroken) this.startAgain();
    ended.stop(reason);
    if (isBroken) this.failures.fire(reason);
    else this.restarts.fire(reason);
  }

  private startAgain(): void {
    this.thread = this.start();
    this.rpc = this.connect(this.thread);
  }
}
