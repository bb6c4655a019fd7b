import type { Disposable } from '../async/disposable.ts';
import { DisposableStore } from '../async/disposable.ts';
import { Emitter } from '../async/emitter.ts';
import { Sequencer } from '../async/sequencer.ts';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { UnreadFile } from '../core/corpus/library-document.ts';
import type { LibraryEvent, Method, Params, Result } from '../worker/protocol.ts';
import type { CallOptions } from '../worker/rpc.ts';
import { CallError } from '../worker/rpc.ts';
import type { UriLike } from './document-files.ts';
import { FileInputs } from './file-inputs.ts';
import { KnownDocuments } from './known-documents.ts';
import type { LibraryPorts, Log } from './library-ports.ts';
import type { ReadingAudience, ReadingParts } from './library-reading.ts';
import { LibraryReading } from './library-reading.ts';
import type { LibraryState, ReadingProgress } from './library-state.ts';
import type { Restart } from './library-worker.ts';
import type { LibraryRun, Pass } from './pass.ts';
import { CHECK, OPEN, passKind, REBUILD, runText, takeOver } from './pass.ts';

/** Checking files is not worth a word unless it takes so long, in milliseconds. */
const QUIET_MS = 2000;
/** Progress is not told more often than this, in milliseconds. */
const PROGRESS_MS = 100;

const SILENCE: ReadingAudience = { tell: () => {}, show: async () => {} };

/** What happened to files of the library, by uri. */
export interface FileChanges {
  readonly changed: readonly string[];
  /** Files and folders that are gone; a folder stands for all that was in it. */
  readonly removed: readonly string[];
}

/** The documents of the workspace: keeps the worker's corpus in step with the files, and tells the features what has changed. */
export class Library implements Disposable {
  private readonly disposables = new DisposableStore();
  private readonly documentsEmitter = this.disposables.add(new Emitter<void>());
  private readonly phrasesEmitter = this.disposables.add(new Emitter<void>());
  private readonly stateEmitter = this.disposables.add(new Emitter<LibraryState>());
  /** The list of documents is another one. */
  readonly onDidChangeDocuments = this.documentsEmitter.event;
  /** Phrases were found anew, or documents changed: highlights and counts may differ. */
  readonly onDidChangePhrases = this.phrasesEmitter.event;
  readonly onDidChangeState = this.stateEmitter.event;
  private readonly known: KnownDocuments;
  private readonly parts: ReadingParts;
  /** Files that are to be gone through yet, by uri. */
  private readonly left = new Set<string>();
  private readonly queue = new Sequencer();
  private currentState: LibraryState = { kind: 'indexing', done: 0, total: 0 };
  private toldAt = Number.NEGATIVE_INFINITY;
  /** What was asked for and is not done; `undefined` where the library has gone through all files. */
  private owed: Pass | undefined;
  /** The end of a pass that has not begun. */
  private waiting: Promise<void> | undefined;
  /** The pass under way. */
  private reading: LibraryReading | undefined;
  private run: LibraryRun | undefined;
  /** Why there is no worker any more; `undefined` while there is one. */
  private failure: string | undefined;
  /** Somebody has stopped the last pass before the library was rid of what does not belong to it any more. */
  private isUnfinished = false;
  /** A pass was given up that may have put files into the library, which nobody has asked about since. */
  private isBehind = false;

  constructor(private readonly ports: LibraryPorts) {
    const { worker } = ports;
    this.known = new KnownDocuments(worker);
    this.parts = { ports, known: this.known, left: this.left, inputs: new FileInputs(ports) };
    this.disposables.add(worker.onEvent((event) => this.receive(event)));
    this.disposables.add(worker.onDidRestart((restart) => this.startAgain(restart)));
    this.disposables.add(worker.onDidFail((reason) => this.fail(reason)));
  }

  get state(): LibraryState {
    return this.currentState;
  }

