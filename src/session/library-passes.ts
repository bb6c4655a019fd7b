import type { Disposable } from '../async/disposable.ts';
import { Emitter } from '../async/emitter.ts';
import { CallError } from '../worker/rpc.ts';
import type { ReadingParts } from './library-reading.ts';
import { LibraryReading } from './library-reading.ts';
import type { LibraryStatus } from './library-status.ts';
import type { LibraryRun, Pass } from './pass.ts';
import { CHECK, passKind, runText, takeOver } from './pass.ts';
import type { ShownDocuments } from './shown-documents.ts';

/** Goes through all files of a library. One pass takes the place of another, and does what that one still owed. */
export class LibraryPasses implements Disposable {
  /** What was asked for and is not done; `undefined` where the library has gone through all files. */
  private owed: Pass | undefined;
  /** The end of a pass that has not begun. */
  private waiting: Promise<void> | undefined;
  /** The pass under way. */
  private reading: LibraryReading | undefined;
  private run: LibraryRun | undefined;
  /** Somebody has stopped the last pass before the library was rid of what does not belong to it any more. */
  private isUnfinished = false;
  private readonly openings = new Emitter<void>();
  private isOver = false;

  /** `enqueue` does one job after the other. */
  constructor(
    private readonly parts: ReadingParts,
    private readonly shown: ShownDocuments,
    private readonly status: LibraryStatus,
    private readonly enqueue: (job: () => Promise<void>) => Promise<void>,
  ) {}

  /** The last pass that has come to its end; `undefined` before the first has. */
  get lastRun(): LibraryRun | undefined {
    return this.run;
  }

  /** The library has not gone through all files, or is to do so anew. */
  get isDue(): boolean {
    return this.owed !== undefined;
  }

  /** A pass is asked for and has not begun: it will see what has happened. */
  get isWaiting(): boolean {
    return this.waiting !== undefined;
  }

  /** Goes through all files. What is under way is given up, and one pass does what is owed by then. */
  goThrough(pass: Pass): Promise<void> {
    this.owed = takeOver(this.owed, pass);
    this.reading?.supersede();
    this.waiting ??= this.enqueue(() => this.pass());
    return this.waiting;
  }

  /** Stops reading; what was read until then stays. */
  stop(): void {
    if (this.waiting && this.owed) this.owed = { ...this.owed, read: false };
    else this.reading?.stop();
  }

  /** Resolves when the worker knows where the library is kept, or cannot know it. */
  whenOpened(): Promise<void> {
    if (this.isOver || !this.owed?.open) return Promise.resolve();
    return new Promise((resolve) => {
      const listener = this.openings.event(() => {
        listener.dispose();
        resolve();
      });
    });
  }

  /** Settings that concern the worker are others now. */
  async configure(): Promise<void> {
    const { worker, settings } = this.parts.ports;
    await worker.call('configure', settings.library());
  }

  /** Says that the library is there. */
  setReady(): void {
    const { known, left } = this.parts;
    const isStopped = left.size > 0 || this.isUnfinished;
    const counts = { documents: known.originals, unread: known.unread().length, left: left.size };
    this.status.set({ kind: 'ready', ...counts, isStopped, checking: undefined });
  }

  dispose(): void {
    this.isOver = true;
    this.reading?.supersede();
    this.openings.fire();
    this.openings.dispose();
  }

  private async pass(): Promise<void> {
    const { owed = CHECK } = this;
    this.waiting = undefined;
    const reading = new LibraryReading(passKind(owed), this.parts);
    this.reading = reading;
    if (!owed.read) reading.stop();
    try {
      await this.readAll(reading);
    } catch (error) {
      await this.giveUp(reading, error);
    } finally {
      this.reading = undefined;
    }
  }

  private async readAll(reading: LibraryReading): Promise<void> {
    const { corrections, packs } = this.parts.ports;
    await Promise.all([this.configure(), corrections.load(), packs.load()]);
    await reading.open(() => this.prepare(reading));
    await this.shown.catchUp();
    await reading.readAll({ tell: (progress) => this.status.report(progress, reading.age()), show: () => this.shown.refresh() });
    await this.shown.refresh();
    this.settle(reading);
  }

  /** Does the first steps that are owed. One that takes the place of this pass finds them owed until they are done. */
  private async prepare(reading: LibraryReading): Promise<void> {
    if (this.owed?.open) await this.openCache(reading);
    if (this.owed?.clear) await this.forgetAll(reading);
  }

  private noteDone(step: 'open' | 'clear', reading: LibraryReading): void {
    if (reading.isSuperseded) throw new CallError({ code: 'cancelled', message: 'superseded' });
    if (this.owed) this.owed = { ...this.owed, [step]: false };
    if (step === 'open') this.openings.fire();
  }

  /** What a cache kept is shown before any file is read. */
  private async openCache(reading: LibraryReading): Promise<void> {
    const { log, settings, worker } = this.parts.ports;
    this.status.startIndexing();
    this.parts.known.forget();
    const { documents, problem } = await worker.call('open', settings.cache());
    this.noteDone('open', reading);
    if (problem) log.warn(`the cache is built anew: ${problem}`);
    log.info(`${documents} documents in the cache`);
    if (documents === 0 || this.owed?.clear) return;
    await this.shown.refresh();
    this.setReady();
  }

  /** In the cache too: a worker that ends before everything was read anew would find there what was read before. */
  private async forgetAll(reading: LibraryReading): Promise<void> {
    const { worker } = this.parts.ports;
    this.status.startIndexing();
    this.parts.known.forget();
    await worker.call('clear', null);
    await worker.call('clearCache', null);
    this.noteDone('clear', reading);
  }

  /** What was read until somebody stopped it stays; what another pass has taken the place of is of no interest any more. */
  private async giveUp(reading: LibraryReading, error: unknown): Promise<void> {
    if (reading.isSuperseded) this.shown.noteGivenUp();
    else if (reading.isStopped && !hasEnded(error)) await this.settleStopped(reading).catch((other: unknown) => this.failBecause(other));
    else this.failBecause(error);
  }

  private async settleStopped(reading: LibraryReading): Promise<void> {
    await this.shown.refresh();
    reading.noteKnown();
    this.settle(reading);
  }

  /** A worker that has ended is followed by another, or was given up. */
  private failBecause(error: unknown): never {
    this.openings.fire();
    if (hasEnded(error)) this.status.failWithWorker();
    else this.status.set({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    throw error;
  }

  /** A pass through all files has come to its end, unless another one was asked for in the last moment. */
  private settle(reading: LibraryReading): void {
    if (reading.isSuperseded) return;
    this.owed = undefined;
    this.openings.fire();
    this.run = reading.record();
    this.isUnfinished = reading.isStopped && !reading.knowsFiles;
    this.parts.ports.log.info(runText(this.run));
    this.setReady();
  }
}

/** Whether the worker has ended before it answered. */
function hasEnded(error: unknown): boolean {
  return error instanceof CallError && error.code !== 'failed' && error.code !== 'cancelled';
}
