import type { Clock } from '../async/clock.ts';
import { systemClock } from '../async/clock.ts';
import type { Disposable } from '../async/disposable.ts';
import { DisposableStore } from '../async/disposable.ts';
import { Emitter } from '../async/emitter.ts';
import type { FileInput, LibraryEvent, Method, Params, RequestError, Result, WorkerEndCode } from '../worker/protocol.ts';
import type { CallOptions } from '../worker/rpc.ts';
import { CallError } from '../worker/rpc.ts';
import { CrashCauses } from './crash-causes.ts';
import type { LibraryWorker, Restart } from './library-worker.ts';
import type { Store } from './running-worker.ts';
import { RunningWorker } from './running-worker.ts';
import type { WorkerEnd } from './worker-end.ts';
import type { WorkerThread } from './worker-thread.ts';

/** In milliseconds; a slow machine takes some seconds for what takes one elsewhere. */
const PATIENCE_MS = 20_000;
const PATIENCE_PER_MEGABYTE_MS = 1_000;
/** In milliseconds; on a machine that is busy elsewhere a web worker took more than 20 s to load its program. */
const PATIENCE_AT_START_MS = 120_000;

/**
 * Why a question was not answered: the worker has ended in this way because of it, or because of something else (`stopped`), or another worker ended because of the
 * same question (`given-up`).
 */
export type Unanswered = WorkerEndCode | 'stopped' | 'given-up';

/** Options of a client; what is missing has its default. */
export interface WorkerClientOptions {
  readonly clock?: Clock;
  /** How long a worker that has started may run one piece of code, in milliseconds. */
  readonly patience?: number;
  /** The message of the `CallError` for a question without an answer. */
  explain?(why: Unanswered): string;
}

/**
 * Talks to the worker. One that ends by itself, or does not get on and is ended, is followed by another; what it knew is gone then, which `onDidRestart` tells. All
 * that it was asked fails: with the code of its end what it worked on at that moment, as `stopped` the rest.
 *
 * What it worked on is blamed. A file (see `FileBlame`) is left out by the next workers; a question is not put to them once more, and phrases are not looked for, until
 * the library is read anew: none of this says anything against the worker. Any other end counts, and where nothing was done in between (`confirm`) the fourth is the last.
 */
export class WorkerClient implements LibraryWorker, Disposable {
  private readonly store = new DisposableStore();
  private readonly events = this.store.add(new Emitter<LibraryEvent>());
  private readonly restarts = this.store.add(new Emitter<Restart>());
  private readonly failures = this.store.add(new Emitter<string>());
  readonly onEvent = this.events.event;
  readonly onDidRestart = this.restarts.event;
  /** The worker ended too often and is not started again; with the last reason. */
  readonly onDidFail = this.failures.event;
  private readonly causes = new CrashCauses();
  private worker: RunningWorker;

  /** `cache` keeps the files of the cache for a worker that cannot. */
  constructor(
    private readonly startThread: () => WorkerThread,
    private readonly cache: Store,
    private readonly options: WorkerClientOptions = {},
  ) {
    this.worker = this.start();
  }

  /** Fails with a `CallError`. */
  call<M extends Method>(method: M, params: Params<M>, options?: CallOptions): Promise<Result<M>> {
    if (this.causes.isGivenUp(method, params)) {
      return Promise.reject(new CallError({ code: 'stuck', message: this.explain('given-up') }));
    }
    if (method === 'clear') this.causes.forgive();
    return this.worker.call(method, this.marked(method, params), options);
  }

  /** To be called when the worker has done what it was started for: earlier crashes do not count any more. */
  confirm(): void {
    this.causes.confirm();
  }

  /** Starts the worker again after it was given up. */
  revive(): void {
    const ended = this.worker;
    this.causes.confirm();
    this.causes.forgive();
    this.worker = this.start();
    ended.stop(this.explain('stopped'));
    ended.dispose();
    this.restarts.fire({ code: 'revived', reason: 'somebody has asked for another one' });
  }

  dispose(): void {
    this.worker.stop('disposed');
    this.worker.dispose();
    this.store.dispose();
  }

  private start(): RunningWorker {
    const { clock = systemClock, patience = PATIENCE_MS } = this.options;
    const watch = { clock, patience, patiencePerMegabyte: PATIENCE_PER_MEGABYTE_MS, patienceAtStart: PATIENCE_AT_START_MS };
    const worker = new RunningWorker(this.startThread(), this.cache, watch, {
      onEvent: (event) => this.events.fire(event),
      onEnd: (end) => this.restart(worker, end),
    });
    if (this.causes.isDiscoveryGivenUp) worker.call('giveUpDiscovery', null).catch(() => {});
    return worker;
  }

  private restart(ended: RunningWorker, end: WorkerEnd): void {
    if (ended !== this.worker) return;
    const { code, reason, call, file } = end;
    const verdict = this.causes.judge(end);
    const { isBroken } = this.causes;
    if (!isBroken) this.worker = this.start();
    // Before anybody else asks something: it is alone in the memory of the new worker.
    if (!isBroken && file && verdict === 'suspected') this.tryAlone(file.input);
    ended.stop(this.explain('stopped'), call && new Map([[call.id, this.errorOf(code)]]));
    if (isBroken) this.failures.fire(reason);
    else this.restarts.fire({ code, reason, ...(file && verdict === 'blamed' && { file: file.input.uri }) });
  }

  /** Where the worker cannot read the file by itself, it is found out when it is read again. */
  private tryAlone(file: FileInput): void {
    if (file.localPath !== undefined) this.worker.call('tryFile', { file }).catch(() => {});
  }

  private marked<M extends Method>(method: M, params: Params<M>): Params<M> {
    if (method !== 'update') return params;
    const update = params as Params<'update'>;
    return { ...update, files: this.causes.mark(update.files) } as Params<M>;
  }

  private errorOf(code: WorkerEndCode): RequestError {
    return { code, message: this.explain(code) };
  }

  private explain(why: Unanswered): string {
    return this.options.explain?.(why) ?? why;
  }
}