  /** The last pass through all files; `undefined` before the first has come to its end. */
  get lastRun(): LibraryRun | undefined {
    return this.run;
  }

  documents(): DocumentSummary[] {
    return this.known.all();
  }

  /** `undefined` for a file that is not a document of the library. */
  document(uri: UriLike): DocumentSummary | undefined {
    return this.known.get(uri.toString());
  }

  /** How many documents repeat no other. */
  get originals(): number {
    return this.known.originals;
  }

  /** The files that could not be read, with the reason of each. */
  unread(): readonly UnreadFile[] {
    return this.known.unread();
  }

  /** Asks the worker; fails with a `CallError`. */
  ask<M extends Method>(method: M, params: Params<M>, options?: CallOptions): Promise<Result<M>> {
    return this.ports.worker.call(method, params, options);
  }

  /** Shows what was kept in the cache, and brings it up to date. */
  start(): Promise<void> {
    return this.goThrough(OPEN);
  }

  /** Brings the library up to date with all files; those that have not changed are not read again. */
  check(): Promise<void> {
    return this.goThrough(CHECK);
  }

  /** To be called when files may have changed that nobody tells of. Where somebody has stopped the reading, or it has failed, it rests. */
  lookAgain(): void {
    const { currentState: state } = this;
    if (state.kind === 'indexing' || (state.kind === 'ready' && !state.isStopped)) void this.check();
  }

  /** Forgets everything and reads all files again; a worker that was given up is started again. */
  rebuild(): Promise<void> {
    const isRevived = this.currentState.kind === 'failed';
    if (isRevived) this.ports.worker.revive();
    // Another worker knows of no cache yet.
    return this.goThrough(isRevived ? takeOver(OPEN, REBUILD) : REBUILD);
  }

  /** Forgets what is kept for the next time; the library stays as it is. */
  async clearCache(): Promise<void> {
    await this.ask('clearCache', null);
  }

  /** Stops reading; what was read until then stays, and `check` goes on. */
  stop(): void {
    if (this.waiting && this.owed) this.owed = { ...this.owed, read: false };
    else this.reading?.stop();
  }

  /** Takes over what happened to files. */
  apply(changes: FileChanges): Promise<void> {
    return this.enqueue(() => this.applyNow(changes));
  }

  /** Settings that concern the worker are others now. */
  configure(): Promise<void> {
    return this.configureWorker().catch((error: unknown) => this.report(error));
  }

  dispose(): void {
    this.reading?.supersede();
    this.disposables.dispose();
  }

  private async configureWorker(): Promise<void> {
    await this.ask('configure', this.ports.settings.library());
  }

  /** One job after the other; a job that fails is logged and does not stop the next. */
  private enqueue(job: () => Promise<void>): Promise<void> {
    return this.queue
      .queue(async () => {
        if (!this.disposables.isDisposed) await job();
      })
      .catch((error: unknown) => this.report(error));
  }

  private report(error: unknown): void {
    const { log } = this.ports;
    if (error instanceof CallError && error.code !== 'failed') log.info(error.message);
    else log.error(error instanceof Error ? error : String(error));
  }

  private receive(event: LibraryEvent): void {
    const { log, worker } = this.ports;
    if (event.kind === 'log') log[event.level](event.message);
    else if (event.kind === 'documentsChanged') this.refreshLater(() => this.refresh());
    else {
      // The last thing that a worker does by itself, and what takes most memory: one that always ended before it would be started for ever.
      worker.confirm();
      this.phrasesEmitter.fire();
      // Where other packs are used, each document has another number of established phrases.
      this.refreshLater(() => this.refreshDocuments());
    }
  }

  /** A pass that is owed asks anyway. */
  private refreshLater(refresh: () => Promise<void>): void {
    void this.enqueue(async () => {
      if (!this.owed) await refresh();
    });
  }

