import * as vscode from 'vscode';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { UnreadFile } from '../core/corpus/library-document.ts';
import type { LibraryRun } from '../session/library-run.ts';
import { runText } from '../session/library-run.ts';
import type { LibraryState, ReadingProgress } from '../session/library-state.ts';
import type { LibraryEvent, Method, Params, Result } from '../worker/protocol.ts';
import type { CallOptions } from '../worker/rpc.ts';
import { CallError } from '../worker/rpc.ts';
import { displayScript } from './display-script.ts';
import type { FileChanges } from './file-watcher.ts';
import { KnownDocuments } from './known-documents.ts';
import type { LibraryParts } from './library-parts.ts';
import type { ReadingAudience } from './library-reading.ts';
import { LibraryReading } from './library-reading.ts';
import { logRefused } from './refused-log.ts';
import { maxFileBytes, settings } from './settings.ts';

/** Checking files is not worth a word unless it takes so long, in milliseconds. */
const QUIET_MS = 2000;
/** Progress is not told more often than this, in milliseconds. */
const PROGRESS_MS = 100;

const SILENCE: ReadingAudience = { tell: () => {}, show: async () => {} };

/** The documents of the workspace: keeps the worker's corpus in step with the files, and tells the features what has changed. */
export class Library implements vscode.Disposable {
  private readonly documentsEmitter = new vscode.EventEmitter<void>();
  private readonly phrasesEmitter = new vscode.EventEmitter<void>();
  private readonly stateEmitter = new vscode.EventEmitter<LibraryState>();
  /** The list of documents is another one. */
  readonly onDidChangeDocuments = this.documentsEmitter.event;
  /** Phrases were found anew, or documents changed: highlights and counts may differ. */
  readonly onDidChangePhrases = this.phrasesEmitter.event;
  readonly onDidChangeState = this.stateEmitter.event;
  private readonly known: KnownDocuments;
  private currentState: LibraryState = { kind: 'indexing', done: 0, total: 0 };
  private toldAt = 0;
  /** Files that are to be gone through yet, by uri. */
  private readonly left = new Set<string>();
  private reading: LibraryReading | undefined;
  private work: Promise<void> = Promise.resolve();
  private run: LibraryRun | undefined;

