import type { Disposable } from '../async/disposable.ts';
import { Watchdog } from '../async/watchdog.ts';
import type {
  FileInput,
  FromWorker,
  LibraryEvent,
  Method,
  Params,
  RequestError,
  Result,
  StoreAnswer,
  StoreCall,
  WorkerEndCode,
} from '../worker/protocol.ts';
import type { CallOptions, OpenCall } from '../worker/rpc.ts';
import { RpcClient } from '../worker/rpc.ts';
import { DISCOVERY, NO_STEP } from '../worker/worker-step.ts';
import type { Doing, WorkerEnd } from './worker-end.ts';
import type { Watch } from './worker-limits.ts';
import { WorkerLimits } from './worker-limits.ts';
import type { WorkerThread } from './worker-thread.ts';

/** Keeps the files of the cache for a worker that has no file system. */
export interface Store {
  /** Never fails. */
  answer(call: StoreCall): Promise<StoreAnswer>;
}

/** Who hears of a worker. */
export interface WorkerAudience {
  onEvent(event: LibraryEvent): void;
  /** Told once, be it that it ended by itself, or did not get on and was ended. */
  onEnd(end: WorkerEnd): void;
}

/** One worker from its start to its end: passes on what it is asked, knows what it is doing, and ends it where it does not get on. */
export class RunningWorker implements Disposable {
  private readonly rpc: RpcClient;
  private readonly watchdog: Watchdog;
  private readonly limits: WorkerLimits;
  /** Its program is being loaded, for all that is known. */
  private isStarting = true;

  constructor(
    private readonly thread: WorkerThread,
    private readonly store: Store,
    watch: Watch,
    private readonly audience: WorkerAudience,
  ) {
    this.limits = new WorkerLimits(watch);
    this.watchdog = new Watchdog({ ping: () => this.ping(), isOver: (silence) => this.isOver(silence) }, watch.clock);
    thread.onExit(({ code, reason }) => this.end(code, reason));
    thread.port.listen((message) => this.receive(message));
    this.rpc = new RpcClient(thread.port, (event) => audience.onEvent(event));
  }

  call<M extends Method>(method: M, params: Params<M>, options?: CallOptions): Promise<Result<M>> {
    this.watchdog.watch();
    return this.rpc.call(method, params, options);
  }

  /** Fails every open call and every later one. */
  stop(message: string, blamed?: ReadonlyMap<number, RequestError>): void {
    this.rpc.stop(message, blamed);
  }

  dispose(): void {
    this.watchdog.dispose();
    this.thread.dispose();
  }

  private receive(message: FromWorker): void {
    this.isStarting = false;
    this.watchdog.heard();
    switch (message.kind) {
      case 'pong':
        this.watchdog.answered(message.isBusy);
        break;
      case 'store':
        void this.answer(message.id, message.call);
    }
  }

  private async answer(id: number, call: StoreCall): Promise<void> {
    const answer = await this.store.answer(call);
    const buffer = 'bytes' in answer ? answer.bytes?.buffer : undefined;
    const isSent = await this.post({ kind: 'stored', id, answer }, buffer instanceof ArrayBuffer ? [buffer] : []);
    if (!isSent) await this.post({ kind: 'stored', id, answer: { error: 'the answer cannot be sent' } });
  }

  /** Whether it was sent. */
  private async post(...message: Parameters<WorkerThread['port']['post']>): Promise<boolean> {
    try {
      await this.thread.port.post(...message);
      return true;
    } catch {
      return false;
    }
  }

  private ping(): void {
    this.noticesStart();
    this.limits.note(this.thread.memory?.());
    void this.post({ kind: 'ping' });
  }

  private isOver(silence: number): boolean {
    // It may stand at a breakpoint.
    if (this.thread.isInspected?.() || this.noticesStart()) return false;
    const excess = this.limits.excess(this.isStarting ? 'starting' : this.doing(), silence, this.thread.memory?.());
    if (excess) this.end(excess.code, excess.reason);
    return excess !== undefined;
  }

  /** Whether it is seen to do something for the first time: how long its program took to load does not count against that. */
  private noticesStart(): boolean {
    if (!this.isStarting || this.thread.step().call === NO_STEP.call) return false;
    this.isStarting = false;
    this.watchdog.heard();
    return true;
  }

  private end(code: WorkerEndCode, reason: string): void {
    this.dispose();
    const { call, file, isDiscovery } = this.doing();
    const during = [isDiscovery && ' while it looked for phrases', call && ` in ${call.method}`, file && ` while it read ${file.input.uri}`]
      .filter(Boolean)
      .join('');
    this.audience.onEnd({ code, reason: reason + during, call, file, isDiscovery });
  }

  /** What its code does now. */
  private doing(): Doing {
    const { call: id, file, version } = this.thread.step();
    const call = this.rpc.openCall(id);
    const input = call && inputsOf(call)[file];
    return { call: call && { ...call, id }, file: input && { input, version }, isDiscovery: id === DISCOVERY };
  }
}

/** The files that a call is about. */
function inputsOf(call: OpenCall): readonly FileInput[] {
  if (call.method === 'update') return call.params.files;
  return call.method === 'tryFile' ? [call.params.file] : [];
}