  /** There is another worker, which knows nothing. */
  private startAgain({ code, reason, file }: Restart): void {
    this.ports.log.warn(`the worker has ended (${code}) and was started again: ${reason}${file === undefined ? '' : `, at ${file}`}`);
    this.failure = undefined;
    this.known.forget();
    void this.start();
  }

  private fail(reason: string): void {
    this.failure = reason;
    this.ports.log.error(`the worker ends again and again: ${reason}`);
    this.setState({ kind: 'failed', reason });
  }

  /** Goes through all files. What is under way is given up, and one pass does what is owed by then. */
  private goThrough(pass: Pass): Promise<void> {
    this.owed = takeOver(this.owed, pass);
    this.reading?.supersede();
    this.waiting ??= this.enqueue(() => this.pass());
    return this.waiting;
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
    const { corrections, packs } = this.ports;
    await Promise.all([this.configureWorker(), corrections.load(), packs.load()]);
    await reading.open(() => this.prepare(reading));
    if (this.isBehind) await this.refreshDocuments();
    await reading.readAll({ tell: (progress) => this.tell(progress, reading), show: () => this.refresh() });
    await this.refresh();
    this.settle(reading);
  }

  /** Does the first steps that are owed. One that takes the place of this pass finds them owed until they are done. */
  private async prepare(reading: LibraryReading): Promise<void> {
    if (this.owed?.open) await this.openCache(reading);
    if (this.owed?.clear) await this.forgetAll(reading);
  }

  private strike(step: 'open' | 'clear', reading: LibraryReading): void {
    if (reading.isSuperseded) throw new CallError({ code: 'cancelled', message: 'superseded' });
    if (this.owed) this.owed = { ...this.owed, [step]: false };
  }

  /** What a cache kept is shown before any file is read. */
  private async openCache(reading: LibraryReading): Promise<void> {
    const { log, settings } = this.ports;
    this.setState({ kind: 'indexing', done: 0, total: 0 });
    this.known.forget();
    const { documents, problem } = await this.ask('open', settings.cache());
    this.strike('open', reading);
    if (problem) log.warn(`the cache is built anew: ${problem}`);
    log.info(`${documents} documents in the cache`);
    if (documents === 0 || this.owed?.clear) return;
    await this.refresh();
    this.setReady();
  }

  /** In the cache too: a worker that ends before everything was read anew would find there what was read before. */
  private async forgetAll(reading: LibraryReading): Promise<void> {
    this.setState({ kind: 'indexing', done: 0, total: 0 });
    this.known.forget();
    await this.ask('clear', null);
    await this.ask('clearCache', null);
    this.strike('clear', reading);
  }

  /** What was read until somebody stopped it stays; what another pass has taken the place of is of no interest any more. */
  private async giveUp(reading: LibraryReading, error: unknown): Promise<void> {
    if (reading.isSuperseded) this.isBehind = true;
    else if (reading.isStopped && !hasEnded(error)) await this.settleStopped(reading).catch((other: unknown) => this.failBecause(other));
    else this.failBecause(error);
  }

  private async settleStopped(reading: LibraryReading): Promise<void> {
    await this.refresh();
    reading.strikeKnown();
    this.settle(reading);
  }

  /** A worker that has ended is followed by another, or was given up. */
  private failBecause(error: unknown): never {
    const reason = hasEnded(error) ? this.failure : error instanceof Error ? error.message : String(error);
    if (reason !== undefined) this.setState({ kind: 'failed', reason });
    throw error;
  }

  /** While documents are shown already, what is being read is worth a word only when it takes long. */
  private tell(progress: ReadingProgress, reading: LibraryReading): void {
    const now = this.ports.clock.now();
    const { currentState: state } = this;
    if (now - this.toldAt < PROGRESS_MS || state.kind === 'failed') return;
    if (state.kind === 'indexing') this.setState({ kind: 'indexing', ...progress });
    else if (reading.age() > QUIET_MS) this.setState({ ...state, checking: progress });
    this.toldAt = now;
  }

