import type { Clock } from '../async/clock.ts';
import type { Disposable } from '../async/disposable.ts';
import type { FileVersion } from '../core/corpus/library-document.ts';
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
import { GivenUpQuestions } from './given-up-questions.ts';
import { Watchdog } from './watchdog.ts';
import type { WorkerThread } from './worker-thread.ts';

const MEGABYTE = 1_048_576;
/**
 * One piece of code that takes so much more memory, in bytes, has no end that the machine would live to see. The limit of the thread comes too late for what asks for
 * much at once: then Node ends the whole process, and the extension host with it.
 */
const MOST_GROWTH = 1024 * MEGABYTE;
/** For each byte of a file that is being read, so many more. */
const GROWTH_PER_BYTE = 32;

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
  /** How long it may take until a worker says or does anything at all, in milliseconds: a program is fetched and loaded first. */
  readonly patienceAtStart: number;
}

/** How a worker has ended, and what it did at that moment. */
export interface WorkerEnd {
  readonly code: WorkerEndCode;
  /** In English, as it goes into the log. */
  readonly reason: string;
  /** `undefined` where it did nothing that it was asked for. */
  readonly call: (OpenCall & { readonly id: number }) | undefined;
  /** The file that it read; `undefined` for none. */
  readonly file: ReadingFile | undefined;
  /** It looked for phrases, which nobody had asked for. */
  readonly isDiscovery: boolean;
}

/** A file that is being read: what was asked about it, and the file as it was when reading began. */
export interface ReadingFile {
  readonly input: FileInput;
  /** `undefined` where that is not known. */
  readonly version: FileVersion | undefined;
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
  /** Of the process, when the worker was asked last whether it gets on; `undefined` where nobody can tell. */
  private memoryBefore: number | undefined;
  /** Its program is being loaded, for all that is known. */
  private isStarting = true;

  constructor(
    private readonly thread: WorkerThread,
    private readonly store: Store,
    private readonly watch: Watch,
    private readonly audience: WorkerAudience,
  ) {
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

  private ping(): void {
    this.noticesStart();
    this.memoryBefore = this.thread.memory?.();
    void this.post({ kind: 'ping' });
  }

  private isOver(silence: number): boolean {
    // It may stand at a breakpoint.
    if (this.thread.isInspected?.() || this.noticesStart()) return false;
    const grown = this.growth();
    if (silence >= this.patience())
      this.end('stuck', `it did not ${this.isStarting ? 'start' : 'get on'} for ${Math.round(silence / 1000)} s`);
    else if (grown > this.mostGrowth()) this.end('memory', `it took ${Math.round(grown / MEGABYTE)} MB at once`);
    else return false;
    return true;
  }

  /** Whether it is seen to do something for the first time: how long its program took to load does not count against that. */
  private noticesStart(): boolean {
    if (!this.isStarting || this.thread.step().call === NO_STEP.call) return false;
    this.isStarting = false;
    this.watchdog.heard();
    return true;
  }

  private patience(): number {
    const { patience, patiencePerMegabyte, patienceAtStart } = this.watch;
    if (this.isStarting) return patienceAtStart;
    return patience + Math.floor(this.fileBytes() / MEGABYTE) * patiencePerMegabyte;
  }

  /** What the library needs to be what it is may take what it takes. */
  private mostGrowth(): number {
    const { call, file } = this.doing();
    const isFree = !file && (!call || !GivenUpQuestions.isQuestion(call));
    return isFree ? Number.POSITIVE_INFINITY : MOST_GROWTH + this.fileBytes() * GROWTH_PER_BYTE;
  }

  /** How much more memory the process has than when the worker was asked last. */
  private growth(): number {
    const now = this.thread.memory?.();
    return now === undefined || this.memoryBefore === undefined ? 0 : now - this.memoryBefore;
  }

  private fileBytes(): number {
    return this.doing().file?.version?.bytes ?? 0;
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
  private doing(): Omit<WorkerEnd, 'code' | 'reason'> {
    const { call: id, file, version } = this.thread.step();
    const call = this.rpc.openCall(id);
    const input = call && inputsOf(call)[file];
    return { call: call && { ...call, id }, file: input && { input, version }, isDiscovery: id === DISCOVERY };
  }
}

/** The files that a call is about. */
function inputsOf({ method, params }: OpenCall): readonly FileInput[] {
  if (method === 'update') return (params as Params<'update'>).files;
  return method === 'tryFile' ? [(params as Params<'tryFile'>).file] : [];
}
