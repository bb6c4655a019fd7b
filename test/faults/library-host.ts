import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DocumentSummary } from '../../src/core/corpus/document-summary.ts';
import type { UnreadFile } from '../../src/core/corpus/unread-file.ts';
import type { FileInput, LibraryEvent, Method, Params, Result } from '../../src/worker/protocol.ts';
import { RpcClient } from '../../src/worker/rpc.ts';
import type { Programs } from './programs.ts';
import { filesBelow } from './text-files.ts';

/** As many files as the extension host sends in one message. */
const BATCH = 500;
const CACHE_BYTES = 4e9;

export interface HostOptions {
  readonly folder: string;
  readonly cache: string;
  readonly maxFileBytes?: number;
  /** Where the worker writes down what it reads. */
  readonly reads?: string;
}

/** Plays the extension host: says to the worker of the extension what `src/session/library.ts` says to it, about the files of one folder. */
export class LibraryHost {
  readonly summaries = new Map<string, DocumentSummary>();
  readonly events: LibraryEvent[] = [];
  unread: readonly UnreadFile[] = [];
  private readonly worker: Worker;
  private readonly rpc: RpcClient;
  private work: Promise<void> = Promise.resolve();
  private reading: AbortController | undefined;

  constructor(
    programs: Pick<Programs, 'worker' | 'recorder'>,
    private readonly options: HostOptions,
  ) {
    const { reads } = options;
    // As the extension does, so that the worker can start readers.
    const script = reads ? programs.recorder : programs.worker;
    this.worker = new Worker(script, { workerData: { script, readersAfter: 0, ...(reads && { worker: programs.worker, reads }) } });
    this.rpc = new RpcClient(
      {
        post: (message, transfer) => this.worker.postMessage(message, transfer ? [...transfer] : []),
        listen: (listener) => void this.worker.on('message', listener),
      },
      (event) => void this.events.push(event),
    );
    this.worker.on('error', (error) => this.rpc.stop(String(error)));
  }

  ask<M extends Method>(method: M, params: Params<M>): Promise<Result<M>> {
    return this.rpc.call(method, params);
  }

  /** Shows what the cache has, and brings it up to date. Answers how many documents it had. */
  async start(): Promise<number> {
    await this.ask('configure', { minDocuments: 0, maxFileBytes: this.options.maxFileBytes ?? 20e6, placeScript: 's' });
    const { documents } = await this.ask('open', { localPath: this.options.cache, maxBytes: CACHE_BYTES });
    if (documents > 0) await this.refresh(true);
    await this.check();
    return documents;
  }

  /** Brings the library up to date with all files; what is being read is given up. */
  check(): Promise<void> {
    this.reading?.abort();
    const reading = new AbortController();
    this.reading = reading;
    return this.enqueue(async () => {
      const files = filesBelow(this.options.folder);
      const present = new Set(files.map(uriOf));
      await this.forget([...this.knownUris()].filter((uri) => !present.has(uri)));
      await this.read(files, reading.signal);
      await this.refresh(reading.signal.aborted);
    });
  }

  /** Takes over what a watcher reports; a folder that is gone stands for all that was in it. */
  apply(changed: readonly string[], removed: readonly string[]): Promise<void> {
    return this.enqueue(async () => {
      await this.forget(removed.flatMap((path) => this.knownAt(uriOf(path))));
      await this.read(changed, new AbortController().signal);
      await this.refresh(false);
    });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private enqueue(job: () => Promise<void>): Promise<void> {
    const done = this.work.then(job);
    this.work = done.catch(() => {});
    return done;
  }

  private async forget(uris: readonly string[]): Promise<void> {
    if (uris.length > 0) await this.ask('remove', { uris });
  }

  /** What is taken back is no error. */
  private async read(paths: readonly string[], signal: AbortSignal): Promise<void> {
    for (let start = 0; start < paths.length && !signal.aborted; start += BATCH) {
      const files = paths.slice(start, start + BATCH).map((path) => this.inputOf(path));
      await this.rpc.call('update', { files }, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }
  }

  private inputOf(path: string): FileInput {
    return { uri: uriOf(path), path: path.slice(this.options.folder.length + 1), localPath: path };
  }

  private async refresh(anew: boolean): Promise<void> {
    if (anew) this.summaries.clear();
    for (let isFirst = true, isPartial = true; isPartial; isFirst = false) {
      const changes = await this.ask('documents', { anew: anew && isFirst });
      for (const summary of changes.changed) this.summaries.set(summary.uri, summary);
      for (const uri of changes.removed) this.summaries.delete(uri);
      this.unread = changes.unread;
      isPartial = changes.isPartial;
    }
  }

  private knownUris(): string[] {
    return [...this.summaries.keys(), ...this.unread.map(({ uri }) => uri)];
  }

  private knownAt(at: string): string[] {
    return this.knownUris().filter((uri) => uri === at || uri.startsWith(`${at}/`));
  }
}

function uriOf(path: string): string {
  return pathToFileURL(path).toString();
}
