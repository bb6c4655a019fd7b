import { Emitter } from '../../../src/async/emitter.ts';
import type { DocumentSummary } from '../../../src/core/corpus/document-summary.ts';
import type { UnreadFile } from '../../../src/core/corpus/unread-file.ts';
import type { LibraryWorker, Restart } from '../../../src/session/library-worker.ts';
import type { FileInput, LibraryEvent, Method, Params, Result } from '../../../src/worker/protocol.ts';
import type { CallOptions } from '../../../src/worker/rpc.ts';
import { CallError } from '../../../src/worker/rpc.ts';

/** What the worker knows of a file: what it says, and what is known of it beside. */
type Entry = { readonly path: string; readonly reading: string } | { readonly path: string; readonly error: UnreadFile['error'] };

/** In one answer of `documents`. */
const MOST_SUMMARIES = 2;

/** Lets others go on; a test decides when one goes on itself. */
export type Turn = (what: string) => Promise<void>;

/** One run of the worker: what it was told is gone with it. */
class Life {
  readonly entries = new Map<string, Entry>();
  /** What was told to the asker. */
  private sent = new Map<string, string>();
  isOver = false;
  /** It knows where to keep its library. */
  isOpen = false;

  take({ uri, path, bytes, error, correction, encoding }: FileInput): boolean {
    const reading = JSON.stringify([new TextDecoder().decode(bytes), correction ?? null, encoding ?? null]);
    const entry: Entry = error ? { path, error } : { path, reading };
    const isSame = JSON.stringify(this.entries.get(uri)) === JSON.stringify(entry);
    this.entries.set(uri, entry);
    return !isSame;
  }

  changes(anew: boolean): Result<'documents'> {
    if (anew) this.sent = new Map();
    const changed: DocumentSummary[] = [];
    const documents = new Map([...this.entries].flatMap(([uri, entry]) => ('reading' in entry ? [[uri, entry] as const] : [])));
    for (const [uri, { path, reading }] of documents) {
      if (this.sent.get(uri) === reading || changed.length === MOST_SUMMARIES) continue;
      this.sent.set(uri, reading);
      changed.push({ uri, path, displayName: reading } as unknown as DocumentSummary);
    }
    const removed = [...this.sent.keys()].filter((uri) => !documents.has(uri));
    for (const uri of removed) this.sent.delete(uri);
    const isPartial = changed.length === MOST_SUMMARIES;
    const unread = isPartial
      ? []
      : [...this.entries].flatMap(([uri, { path, ...rest }]) => ('error' in rest ? [{ uri, path, ...rest }] : []));
    return { changed, removed, isPartial, unread };
  }
}

interface Call {
  readonly life: Life;
  readonly run: () => Promise<void>;
  readonly fail: (error: CallError) => void;
}

/** A worker that keeps a library as simple as one can be, and that can be ended at any moment. Calls begin in the order in which they were made. */
export class FakeWorker implements LibraryWorker {
  private readonly restarts = new Emitter<Restart>();
  private readonly failures = new Emitter<string>();
  private readonly events = new Emitter<LibraryEvent>();
  readonly onDidRestart = this.restarts.event;
  readonly onDidFail = this.failures.event;
  readonly onEvent = this.events.event;
  /** The methods that were called, in their order, and how each worker ended. */
  readonly log: string[] = [];
  /** What is on disk: another worker may open it. */
  readonly cache = new Map<string, Entry>();
  /** Files that have ended a worker, with what they said then: they are left out as long as they say it. */
  private readonly blamed = new Map<string, string>();
  /** What ends whoever reads it. */
  deadly: { readonly text: string; readonly code: Restart['code'] } | undefined;
  /** What each update said of the files that are to come. */
  readonly toCome: (number | undefined)[] = [];
  /** Files of these texts were read. */
  readonly readings: string[] = [];
  packs: readonly string[] = [];
  /** How often everything was forgotten. */
  cleared = 0;
  isBroken = false;
  private readonly inbox: Call[] = [];
  private readonly open = new Set<Call>();
  private life = new Life();

  constructor(private readonly turn: Turn = () => Promise.resolve()) {}

  call<M extends Method>(method: M, params: Params<M>, options: CallOptions = {}): Promise<Result<M>> {
    if (this.isBroken) return Promise.reject(new CallError({ code: 'stopped', message: 'broken' }));
    const { life } = this;
    return new Promise<Result<M>>((resolve, reject) => {
      const cancelled = () => reject(new CallError({ code: 'cancelled', message: 'cancelled' }));
      if (options.signal?.aborted) return cancelled();
      options.signal?.addEventListener('abort', cancelled, { once: true });
      const run = () => this.answer(life, method, params, options).then((result) => resolve(result as Result<M>));
      const call: Call = { life, run: () => run().catch(reject), fail: reject };
      this.log.push(method);
      this.inbox.push(call);
      void this.next();
    });
  }

