import * as vscode from 'vscode';
import type { LibraryEvent, Method, Params, Result } from '../worker/protocol.ts';
import type { CallOptions } from '../worker/rpc.ts';
import { RpcClient } from '../worker/rpc.ts';
import type { WorkerThread } from './worker-thread.ts';

/** A worker that ends more often than this within the window is broken, not unlucky. */
const MAX_CRASHES = 3;
const CRASH_WINDOW_MS = 60_000;

/** Talks to the worker and starts another when it ends by itself; what it knew is gone then, which `onDidRestart` tells. */
export class WorkerClient implements vscode.Disposable {
  private readonly events = new vscode.EventEmitter<LibraryEvent>();
  private readonly restarts = new vscode.EventEmitter<void>();
  private readonly failures = new vscode.EventEmitter<string>();
  readonly onEvent = this.events.event;
  readonly onDidRestart = this.restarts.event;
  /** The worker ended too often and is not started again; with the last reason. */
  readonly onDidFail = this.failures.event;
  private crashes: number[] = [];
  private thread: WorkerThread;
  private rpc: RpcClient;

  constructor(private readonly start: () => WorkerThread) {
    this.thread = start();
    this.rpc = this.connect(this.thread);
  }

  call<M extends Method>(method: M, params: Params<M>, options?: CallOptions): Promise<Result<M>> {
    return this.rpc.call(method, params, options);
  }

  dispose(): void {
    this.rpc.stop('disposed');
    this.thread.dispose();
    for (const emitter of [this.events, this.restarts, this.failures]) emitter.dispose();
  }

  private connect(thread: WorkerThread): RpcClient {
    thread.onExit((reason) => this.restart(reason));
    return new RpcClient(thread.port, (event) => this.events.fire(event));
  }

  private restart(reason: string): void {
    const now = Date.now();
    this.crashes = [...this.crashes.filter((at) => now - at < CRASH_WINDOW_MS), now];
    const ended = this.rpc;
    if (this.crashes.length <= MAX_CRASHES) {
      this.thread = this.start();
      this.rpc = this.connect(this.thread);
    }
    ended.stop(reason);
    if (this.crashes.length <= MAX_CRASHES) this.restarts.fire();
    else this.failures.fire(reason);
  }
}
