import * as vscode from 'vscode';
import type { DocumentSummary } from '../core/corpus/document-summary.ts';
import type { UnreadFile } from '../core/corpus/library-document.ts';
import type { Variant } from '../core/text/convert.ts';
import type { Method, Params, Result } from '../worker/protocol.ts';
import type { CallOptions } from '../worker/rpc.ts';
import { CallError } from '../worker/rpc.ts';
import type { CorrectionsStore } from './corrections.ts';
import { findLibraryFiles } from './file-finder.ts';
import type { FileInputs } from './file-inputs.ts';
import type { FileChanges } from './file-watcher.ts';
import type { LibraryState } from './library-state.ts';
import { maxFileBytes, settings } from './settings.ts';
import type { WorkerClient } from './worker-client.ts';

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
  private currentState: LibraryState = { kind: 'indexing', done: 0, total: 0 };
  private summaries = new Map<string, DocumentSummary>();
  private unreadFiles: readonly UnreadFile[] = [];
  private scan: vscode.CancellationTokenSource | undefined;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly worker: WorkerClient,
    private readonly inputs: FileInputs,
    private readonly corrections: CorrectionsStore,
    private readonly log: vscode.LogOutputChannel,
  ) {
    worker.onEvent(() => this.phrasesEmitter.fire());
    worker.onDidRestart(() => void this.rebuild());
    worker.onDidFail((reason) => this.setState({ kind: 'failed', reason }));
  }

  get state(): LibraryState {
    return this.currentState;
  }

  documents(): DocumentSummary[] {
    return [...this.summaries.values()];
  }

  /** `undefined` for a file that is not a document of the library. */
  document(uri: vscode.Uri): DocumentSummary | undefined {
    return this.summaries.get(uri.toString());
  }

  /** The files that could not be read, with the reason of each. */
  unread(): readonly UnreadFile[] {
    return this.unreadFiles;
  }

  /** Asks the worker; fails with a `CallError`. */
  ask<M extends Method>(method: M, params: Params<M>, options?: CallOptions): Promise<Result<M>> {
    return this.worker.call(method, params, options);
  }

  /** Forgets everything and reads all files again; a rebuild that is under way is given up, a worker that was given up is started again. */
  rebuild(): Promise<void> {
    this.scan?.cancel();
    const scan = new vscode.CancellationTokenSource();
    this.scan = scan;
    if (this.currentState.kind === 'failed') this.worker.revive();
    return this.enqueue(() => this.readAll(scan.token));
  }

  /** Stops reading; what was read until then stays. */
  cancel(): void {
    this.scan?.cancel();
  }

  /** Takes over what happened to files. */
  apply(changes: FileChanges): Promise<void> {
    return this.enqueue(() => this.applyNow(changes));
  }

  /** Hands the settings that concern the worker to it. */
  async configure(): Promise<void> {
    await this.ask('configure', { minDocuments: settings.minDocuments.get(), maxFileBytes: maxFileBytes(), placeScript: placeScript() });
  }

  dispose(): void {
    this.scan?.cancel();
    for (const emitter of [this.documentsEmitter, this.phrasesEmitter, this.stateEmitter]) emitter.dispose();
  }

  /** One job after the other; a job that fails is logged and does not stop the next. */
  private enqueue(job: () => Promise<void>): Promise<void> {
    this.work = this.work.then(job).catch((error: unknown) => this.report(error));
    return this.work;
  }

  private report(error: unknown): void {
    if (error instanceof CallError && error.code !== 'failed') this.log.info(error.message);
    else this.log.error(error instanceof Error ? error : String(error));
  }

  private async readAll(token: vscode.CancellationToken): Promise<void> {
    if (token.isCancellationRequested) return;
    const started = Date.now();
    this.setState({ kind: 'indexing', done: 0, total: 0 });
    try {
      await Promise.all([this.configure(), this.corrections.load()]);
      const files = this.withoutExcluded(await findLibraryFiles(token));
      await this.ask('clear', null);
      await this.read(files, token, (done) => this.setState({ kind: 'indexing', done, total: files.length }));
      await this.refresh();
      this.worker.confirm();
    } catch (error) {
      if (!token.isCancellationRequested) this.setState({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
      else await this.refresh();
      throw error;
    }
    this.log.info(`read ${this.summaries.size} documents in ${Date.now() - started} ms, ${this.unreadFiles.length} files not read`);
  }

  /** Reads files batch by batch until the token is cancelled; `report` is told how many are done. */
  private async read(uris: readonly vscode.Uri[], token: vscode.CancellationToken, report: (done: number) => void): Promise<void> {
    let done = 0;
    for await (const files of this.inputs.batches(uris, token)) {
      const signal = signalOf(token);
      await this.ask(
        'update',
        { files },
        { signal, onProgress: (within) => report(done + within), transfer: this.inputs.transferOf(files) },
      );
      done += files.length;
      report(done);
    }
  }

  private async applyNow({ changed, removed }: FileChanges): Promise<void> {
    const excluded = changed.filter((uri) => this.corrections.of(uri)?.exclude);
    const gone = [...removed, ...excluded].flatMap((uri) => this.knownAt(uri));
    if (gone.length > 0) await this.ask('remove', { uris: gone });
    await this.read(this.withoutExcluded(changed), new vscode.CancellationTokenSource().token, () => {});
    if (gone.length + changed.length > 0) await this.refresh();
  }

  private withoutExcluded(uris: readonly vscode.Uri[]): vscode.Uri[] {
    return uris.filter((uri) => !this.corrections.of(uri)?.exclude);
  }

  /** The uris of the library at or below a uri. */
  private knownAt(uri: vscode.Uri): string[] {
    const at = uri.toString();
    const all = [...this.summaries.keys(), ...this.unreadFiles.map((file) => file.uri)];
    return all.filter((known) => known === at || known.startsWith(`${at}/`));
  }

  private async refresh(): Promise<void> {
    const { documents, unread } = await this.ask('documents', null);
    this.summaries = new Map(documents.map((summary) => [summary.uri, summary]));
    this.unreadFiles = unread;
    this.documentsEmitter.fire();
    this.phrasesEmitter.fire();
    const originals = documents.filter(({ duplicateOf }) => duplicateOf === undefined);
    this.setState({ kind: 'ready', documents: originals.length, unread: unread.length });
  }

  private setState(state: LibraryState): void {
    this.currentState = state;
    this.stateEmitter.fire(state);
  }
}

function signalOf(token: vscode.CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

/** Names of places are told in the script of the display language. */
function placeScript(): Variant {
  const language = vscode.env.language.toLowerCase();
  return language === 'zh-tw' ? 'tw' : language === 'zh-hk' ? 'hk' : 's';
}