  confirm(): void {}

  revive(): void {
    this.isBroken = false;
    this.begin({ code: 'revived', reason: 'revived' });
  }

  /** The worker finds phrases anew. */
  findPhrases(): void {
    this.events.fire({ kind: 'phrasesChanged' });
  }

  /** The worker has other dates for some documents, though no file has changed. */
  settleYears(): void {
    this.events.fire({ kind: 'documentsChanged' });
  }

  /** Ends the worker, as a crash does; another one begins. */
  end(restart: Restart): void {
    this.log.push(restart.code);
    this.begin(restart);
  }

  /** Ends the worker for good. */
  breakDown(): void {
    this.isBroken = true;
    this.failOpen();
    this.failures.fire('broken');
  }

  private begin(restart: Restart): void {
    this.failOpen();
    this.restarts.fire(restart);
  }

  private failOpen(): void {
    this.life.isOver = true;
    this.life = new Life();
    for (const call of [...this.inbox.splice(0), ...this.open]) call.fail(new CallError({ code: 'stopped', message: 'ended' }));
    this.open.clear();
  }

  /** The first call that has not begun, whoever is given the turn. */
  private async next(): Promise<void> {
    await this.turn('worker');
    const call = this.inbox.shift();
    if (!call) return;
    this.open.add(call);
    await call.run();
    this.open.delete(call);
  }

  private async answer<M extends Method>(life: Life, method: M, params: Params<M>, options: CallOptions): Promise<unknown> {
    const result = await this.handle(life, method, params, options);
    await this.turn(`answer ${method}`);
    return result;
  }

  private async handle(life: Life, method: Method, params: unknown, options: CallOptions): Promise<unknown> {
    switch (method) {
      case 'open':
        life.isOpen = true;
        life.entries.clear();
        for (const [uri, entry] of this.cache) life.entries.set(uri, entry);
        return { documents: life.entries.size, problem: null };
      case 'clear':
        return void life.entries.clear();
      case 'clearCache':
        this.cleared++;
        return void this.cache.clear();
      case 'update':
        this.toCome.push((params as Params<'update'>).toCome);
        return this.update(life, (params as Params<'update'>).files, options);
      case 'remove':
        for (const uri of (params as Params<'remove'>).uris) life.entries.delete(uri);
        return this.keep(life);
      case 'documents':
        return life.changes((params as Params<'documents'>).anew);
      case 'setPacks':
        this.packs = (params as Params<'setPacks'>).files.map(({ uri, bytes }) => `${uri}: ${new TextDecoder().decode(bytes)}`);
        return (params as Params<'setPacks'>).files.map(({ uri, bytes }) => ({
          uri,
          name: uri,
          phrases: [new TextDecoder().decode(bytes)],
        }));
      default:
        return null;
    }
  }

  private async update(life: Life, files: readonly FileInput[], { signal, onProgress }: CallOptions): Promise<Result<'update'>> {
    let read = 0;
    for (const [done, file] of files.entries()) {
      await this.turn('file');
      if (signal?.aborted || life.isOver) throw new CallError({ code: 'cancelled', message: 'cancelled' });
      if (this.take(life, file)) read++;
      onProgress?.(done + 1, files.length);
    }
    return { read, unchanged: files.length - read };
  }

  private isDeadly({ bytes }: FileInput): boolean {
    return bytes !== undefined && new TextDecoder().decode(bytes) === this.deadly?.text;
  }

  /** Whether the library has changed. */
  private take(life: Life, file: FileInput): boolean {
    const isBlamed = this.isBlamed(file);
    if (!isBlamed && this.isDeadly(file)) this.blame(file);
    if (life.isOver) return false;
    if (file.bytes && !isBlamed) this.readings.push(new TextDecoder().decode(file.bytes));
    const hasChanged = life.take(isBlamed ? { ...file, error: { code: 'failed', message: 'blamed' } } : file);
    this.keep(life);
    return hasChanged;
  }

  private isBlamed({ uri, bytes }: FileInput): boolean {
    return bytes !== undefined && this.blamed.get(uri) === new TextDecoder().decode(bytes);
  }

  private blame({ uri, bytes }: FileInput): void {
    this.blamed.set(uri, new TextDecoder().decode(bytes));
    this.end({ code: this.deadly?.code ?? 'crashed', reason: 'deadly', file: uri });
  }

  /** What is read is on disk at once. */
  private keep(life: Life): void {
    if (life.isOver || !life.isOpen) return;
    this.cache.clear();
    for (const [uri, entry] of life.entries) if ('reading' in entry) this.cache.set(uri, entry);
  }
}
