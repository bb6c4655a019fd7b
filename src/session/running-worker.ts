import type { Clock } from '../async/clock.ts';
import type { Disposable } from '../async/disposable.ts';
import type {
  FromWorker,
  LibraryEvent,
  Method,
  Params,
  ReadStep,
  RequestError,
  Result,
  StoreAnswer,
  StoreCall,
  WorkerEndCode,
} from '../worker/protocol.ts';
import type { CallOptions, OpenCall } from '../worker/rpc.ts';
import { RpcClient } from '../worker/rpc.ts';
import { Watchdog } from './watchdog.ts';
import type { WorkerThread } from './worker-thread.ts';

const MEGABYTE = 1_048_576;
const NOTHING = { call: null, file: null } as const;

/** Keeps the files of the cache for a worker that has no file system. */
export interface Store {
  /** Never fails. */
  answer(call: StoreCall): Promise<StoreAnswer>;
}

/** What a worker is watched with. */
export interface Watch {
  readonly clock: Clock;
  /** How long one piece of its code may run, in milliseconds. */
  readonly patience: number;
  /** For each whole megabyte of a file that is being read, so much longer: a large one on a slow machine takes its time. */
  readonly patiencePerMegabyte: number;
}

/** How a worker has ended, and what it did at that moment. */
export interface WorkerEnd {
  readonly code: WorkerEndCode;
  /** In English, as it goes into the log. */
  readonly reason: string;
  /** `undefined` where it did nothing that somebody waits for. */
  readonly call: (OpenCall & { readonly id: number }) | undefined;
  readonly file: ReadStep | undefined;
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
  /** What its code does now. */
  private step: { readonly call: number | null; readonly file: ReadStep | null } = NOTHING;

  constructor(
    private readonly thread: WorkerThread,
    private readonly store: Store,
    private readonly watch: Watch,
    private readonly audience: WorkerAudience,
  ) {
    this.watchdog = new Watchdog(
      { ping: () => void this.post({ kind: 'ping' }), patience: () => this.patience(), onStuck: () => this.endStuck() },
      watch.clock,
    );
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
    this.watchdog.heard();
    switch (message.kind) {
      case 'step':
        this.step = message;
        break;
      case 'reply':
      case 'failure':
        if (this.step.call === message.id) this.step = NOTHING;
        break;
      case 'pong':
        this.watchdog.answered(message.isBusy);
        break;
      case 'store':
        void this.answer(message.id, message.call);
    }
  }

  private async answer(id: number, call: StoreCall): Promise<void> {
    const answer = await this.store.answer(call);
    const bytes = 'bytes' in answer && answer.bytes ? [answer.bytes.buffer as ArrayBuffer] : [];
    const isSent = await this.post({ kind: 'stored', id, answer }, bytes);
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

  private patience(): number {
    const { patience, patiencePerMegabyte } = this.watch;
    return patience + Math.floor((this.step.file?.version?.bytes ?? 0) / MEGABYTE) * patiencePerMegabyte;
  }

  private endStuck(): void {
    this.end('stuck', `it did not get on for ${Math.round(this.patience() / 1000)} s`);
  }

  private end(code: WorkerEndCode, reason: string): void {
    this.dispose();
    const { call: id, file } = this.step;
    const call = id === null ? undefined : this.rpc.openCall(id);
    const doing = [call && ` in ${call.method}`, file && ` while it read ${file.uri}`].filter(Boolean).join('');
    this.audience.onEnd({ code, reason: reason + doing, call: call && id !== null ? { ...call, id } : undefined, file: file ?? undefined });
  }
}
