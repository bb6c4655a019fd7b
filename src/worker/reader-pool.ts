import type { Clock } from '../async/clock.ts';
import type { Disposable } from '../async/disposable.ts';
import type { PoolJob, ReaderBlame } from './pool-job.ts';
import type { ReaderAudience, ReaderThread } from './running-reader.ts';
import { RunningReader } from './running-reader.ts';

/** Readers that have had nothing to do for so long are ended: each holds its own copy of the program and its tables. */
const REST_MS = 2_000;
/** Where readers end so often, and no file is to blame nor anything read in between, the library reads by itself. */
const MOST_FAILURES = 3;
/** Whoever has fewer files to read changes a library, and does not read it for the first time. */
const FEW_FILES = 32;

/** Where readers come from, and how many there may be. */
export interface ReaderSource {
  readonly most: number;
  /** Readers are begun where so many files are to be read, or were read by the library where nobody knows: for fewer their start takes longer than it saves. */
  readonly after: number;
  start(): ReaderThread;
}

/** What a pool needs besides readers. */
export interface PoolPorts {
  readonly clock: Clock;
  /** Takes a line in English. */
  warn(message: string): void;
}

/**
 * Threads that read files for the library. They are started when there is much to read, and ended when there is nothing. One that ends while it reads a file is followed
 * by another: the file is told to have ended it, and what it had not told of is read anew.
 */
export class ReaderPool implements ReaderAudience {
  private readonly readers = new Set<RunningReader>();
  private readonly jobs = new Set<PoolJob>();
  private failures = 0;
  /** Files that were to be read, one update after the other. */
  private wanted = 0;
  private rest: Disposable | undefined;

  constructor(
    private readonly source: ReaderSource,
    private readonly ports: PoolPorts,
  ) {}

  /** Whether reading by it is of use. */
  get isOfUse(): boolean {
    return this.source.most > 0 && this.failures <= MOST_FAILURES;
  }

  /**
   * Whether readers are to be asked for the files of an update that has to read so many. Where nobody knows how many are to come, those that came before tell whether
   * this is a small change or a whole library.
   */
  isWorthwhile(files: number, toCome?: number): boolean {
    const before = this.wanted;
    this.wanted = files < FEW_FILES ? 0 : before + files;
    if (files < FEW_FILES) return false;
    const isLong = toCome === undefined ? before >= this.source.after : files + toCome >= this.source.after;
    return isLong || (toCome !== undefined && this.readers.size > 0);
  }

  /** Begins a job; `end` is to be called whatever becomes of it. */
  begin(job: PoolJob): void {
    this.rest?.dispose();
    this.jobs.add(job);
    this.startReaders();
    this.share();
  }

  /** Nobody wants any more of a job. */
  end(job: PoolJob): void {
    this.jobs.delete(job);
    for (const reader of this.readers) reader.callOff(job);
    if (this.jobs.size > 0) return;
    this.rest?.dispose();
    this.rest = this.ports.clock.after(REST_MS, () => this.endReaders());
  }

  get reading(): number {
    return this.busy.length;
  }

  onFree(hasRead: boolean): void {
    if (hasRead) this.failures = 0;
    this.share();
  }

  onEnd(reader: RunningReader, end: ReaderBlame): void {
    this.readers.delete(reader);
    this.judge(reader, end);
    if (this.jobs.size > 0) this.startReaders();
    this.share();
  }

  private get busy(): readonly RunningReader[] {
    return [...this.readers].filter(({ isIdle }) => !isIdle);
  }

  private startReaders(): void {
    while (this.isOfUse && this.readers.size < this.source.most) this.startOne();
  }

  private startOne(): void {
    try {
      this.readers.add(new RunningReader(this.source.start(), this, this.ports.clock));
    } catch (error) {
      this.fail(String(error));
    }
  }

  private endReaders(): void {
    for (const reader of this.readers) reader.dispose();
    this.readers.clear();
  }

  private share(): void {
    for (const reader of this.readers) while (reader.hasRoom && this.give(reader));
  }

  /** Whether there was something to read. */
  private give(reader: RunningReader): boolean {
    const { busy } = this;
    if (busy.some(({ readsSuspect }) => readsSuspect)) return false;
    for (const job of this.jobs) {
      const places = job.take(this.readers.size + 1, busy.length === 0);
      if (places.length === 0) continue;
      reader.give(job, places);
      return true;
    }
    return false;
  }

  /** What the reader read is blamed, unless memory ran out for the first time: then it is read once more. The rest is for others. */
  private judge(reader: RunningReader, end: ReaderBlame): void {
    const culprit = reader.current();
    if (!culprit) this.fail(end.message);
    const isBlamed = culprit && (end.code !== 'memory' || !culprit.job.suspect(culprit.place));
    if (isBlamed) culprit.job.blame(culprit.place, end);
    for (const { job, places } of reader.unanswered()) {
      job.giveBack(places.filter((place) => !(isBlamed && job === culprit.job && place === culprit.place)));
    }
  }

  private fail(reason: string): void {
    this.failures++;
    this.ports.warn(`a reader has ended: ${reason}`);
    for (const job of this.jobs) job.wake();
  }
}