  /** A pass that has not begun will see what has happened; where the last one has failed, another one is due. */
  private async applyNow(changes: FileChanges): Promise<void> {
    if (!this.owed) await this.takeOver(changes);
    else if (!this.waiting) void this.check();
  }

  private async takeOver({ changed, removed }: FileChanges): Promise<void> {
    const { corrections, files } = this.ports;
    const isIncluded = files.included();
    const wanted = changed.filter((uri) => isIncluded(uri) && !corrections.of(uri)?.exclude);
    const isWanted = new Set(wanted);
    const unwanted = changed.filter((uri) => !isWanted.has(uri)).flatMap((uri) => this.known.at(uri));
    const gone = (await Promise.all(removed.map((uri) => this.goneAt(uri)))).flat();
    if (gone.length + changed.length === 0) return;
    await this.forget([...gone, ...unwanted]);
    await new LibraryReading('checked', this.parts).read(wanted, SILENCE);
    for (const uri of removed) this.left.delete(uri);
    await this.refresh();
    await this.forgetVanished(wanted);
    if (!this.owed) this.setReady();
  }

  /** What is known at a place and is not there. Who tells that something was removed may be late: it may be there again. */
  private async goneAt(uri: string): Promise<string[]> {
    const { files } = this.ports;
    const known = this.known.at(uri);
    if (known.length === 0 || !(await files.exists(uri))) return known;
    const there = await Promise.all(known.map((one) => files.exists(one)));
    return known.filter((_, number) => !there[number]);
  }

  /** Who tells of a change may be late: a file that is gone by then is nothing that could not be read. */
  private async forgetVanished(uris: readonly string[]): Promise<void> {
    const vanished = uris.filter((uri) => this.known.errorOf(uri)?.code === 'vanished');
    await this.forget(vanished);
    if (vanished.length > 0) await this.refreshDocuments();
  }

  private async forget(uris: readonly string[]): Promise<void> {
    if (uris.length > 0) await this.ask('remove', { uris });
  }

  /** Shows what is known by now. */
  private async refresh(): Promise<void> {
    await this.refreshDocuments();
    this.phrasesEmitter.fire();
  }

  private async refreshDocuments(): Promise<void> {
    const { hasChanged, refused } = await this.known.refresh();
    this.isBehind = false;
    logRefused(this.ports.log, refused);
    // A tree that is drawn anew while a node opens loses what is in it: VS Code asks for the children of a node that it has just forgotten.
    if (hasChanged) this.documentsEmitter.fire();
  }

  /** A pass through all files has come to its end, unless another one was asked for in the last moment. */
  private settle(reading: LibraryReading): void {
    if (reading.isSuperseded) return;
    this.owed = undefined;
    this.run = reading.record();
    this.isUnfinished = reading.isStopped && !reading.knowsFiles;
    this.ports.log.info(runText(this.run));
    this.setReady();
  }

  private setReady(): void {
    const { known, left } = this;
    const isStopped = left.size > 0 || this.isUnfinished;
    const counts = { documents: known.originals, unread: known.unread().length, left: left.size };
    this.setState({ kind: 'ready', ...counts, isStopped, checking: undefined });
  }

  private setState(state: LibraryState): void {
    this.currentState = state;
    this.stateEmitter.fire(state);
  }
}

/** Whether the worker has ended before it answered. */
function hasEnded(error: unknown): boolean {
  return error instanceof CallError && error.code !== 'failed' && error.code !== 'cancelled';
}

/** So many are named each time. */
const MOST_LOGGED = 100;

/** Names files that could not be read in the log, each with its reason. */
function logRefused(log: Log, files: readonly UnreadFile[]): void {
  for (const { path, error } of files.slice(0, MOST_LOGGED)) log.warn(`not read: ${path}: ${error.code} ${error.message}`);
  if (files.length > MOST_LOGGED) log.warn(`not read: ${files.length - MOST_LOGGED} others`);
}
