import type { Disposable } from '../async/disposable.ts';
import { DisposableStore } from '../async/disposable.ts';
import { Sequencer } from '../async/sequencer.ts';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { UnreadFile } from '../core/corpus/unread-file.ts';
import type { LibraryEvent, Method, Params, Result } from '../worker/protocol.ts';
import type { CallOptions } from '../worker/rpc.ts';
import { CallError } from '../worker/rpc.ts';
import type { UriLike } from './document-files.ts';
import { FileInputs } from './file-inputs.ts';
import type { FileChanges } from './library-changes.ts';
import { LibraryChanges } from './library-changes.ts';
import { LibraryPasses } from './library-passes.ts';
import type { LibraryPorts } from './library-ports.ts';
import type { LibraryState } from './library-state.ts';
import { LibraryStatus } from './library-status.ts';
import type { Restart } from './library-worker.ts';
import type { LibraryRun } from './pass.ts';
import { CHECK, OPEN, REBUILD, takeOver } from './pass.ts';
import { ShownDocuments } from './shown-documents.ts';

/** The documents of the workspace: keeps the worker's corpus in step with the files, and tells the features what has changed. */
export class Library implements Disposable {
  private readonly disposables = new DisposableStore();
  private readonly queue = new Sequencer();
  private readonly status: LibraryStatus;
  private readonly shown: ShownDocuments;
  private readonly passes: LibraryPasses;
  private readonly changes: LibraryChanges;
  /** The list of documents is another one. */
  readonly onDidChangeDocuments: ShownDocuments['onDidChangeDocuments'];
  /** Phrases were found anew, or documents changed: highlights and counts may differ. */
  readonly onDidChangePhrases: ShownDocuments['onDidChangePhrases'];
  readonly onDidChangeState: LibraryStatus['onDidChange'];

  constructor(private readonly ports: LibraryPorts) {
    const { worker, log, clock } = ports;
    this.status = this.disposables.add(new LibraryStatus(clock));
    this.shown = this.disposables.add(new ShownDocuments(worker, log));
    const parts = { ports, known: this.shown.known, left: new Set<string>(), inputs: new FileInputs(ports) };
    this.passes = this.disposables.add(new LibraryPasses(parts, this.shown, this.status, (job) => this.enqueue(job)));
    this.changes = new LibraryChanges(parts, this.shown);
    this.onDidChangeDocuments = this.shown.onDidChangeDocuments;
    this.onDidChangePhrases = this.shown.onDidChangePhrases;
    this.onDidChangeState = this.status.onDidChange;
    this.disposables.add(worker.onEvent((event) => this.receive(event)));
    this.disposables.add(worker.onDidRestart((restart) => this.startAgain(restart)));
    this.disposables.add(worker.onDidFail((reason) => this.fail(reason)));
  }

  get state(): LibraryState {
    return this.status.current;
  }

  /** The last pass through all files; `undefined` before the first has come to its end. */
  get lastRun(): LibraryRun | undefined {
    return this.passes.lastRun;
  }

  documents(): DocumentSummary[] {
    return this.shown.known.all();
  }

  /** `undefined` for what is not a document of the library; a file with many records is none. */
  document(uri: UriLike): DocumentSummary | undefined {
    return this.shown.known.get(uri.toString());
  }

  /** Whether a file is a document, or has some. */
  hasDocuments(file: UriLike): boolean {
    return this.shown.known.hasDocuments(file.toString());
  }

  /** The documents of a file, in its order. */
  documentsIn(file: UriLike): readonly DocumentSummary[] {
    return this.shown.known.documentsIn(file.toString());
  }

  /** The document at an offset of a file: the only one, else the record that stands there, else the one before. */
  documentAt(file: UriLike, offset: number): DocumentSummary | undefined {
    const documents = this.documentsIn(file);
    return documents.findLast(({ record }) => record === undefined || record.start <= offset) ?? documents[0];
  }

  /** How many documents repeat no other. */
  get originals(): number {
    return this.shown.known.originals;
  }

  /** The files that could not be read, with the reason of each. */
  unread(): readonly UnreadFile[] {
    return this.shown.known.unread();
  }

  /** Asks the worker; fails with a `CallError`. */
  ask<M extends Method>(method: M, params: Params<M>, options?: CallOptions): Promise<Result<M>> {
    return this.ports.worker.call(method, params, options);
  }

  /** Shows what was kept in the cache, and brings it up to date. */
  start(): Promise<void> {
    return this.passes.goThrough(OPEN);
  }

  /** Brings the library up to date with all files; those that have not changed are not read again. */
  check(): Promise<void> {
    return this.passes.goThrough(CHECK);
  }

  /** To be called when files may have changed without a report. Where somebody has stopped the reading, or it has failed, it rests. */
  lookAgain(): void {
    const { state } = this;
    if (state.kind === 'indexing' || (state.kind === 'ready' && !state.isStopped)) void this.check();
  }

  /** Forgets everything and reads all files again; a worker that was given up is started again. */
  rebuild(): Promise<void> {
    const isRevived = this.state.kind === 'failed';
    if (isRevived) this.ports.worker.revive();
    // Another worker knows of no cache yet.
    return this.passes.goThrough(isRevived ? takeOver(OPEN, REBUILD) : REBUILD);
  }

  /** Forgets what is kept for the next time; the library stays as it is. A worker that does not know yet where that is would leave it there. */
  async clearCache(): Promise<void> {
    await this.passes.whenOpened();
    await this.ask('clearCache', null);
  }

  /** Stops reading; what was read until then stays, and `check` goes on. */
  stop(): void {
    this.passes.stop();
  }

  /** Takes over what happened to files. */
  apply(changes: FileChanges): Promise<void> {
    return this.enqueue(() => this.applyNow(changes));
  }

  /** Settings that concern the worker are others now. */
  configure(): Promise<void> {
    return this.passes.configure().catch((error: unknown) => this.report(error));
  }

  dispose(): void {
    this.disposables.dispose();
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

  /** A pass that has not begun will see what has happened; where the last one has failed, another one is due. */
  private async applyNow(changes: FileChanges): Promise<void> {
    const { passes } = this;
    if (!passes.isDue) {
      const hasChanged = await this.changes.takeOver(changes);
      if (hasChanged && !passes.isDue) passes.setReady();
    } else if (!passes.isWaiting) void this.check();
  }

  private receive(event: LibraryEvent): void {
    const { log, worker } = this.ports;
    if (event.kind === 'log') log[event.level](event.message);
    else if (event.kind === 'documentsChanged') this.refreshLater(() => this.shown.refresh());
    else {
      // The last thing that a worker does by itself, and what takes most memory: one that always ended before it would be started for ever.
      worker.confirm();
      this.shown.notePhrases();
      // Where other packs are used, each document has another number of established phrases.
      this.refreshLater(() => this.shown.refreshDocuments());
    }
  }

  /** A pass that is owed asks anyway. */
  private refreshLater(refresh: () => Promise<void>): void {
    void this.enqueue(async () => {
      if (!this.passes.isDue) await refresh();
    });
  }

  /** There is another worker, which knows nothing. */
  private startAgain({ code, reason, file }: Restart): void {
    this.ports.log.warn(`the worker has ended (${code}) and was started again: ${reason}${file === undefined ? '' : `, at ${file}`}`);
    this.status.noteWorker();
    this.shown.known.forget();
    void this.start();
  }

  private fail(reason: string): void {
    this.ports.log.error(`the worker ends again and again: ${reason}`);
    this.status.failForGood(reason);
  }
}