  constructor(private readonly parts: LibraryParts) {
    const { worker } = parts;
    this.known = new KnownDocuments(worker);
    worker.onEvent((event) => this.receive(event));
    worker.onDidRestart((reason) => {
      parts.log.warn(`the worker has ended and was started again: ${reason}`);
      void this.start();
    });
    worker.onDidFail((reason) => {
      parts.log.error(`the worker ends again and again: ${reason}`);
      this.setState({ kind: 'failed', reason });
    });
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
  document(uri: vscode.Uri): DocumentSummary | undefined {
    return this.known.get(uri.toString());
  }

  /** The files that could not be read, with the reason of each. */
  unread(): readonly UnreadFile[] {
    return this.known.unread();
  }

  /** Asks the worker; fails with a `CallError`. */
  ask<M extends Method>(method: M, params: Params<M>, options?: CallOptions): Promise<Result<M>> {
    return this.parts.worker.call(method, params, options);
  }

  /** Shows what was kept in the cache, and brings it up to date. */
  start(): Promise<void> {
    return this.goThrough('opened', () => this.openCache());
  }

  /** Brings the library up to date with all files; those that have not changed are not read again. */
  check(): Promise<void> {
    return this.goThrough('checked', async () => {});
  }

  /** Forgets everything and reads all files again; a worker that was given up is started again. */
  rebuild(): Promise<void> {
    const isRevived = this.currentState.kind === 'failed';
    if (isRevived) this.parts.worker.revive();
    return this.goThrough('rebuilt', async () => {
      this.setState({ kind: 'indexing', done: 0, total: 0 });
      this.known.forget();
      // Another worker knows of no cache yet.
      if (isRevived) await this.ask('open', this.parts.store.cacheSettings());
      await this.ask('clear', null);
    });
  }

  /** Forgets what is kept for the next time; the library stays as it is. */
  async clearCache(): Promise<void> {
    await this.ask('clearCache', null);
  }

  /** Stops reading; what was read until then stays, and `check` goes on. */
  stop(): void {
    this.reading?.stop();
  }

  /** Takes over what happened to files. */
  apply(changes: FileChanges): Promise<void> {
    return this.enqueue(() => this.applyNow(changes));
  }

  /** Hands the settings that concern the worker to it. */
  async configure(): Promise<void> {
    await this.ask('configure', { minDocuments: settings.minDocuments.get(), maxFileBytes: maxFileBytes(), placeScript: displayScript() });
  }

  dispose(): void {
    this.reading?.stop();
    for (const emitter of [this.documentsEmitter, this.phrasesEmitter, this.stateEmitter]) emitter.dispose();
  }

  /** One job after the other; a job that fails is logged and does not stop the next. */
  private enqueue(job: () => Promise<void>): Promise<void> {
    this.work = this.work.then(job).catch((error: unknown) => this.report(error));
    return this.work;
  }

  private report(error: unknown): void {
    if (error instanceof CallError && error.code !== 'failed') this.parts.log.info(error.message);
    else this.parts.log.error(error instanceof Error ? error : String(error));
  }

  private receive(event: LibraryEvent): void {
    const { log, worker } = this.parts;
    if (event.kind === 'log') log[event.level](event.message);
    else {
      // The last thing that a worker does by itself, and what takes most memory: one that always ended before it would be started for ever.
      worker.confirm();
      this.phrasesEmitter.fire();
      // Where other packs are used, each document has another number of established phrases.
      void this.enqueue(() => this.refreshDocuments());
    }
  }

  /** Goes through all files after a first step. What is under way is given up. */
  private goThrough(kind: LibraryRun['kind'], prepare: () => Promise<void>): Promise<void> {
    this.reading?.stop();
    const reading = new LibraryReading(kind, this.parts, this.known, this.left);
    this.reading = reading;
    return this.enqueue(async () => {
      if (this.reading === reading) await this.readAll(reading, prepare).catch((error: unknown) => this.giveUp(reading, error));
    });
  }

  private async readAll(reading: LibraryReading, prepare: () => Promise<void>): Promise<void> {
    const { corrections, packs } = this.parts;
    await Promise.all([this.configure(), corrections.load(), packs.load()]);
    await reading.open(prepare);
    await reading.readAll({ tell: (progress) => this.tell(progress, reading), show: () => this.refresh() });
    await this.refresh();
    this.settle(reading);
  }

  /** What was read until somebody stopped it stays; what another reading has stopped is of no interest any more. */
  private async giveUp(reading: LibraryReading, error: unknown): Promise<void> {
    if (this.reading !== reading) return;
    if (reading.isStopped) {
      await this.refresh();
      reading.strikeKnown();
      this.settle(reading);
    } else {
      this.setState({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  }

  /** What a cache kept is shown before any file is read. */
  private async openCache(): Promise<void> {
    const { log, store } = this.parts;
    this.setState({ kind: 'indexing', done: 0, total: 0 });
    this.known.forget();
    const { documents, problem } = await this.ask('open', store.cacheSettings());
    if (problem) log.warn(`the cache is built anew: ${problem}`);
    log.info(`${documents} documents in the cache`);
    if (documents === 0) return;
    await this.refresh();
    this.setReady();
  }

  /** While documents are shown already, what is being read is worth a word only when it takes long. */
  private tell(progress: ReadingProgress, reading: LibraryReading): void {
    const now = Date.now();
    const { currentState: state } = this;
    if (now - this.toldAt < PROGRESS_MS || state.kind === 'failed') return;
    if (state.kind === 'indexing') this.setState({ kind: 'indexing', ...progress });
    else if (reading.age() > QUIET_MS) this.setState({ ...state, checking: progress });
    this.toldAt = now;
  }

  private async applyNow({ changed, removed }: FileChanges): Promise<void> {
    const { corrections } = this.parts;
    const excluded = changed.filter((uri) => corrections.of(uri)?.exclude);
    const gone = [...removed, ...excluded].flatMap((uri) => this.known.at(uri));
    if (gone.length + changed.length === 0) return;
    if (gone.length > 0) await this.ask('remove', { uris: gone });
    const wanted = changed.filter((uri) => !excluded.includes(uri));
    await new LibraryReading('checked', this.parts, this.known, this.left).read(wanted, SILENCE);
    for (const uri of removed) this.left.delete(uri.toString());
    await this.refresh();
    this.setReady();
  }

  /** Shows what is known by now. */
  private async refresh(): Promise<void> {
    await this.refreshDocuments();
    this.phrasesEmitter.fire();
  }

  private async refreshDocuments(): Promise<void> {
    const { hasChanged, refused } = await this.known.refresh();
    logRefused(this.parts.log, refused);
    // A tree that is drawn anew while a node opens loses what is in it: VS Code asks for the children of a node that it has just forgotten.
    if (hasChanged) this.documentsEmitter.fire();
  }

  /** A pass through all files has come to its end. */
  private settle(reading: LibraryReading): void {
    this.run = reading.record();
    this.parts.log.info(runText(this.run));
    this.setReady();
  }

  private setReady(): void {
    const { known, left, run } = this;
    const isStopped = left.size > 0 || (run?.isStopped === true && run.found === 0);
    const counts = { documents: known.originals, unread: known.unread().length, left: left.size };
    this.setState({ kind: 'ready', ...counts, isStopped, checking: undefined });
  }

  private setState(state: LibraryState): void {
    this.currentState = state;
    this.stateEmitter.fire(state);
  }
}
