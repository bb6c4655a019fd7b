import type { Clock } from '../async/clock.ts';
import type { Disposable } from '../async/disposable.ts';
import { Watchdog } from '../async/watchdog.ts';
import type { PhraseCounts } from '../core/corpus/phrase-counts.ts';
import type { PoolJob, ReaderBlame } from './pool-job.ts';
import type { FromReader, ToReader } from './reader-protocol.ts';
import type { Thread } from './thread.ts';

/** The thread of a reader. */
export interface ReaderThread extends Thread<ToReader, FromReader> {
  /** Nobody wants the answer to a request any more: it is answered soon with what there is. */
  callOff(id: number): void;
}

/** So many requests at a time: it goes on with the second while somebody takes its answer to the first. */
const MOST_REQUESTS = 2;
/** How long one file may take, in milliseconds, and so much longer for each of its megabytes. */
const PATIENCE_MS = 20_000;
const PATIENCE_PER_MEGABYTE_MS = 1_000;
/** How long its program may take to load: a machine may be busy elsewhere. */
const PATIENCE_AT_START_MS = 120_000;
const MEGABYTE = 1_048_576;
/**
 * More than this, in bytes, no file takes that a reader is given; the limit of the thread comes too late for what takes much at once. Only the memory of the process is known, which
 * all share: where several read, each may take so much.
 */
const MOST_GROWTH = 1_024 * MEGABYTE;

/** Some parts of a job that a reader was given together. */
interface Request {
  readonly id: number;
  readonly job: PoolJob;
  readonly places: readonly number[];
}

/** One part of a job, such as a file of a reading. */
interface PlacedPart {
  readonly job: PoolJob;
  readonly place: number;
}

/** Who hears of a reader. */
export interface ReaderAudience {
  /** How many readers, this one among them, have something to read. */
  readonly reading: number;
  /** It can take more, as it has begun, or has read something. */
  onFree(hasRead: boolean): void;
  /** Told once, be it that it ended by itself, or did not get on and was ended. */
  onEnd(reader: RunningReader, end: ReaderBlame): void;
}

/** One reader from its start to its end. */
export class RunningReader implements Disposable {
  private requests: readonly Request[] = [];
  private lastId = 0;
  private counts: PhraseCounts | undefined;
  private hasBegun = false;
  private readonly watchdog: Watchdog;
  /** The file that it read when it was looked at last, and the memory of the process then. */
  private seen = { file: '', memory: 0 };

  constructor(
    private readonly thread: ReaderThread,
    private readonly audience: ReaderAudience,
    clock: Clock,
  ) {
    this.watchdog = new Watchdog({ ping: () => this.look(), isOver: (silence) => this.isOver(silence) }, clock);
    thread.onExit(({ code, reason }) => this.end({ code, message: reason }));
    thread.port.listen((message) => this.receive(message));
    this.watchdog.watch();
  }

  /** It can be given more. */
  get hasRoom(): boolean {
    return this.hasBegun && this.requests.length < MOST_REQUESTS;
  }

  /** It has nothing to read. */
  get isIdle(): boolean {
    return this.requests.length === 0;
  }

  /** Memory has run out before while a file was read that it has now. */
  get readsSuspect(): boolean {
    return this.requests.some(({ job, places }) => places.some((place) => job.isSuspected(place)));
  }

  /** Gives it parts of a job. */
  give(job: PoolJob, places: readonly number[]): void {
    const id = ++this.lastId;
    this.requests = [...this.requests, { id, job, places }];
    this.watchdog.watch();
    if (job.counts) this.countWith(job.counts);
    void this.thread.port.post(job.request(id, places));
  }

  /** Nobody wants any more of a job: what it has not done of it, it leaves, and is free for others. */
  callOff(job: PoolJob): void {
    for (const request of this.requests) if (request.job === job) this.thread.callOff(request.id);
  }

  /** The file that it reads now, or read when it ended. */
  current(): PlacedPart | undefined {
    const { call, file } = this.thread.step();
    const request = this.requests.find(({ id }) => id === call);
    const place = request?.places[file];
    return request && place !== undefined ? { job: request.job, place } : undefined;
  }

  /** The files of which nothing was heard yet, by request. */
  unanswered(): readonly Request[] {
    return this.requests;
  }

  dispose(): void {
    this.watchdog.dispose();
    this.thread.dispose();
  }

  private receive(message: FromReader): void {
    this.hasBegun = true;
    this.watchdog.heard();
    if (message.kind !== 'ready') this.passOn(message);
    if (this.isIdle) this.watchdog.answered(false);
    this.audience.onFree(message.kind !== 'ready');
  }

  private countWith(counts: PhraseCounts): void {
    if (this.counts !== counts) void this.thread.port.post({ kind: 'phrases', phrases: counts.phrases });
    this.counts = counts;
  }

  private passOn(message: Exclude<FromReader, { kind: 'ready' }>): void {
    const request = this.requests.find(({ id }) => id === message.id);
    this.requests = this.requests.filter((one) => one !== request);
    request?.job.receive(request.places, message);
  }

  private look(): void {
    this.seen = { file: this.fileNow(), memory: this.thread.memory?.() ?? 0 };
  }

  private fileNow(): string {
    const { call, file } = this.thread.step();
    return `${call} ${file}`;
  }

  private isOver(silence: number): boolean {
    if (this.thread.isInspected?.()) return false;
    if (this.hasBegun && this.fileNow() !== this.seen.file) {
      this.look();
      this.watchdog.heard();
      return false;
    }
    const end = this.excess(silence);
    if (end) this.end(end);
    return end !== undefined;
  }

  private excess(silence: number): ReaderBlame | undefined {
    if (silence >= this.patience()) return { code: 'stuck', message: `it did not get on for ${Math.round(silence / 1_000)} s` };
    const grown = (this.thread.memory?.() ?? 0) - this.seen.memory;
    const isOver = this.current() !== undefined && grown > MOST_GROWTH * this.audience.reading;
    return isOver ? { code: 'memory', message: `it took ${Math.round(grown / MEGABYTE)} MB at once` } : undefined;
  }

  private patience(): number {
    if (!this.hasBegun) return PATIENCE_AT_START_MS;
    const now = this.current();
    const bytes = now?.job.sizeOf(now.place) ?? 0;
    return PATIENCE_MS + Math.floor(bytes / MEGABYTE) * PATIENCE_PER_MEGABYTE_MS;
  }

  private end(end: ReaderBlame): void {
    this.dispose();
    this.audience.onEnd(this, end);
  }
}
